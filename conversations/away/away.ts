import { conflict } from "../../platform/errors.ts";
import type { State } from "../contract.ts";

/** Where a conversation stood before it was put out of sight; a deleted one may have been spam before. */
export type Was = { state: State; snoozedUntil: string | null; awayAt: string | null; was: Was | null };

/** What of a conversation says whether it is in sight. */
export type Whereabouts = {
  state: State;
  /** Out of sight since then. */
  awayAt: Date | null;
  was: Was | null;
  snoozedUntil: Date | null;
};

export const isAway = (state: State): state is "spam" | "deleted" => state === "spam" || state === "deleted";

/** Out of sight, remembering where it stood. */
export function putAway<Standing extends Whereabouts>(it: Standing, state: "spam" | "deleted", now: Date): Standing {
  const { snoozedUntil, awayAt, was } = it;
  const before = { state: it.state, snoozedUntil: iso(snoozedUntil), awayAt: iso(awayAt), was };
  return { ...it, state, awayAt: now, was: before, snoozedUntil: null };
}

/** Back to exactly where it stood. What is in sight stays as it is. */
export function bringBack<Standing extends Whereabouts>(it: Standing): Standing {
  if (!it.was) return it;
  const { state, was } = it.was;
  return { ...it, state, was, awayAt: date(it.was.awayAt), snoozedUntil: date(it.was.snoozedUntil) };
}

/** What is deleted is removed for ever so many days later. */
export const daysInBin = 30;

/** When a deleted conversation is removed for ever; null for all others. */
export const purgeAt = ({ state, awayAt }: Pick<Whereabouts, "state" | "awayAt">): Date | null =>
  state === "deleted" && awayAt ? new Date(awayAt.getTime() + daysInBin * 86_400_000) : null;

/** Throws `conflict` for a conversation in spam or in the bin: nothing is done to it before it is back. */
export function mustNotBeAway({ state }: { state: State }): void {
  if (state === "spam") throw conflict("spam", "It is in spam. Say that it is none first.");
  if (state === "deleted") throw conflict("deleted", "It is in the bin. Bring it back first.");
}

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;
const date = (at: string | null): Date | null => (at === null ? null : new Date(at));
