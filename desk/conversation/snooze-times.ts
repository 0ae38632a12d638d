export type SnoozeChoice = { kind: "today" | "tomorrow" | "monday"; at: Date };

/** When work begins, and the last full hour worth coming back to on the same day. */
const morning = 8;
const lastHour = 18;
const monday = 1;

/** What is worth offering now, by the clock on this wall: later today, tomorrow morning, Monday morning. */
export function snoozeChoices(now: Date): SnoozeChoice[] {
  const today = laterToday(now);
  const tomorrow = morningIn(now, 1);
  const days = (monday - now.getDay() + 7) % 7 || 7;
  return [
    ...(today ? [{ kind: "today" as const, at: today }] : []),
    { kind: "tomorrow", at: tomorrow },
    ...(days > 1 ? [{ kind: "monday" as const, at: morningIn(now, days) }] : []),
  ];
}

/** In three hours, at the next full hour, while that is still today and not yet evening. */
function laterToday(now: Date): Date | undefined {
  const hour = now.getHours() + (now.getMinutes() > 0 ? 4 : 3);
  if (hour > lastHour) return undefined;
  return new Date(now.getFullYear(), now.getMonth(), now.getDate(), hour);
}

const morningIn = (now: Date, days: number) =>
  new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, morning);

/** A moment as a date-and-time field wants it: the clock on this wall, to the minute. */
export function toField(at: Date): string {
  const two = (number: number) => String(number).padStart(2, "0");
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** What a date-and-time field says, undefined while it is not filled in. */
export function fromField(value: string): Date | undefined {
  const at = new Date(value);
  return Number.isNaN(at.getTime()) ? undefined : at;
}
