import type { Db } from "../../platform/db/database.ts";
import { type Door, readMailCounts } from "./health-store.ts";

/** So many, and since when the oldest of them is there; null when there is none. */
export type Pile = { count: number; oldestAt: Date | null };

export type MailHealth = {
  /** Kept, and not yet read. */
  waiting: Pile;
  quarantined: Pile;
  /** When mail last came in through a door; imports do not count. */
  lastInAt: Date | null;
  /** The doors of all processes. One that is not `open` fell silent at `seenAt` without having been closed. */
  listeners: (Door & { open: boolean; openedAt: Date; seenAt: Date })[];
};

/** How the mail that comes in is doing: one round trip, whatever there is. */
export async function mailHealth(db: Db): Promise<MailHealth> {
  const read = await readMailCounts(db);
  return {
    waiting: { count: read.waiting, oldestAt: read.waiting_since },
    quarantined: { count: read.quarantined, oldestAt: read.quarantined_since },
    lastInAt: read.last_in_at,
    listeners: read.listeners.map(({ machine, protocol, host, port, open, opened_at, seen_at }) => ({
      ...{ machine, protocol, host, port, open },
      openedAt: new Date(opened_at),
      seenAt: new Date(seen_at),
    })),
  };
}
