import type { Channels, NotificationKind, Quiet } from "./contract.ts";

/** How somebody wants to be told. */
export type Wishes = {
  channels: Partial<Record<NotificationKind, Channels>>;
  quiet: Quiet | null;
  timeZone: string;
  pausedUntil: Date | null;
};

export const noWishes: Wishes = { channels: {}, quiet: null, timeZone: "UTC", pausedUntil: null };

/** What holds for whoever has said nothing. Only what speaks to one person goes by mail. */
const usual: Record<NotificationKind, Channels> = {
  assigned: { list: true, browser: true, mail: true },
  mentioned: { list: true, browser: true, mail: true },
  followed: { list: true, browser: false, mail: false },
  mail: { list: true, browser: true, mail: false },
};

export const channelsFor = ({ channels }: Wishes, kind: NotificationKind): Channels => channels[kind] ?? usual[kind];

/** Somebody has so long to see it before a mail goes. */
export const seenWithinMs = 5 * 60_000;

/** How somebody is told of something: undefined when not at all. */
export type Manner = { listed: boolean; loud: boolean; mailDueAt: Date | null };

export function mannerOf(wishes: Wishes, kind: NotificationKind, now: Date): Manner | undefined {
  const { list, browser, mail } = channelsFor(wishes, kind);
  if (!list && !browser && !mail) return undefined;
  return {
    listed: list,
    loud: browser && !isQuiet(wishes, now),
    mailDueAt: mail ? new Date(now.getTime() + seenWithinMs) : null,
  };
}

/** Whether somebody is to be left in peace: paused, a free day, or between their hours, which may lie around midnight. */
export function isQuiet({ quiet, timeZone, pausedUntil }: Wishes, now: Date): boolean {
  if (pausedUntil && pausedUntil > now) return true;
  if (!quiet) return false;
  const { day, time } = clockIn(timeZone, now);
  if (quiet.days.includes(day)) return true;
  return quiet.from <= quiet.to ? time >= quiet.from && time < quiet.to : time >= quiet.from || time < quiet.to;
}

const weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

function clockIn(timeZone: string, at: Date): { day: number; time: string } {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    weekday: "short",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
  return { day: weekdays.indexOf(parts["weekday"] ?? ""), time: `${parts["hour"]}:${parts["minute"]}` };
}
