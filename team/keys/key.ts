import { usesWrittenEvery } from "../sessions/session.ts";

/** A key is recognised by its beginning, the only part of it that is kept readable. */
export function keyPrefix(secret: string): string {
  return secret.slice(0, 8);
}

/** The moment before which the last written use of a key counts as old: using a key writes once a minute at most. */
export function oldKeyUse(now: Date): Date {
  return new Date(now.getTime() - usesWrittenEvery);
}
