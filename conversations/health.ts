import type { Db } from "../platform/db/database.ts";
import { readOutboxCounts } from "./outbox/health-store.ts";

/** So many, and since when the oldest of them wants to leave; null when there is none. */
export type Pile = { count: number; oldestAt: Date | null };

export type OutboxHealth = {
  /** Not tried yet; mostly the ten seconds in which they can be taken back. */
  waiting: Pile;
  /** Tried without success, and tried again later. */
  retrying: Pile;
  sending: Pile;
  /** Given up: somebody has to look at them. */
  failed: Pile;
  /** May have arrived twice after a crash. */
  maybeTwice: number;
  lastOutAt: Date | null;
};

/** How what we write is leaving: one round trip, whatever there is. */
export async function outboxHealth(db: Db): Promise<OutboxHealth> {
  const read = await readOutboxCounts(db);
  return {
    waiting: { count: read.waiting, oldestAt: read.waiting_since },
    retrying: { count: read.retrying, oldestAt: read.retrying_since },
    sending: { count: read.sending, oldestAt: read.sending_since },
    failed: { count: read.failed, oldestAt: read.failed_since },
    maybeTwice: read.maybe_twice,
    lastOutAt: read.last_out_at,
  };
}
