const minute = 60_000;
const pausesMinutes = [1, 2, 5, 10, 15, 30] as const;

/** How long a server is left alone after it took nothing so often in a row: a minute at first, then up to half an hour. */
export const nextPause = (tries: number): number =>
  (pausesMinutes[Math.min(Math.max(tries, 1), pausesMinutes.length) - 1] ?? 1) * minute;

/** A server that may take mail again is asked with one mail; the others wait so long for what comes of it. */
export const probeMs = 30_000;
/** Those who wait for their turn stand a little further apart than the limit says, so that none comes too early. */
const slack = 1.04;

export type Limits = { perMinute: number | null; connections: number | null };
/** What is known of a server when somebody wants to leave by it. */
export type Lane = {
  tries: number;
  slowUntil: Date | null;
  probeUntil: Date | null;
  /** Where the queue of those that wait for their turn ends. */
  nextAt: Date | null;
  /** When the earliest of as many mails was begun as may be in a minute; null while there were fewer. */
  earliestStart: Date | null;
  /** How many are being sent. */
  underWay: number;
};

/**
 * Whether a mail may leave at `now`; else when to ask again, and why not. `inLine`: it has waited for its turn already, and
 * does not stand at the end again. `nextAt` is where the queue ends then.
 */
export type Turn =
  | { goes: true; probes: boolean }
  | { goes: false; waitsFor: "server" | "pace"; until: Date; nextAt?: Date };

export function turnOf(lane: Lane, limits: Limits, inLine: boolean, now: Date): Turn {
  const { tries, slowUntil, probeUntil, nextAt } = lane;
  if (slowUntil && slowUntil > now) return { goes: false, waitsFor: "server", until: slowUntil };
  if (tries > 0 && probeUntil && probeUntil > now) return { goes: false, waitsFor: "server", until: probeUntil };
  const free = freeAt(lane, limits, now);
  const isLate = !inLine && nextAt !== null && nextAt > now;
  if (free <= now && !isLate) return { goes: true, probes: tries > 0 };
  if (inLine) return { goes: false, waitsFor: "pace", until: free };
  const place = new Date(Math.max(free.getTime(), (nextAt?.getTime() ?? 0) + gapMs(limits)));
  return { goes: false, waitsFor: "pace", until: place, nextAt: place };
}

/** The first moment the limits leave room for one more. */
function freeAt({ earliestStart, underWay }: Lane, { connections }: Limits, now: Date): Date {
  const byRate = earliestStart ? earliestStart.getTime() + minute : 0;
  const byLines = connections !== null && underWay >= connections ? now.getTime() + 1_000 : 0;
  return new Date(Math.max(byRate, byLines));
}

/** So far apart stand those that wait. */
const gapMs = ({ perMinute, connections }: Limits): number =>
  Math.max(perMinute ? (minute / perMinute) * slack : 0, connections ? 1_000 / connections : 0);
