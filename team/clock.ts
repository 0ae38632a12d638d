/** Tells the time; tests hand in their own. */
export type Clock = () => Date;

export const wallClock: Clock = () => new Date();

export const seconds = (count: number) => count * 1000;
export const minutes = (count: number) => seconds(60 * count);
export const hours = (count: number) => minutes(60 * count);
export const days = (count: number) => hours(24 * count);

/** The moment so many milliseconds after another; negative for before. */
export function after(moment: Date, milliseconds: number): Date {
  return new Date(moment.getTime() + milliseconds);
}
