import { days, minutes } from "../clock.ts";

/** A session ends when it was not used for this long. */
export const lifetime = days(30);

/** Using a session or a key writes at most this often. */
export const usesWrittenEvery = minutes(1);

/** The moment before which the last written use counts as old. */
export function oldUse(now: Date): Date {
  return new Date(now.getTime() - usesWrittenEvery);
}

export const cookieName = "stammgast";
