import { sql } from "kysely";
import type { Actor } from "../../../platform/actor.ts";
import type { Db, Tx } from "../../../platform/db/database.ts";
import { mailInSight } from "../../../platform/db/sight.ts";

export type QuarantinedRow = {
  id: string;
  received_at: Date;
  envelope_from: string;
  envelope_to: string[];
  size: number;
  reason: string;
  detail: string | null;
  head: Buffer;
};

export async function listQuarantined(
  db: Db,
  actor: Actor,
  before: string | null,
  limit: number,
): Promise<QuarantinedRow[]> {
  const place = before ? sql`and id < ${before}::uuid` : sql``;
  return (
    await sql<QuarantinedRow>`select id, received_at, envelope_from, envelope_to, size, reason, detail,
        substring(content for 2000) as head
      from raw_messages r where state = 'quarantined' and ${mailInSight(actor)} ${place} order by id desc limit ${limit}`.execute(
      db,
    )
  ).rows;
}

export async function findQuarantinedRaw(db: Db, actor: Actor, id: string): Promise<Buffer | undefined> {
  const { rows } = await sql<{ content: Buffer }>`
    select content from raw_messages r where id = ${id} and state = 'quarantined' and ${mailInSight(actor)}`.execute(
    db,
  );
  return rows[0]?.content;
}

/** Puts mail from quarantine back among what waits to be read. False when it is not there for this actor. */
export async function release(tx: Tx, actor: Actor, id: string): Promise<boolean> {
  const { rows } = await sql`update raw_messages r set state = 'new'
      where id = ${id} and state = 'quarantined' and ${mailInSight(actor)} returning id`.execute(tx);
  return rows.length > 0;
}

export async function findState(db: Db, id: string) {
  const { rows } = await sql<{
    state: "new" | "understood" | "duplicate" | "quarantined";
    conversation_id: string | null;
  }>`
    select state, conversation_id from raw_messages where id = ${id}`.execute(db);
  return rows[0];
}
