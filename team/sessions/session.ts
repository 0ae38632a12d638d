import { days, minutes } from "../clock.ts";

/** A session ends when it was not used for this long. */
export const lifetime = days(30);

/** Using a session writes at most this often. */
const writtenEvery = minutes(1);

/** The moment before which the last written use counts as old. */
export function oldUse(now: Date): Date {
  return new Date(now.getTime() - writtenEvery);
}

export const cookieName = "stammgast";
