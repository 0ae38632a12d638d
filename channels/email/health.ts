import type { Db } from "../../platform/db/database.ts";
import type { TroubleReason } from "./accounts/contract.ts";
import type { DomainFinding } from "./domains/contract.ts";
import { listChecks } from "./domains/store.ts";
import { type Door, readMailboxes, readMailCounts } from "./health-store.ts";

/** A mailbox that mail is fetched from, and how that goes. */
export type MailboxHealth = {
  name: string;
  paused: boolean;
  /** A process is there that fetches from it. */
  held: boolean;
  fetchedAt: Date | null;
  addedAt: Date;
  trouble: { reason: TroubleReason; detail: string; since: Date } | null;
  /** Still to be fetched. */
  waiting: number;
  /** What we could not have: too large, or the server does not give it. */
  left: number;
  /** What the last comparison found missing, and fetched. */
  healed: number;
};

/** How fetching goes, mailbox by mailbox. */
export const mailboxHealth = async (db: Db): Promise<MailboxHealth[]> =>
  (await readMailboxes(db)).map(({ fetched_at, added_at, failing_since, trouble, detail, ...row }) => ({
    ...{ ...row, fetchedAt: fetched_at, addedAt: added_at },
    trouble: trouble && { reason: trouble, detail, since: failing_since ?? new Date() },
  }));

/** What the DNS last said of the domains we write from. */
export const domainHealth = async (db: Db): Promise<DomainFinding[]> =>
  (await listChecks(db)).flatMap(({ findings }) => findings);

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
