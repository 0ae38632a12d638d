import { sql } from "kysely";
import type { Db } from "../../platform/db/database.ts";

export type OutboxCounts = {
  waiting: number;
  waiting_since: Date | null;
  retrying: number;
  retrying_since: Date | null;
  sending: number;
  sending_since: Date | null;
  failed: number;
  failed_since: Date | null;
  maybe_twice: number;
  last_out_at: Date | null;
};

/** Message ids are made in the order of time: the least is the oldest, and its message says of when. */
const oldest = (state: "waiting" | "retrying" | "sending" | "failed") => sql`(
  select m.at from (select conversation_id, message_id from outbox where state = ${sql.lit(state)}
    order by message_id limit 1) o
  join messages m on m.conversation_id = o.conversation_id and m.id = o.message_id)`;

/** Each count and each moment by an index that holds no more than what is on its way or was given up. */
export async function readOutboxCounts(db: Db): Promise<OutboxCounts> {
  const { rows } = await sql<OutboxCounts>`
    select
      (select count(*) from outbox where state = 'waiting') as waiting,
      ${oldest("waiting")} as waiting_since,
      (select count(*) from outbox where state = 'retrying') as retrying,
      ${oldest("retrying")} as retrying_since,
      (select count(*) from outbox where state = 'sending') as sending,
      ${oldest("sending")} as sending_since,
      (select count(*) from outbox where state = 'failed') as failed,
      ${oldest("failed")} as failed_since,
      (select count(*) from outbox where maybe_twice) as maybe_twice,
      (select sent_at from outbox where state = 'sent' order by sent_at desc limit 1) as last_out_at`.execute(db);
  if (!rows[0]) throw new Error("PostgreSQL answered nothing about the outbox");
  return rows[0];
}
