import { goOn, type Said, type Standing, stageNumbers } from "../conversation.ts";

/** Where a conversation stands, with whom it is. Its dates are those of what was said in it itself, also while others stand in it. */
export type Place = Standing & { assigneeId: string | null; shopId: string | null };

/**
 * Where two stand as one. Open while one of them is, put off while all that is open is put off, and waiting for us as long as
 * one of them waits: merging answers nobody. Whoever looked after `into` goes on, else whoever looked after the other.
 */
export function combine(into: Place, other: Place): Place {
  const both = [into, other];
  const open = both.filter(({ state }) => state === "open");
  const isAwake = open.some(({ snoozedUntil }) => !snoozedUntil);
  const newest = newestOf(both);
  const waiting = open.filter(({ stage }) => stage !== stageNumbers["waiting-for-them"]);
  const neverAnswered = both.every(({ stage }) => stage === stageNumbers.new);
  const waits = neverAnswered ? stageNumbers.new : stageNumbers["waiting-for-us"];
  return {
    ...into,
    state: open.length > 0 ? "open" : "closed",
    stage: waiting.length > 0 ? waits : newestOf(open.length > 0 ? open : both).stage,
    lastAt: newest.lastAt,
    preview: newest.preview,
    previewBy: newest.previewBy,
    closedAt: open.length > 0 ? null : latest(both.map(({ closedAt }) => closedAt)),
    snoozedUntil: isAwake ? null : earliest(open.map(({ snoozedUntil }) => snoozedUntil)),
    assigneeId: into.assigneeId ?? other.assigneeId,
    shopId: into.shopId ?? other.shopId,
  };
}

const newestOf = (places: readonly Place[]): Place => places.reduce((a, b) => (b.lastAt > a.lastAt ? b : a));
const moments = (dates: readonly (Date | null)[]) => dates.filter((date): date is Date => date !== null);
const latest = (dates: readonly (Date | null)[]) =>
  moments(dates).reduce<Date | null>((a, b) => (a && a > b ? a : b), null);
const earliest = (dates: readonly (Date | null)[]) =>
  moments(dates).reduce<Date | null>((a, b) => (a && a < b ? a : b), null);

/** Two as they stood, what merging made of them, and where they stand together now; null when nobody sees them so. */
export type Woven = { into: Place; other: Place; merged: Place; now: Place | null };
/** What was said since, oldest first, told apart by where it was said. */
export type Since = { into: readonly Said[]; other: readonly Said[] };

/**
 * Where two stand that were one for a while: each as it stood, gone on with what was said in it since. What somebody decided
 * about both meanwhile (closed, put off, given away) holds for both.
 */
export function takeApart(woven: Woven, since: Since): { into: Place; other: Place } {
  const together = after(woven.merged, [...since.into, ...since.other].sort(byTime));
  const decided = woven.now ? decisions(together, woven.now) : {};
  return {
    into: upright({ ...after(woven.into, since.into), ...decided }),
    other: upright({ ...after(woven.other, since.other), ...decided }),
  };
}

/** Only what is open is put off, only what is closed has a moment of closing. */
function upright(place: Place): Place {
  return place.state === "open" ? { ...place, closedAt: null } : { ...place, snoozedUntil: null };
}

const byTime = (a: Said, b: Said) => a.at.getTime() - b.at.getTime();

/** Only what is newer than its newest words moves a conversation: what was there before is left aside. */
function after(place: Place, said: readonly Said[]): Place {
  let standing = place;
  for (const one of said) if (one.at > place.lastAt) standing = { ...standing, ...goOn(standing, one) };
  return standing;
}

/** What is not as the words alone would have it, somebody decided. */
function decisions(expected: Place, now: Place): Partial<Place> {
  const changed: Partial<Place> = {};
  if (expected.state !== now.state) Object.assign(changed, { state: now.state, closedAt: now.closedAt });
  if (!same(expected.snoozedUntil, now.snoozedUntil)) changed.snoozedUntil = now.snoozedUntil;
  if (expected.assigneeId !== now.assigneeId) changed.assigneeId = now.assigneeId;
  if (expected.shopId !== now.shopId) changed.shopId = now.shopId;
  return changed;
}

const same = (a: Date | null, b: Date | null) => a?.getTime() === b?.getTime();
