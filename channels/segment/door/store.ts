import { sql } from "kysely";
import type { Db } from "../../../platform/db/database.ts";
import { kept } from "../../../platform/db/kept.ts";

/**
 * Keeps calls that we have not had yet, if this key may send: one statement, on disk when it returns outside a transaction.
 * `rows` is a JSON list of `{id, messageId, sentAt, body, reason}`, with no message id twice. Undefined for a key that is none,
 * or no longer. Ids of messages are inserted in their order: two requests that carry the same wait for each other.
 */
export async function insertCalls(db: Db, keyHash: Buffer, rows: string): Promise<{ fresh: number } | undefined> {
  const found = await sql<{ fresh: number }>`${kept}
    with source as (
      select id from sources where key_hash = ${keyHash} and revoked_at is null
    ), told as (
      update sources s set last_call_at = date_trunc('minute', now()) from source
      where s.id = source.id and (s.last_call_at is null or s.last_call_at < date_trunc('minute', now()))
    ), arrived as materialized (
      select * from json_to_recordset(${rows}::json)
        as c(id uuid, "messageId" text, "sentAt" text, body json, reason text)
    ), fresh as (
      insert into track_seen (source_id, message_id)
      select source.id, a."messageId" from source cross join arrived a order by a."messageId" collate "C"
      on conflict do nothing returning source_id, message_id
    ), stored as (
      insert into track_calls (source_id, id, received_at, sent_at, body, state, reason)
      select f.source_id, a.id, now(), a."sentAt", coalesce(a.body, 'null'), case when a.reason is null then 'new' else 'refused' end,
        a.reason
      from arrived a join fresh f on f.message_id = a."messageId" order by a.id
    )
    select (select count(*) from fresh)::int as fresh from source`.execute(db);
  return found.rows[0];
}

/** Whether a key may send. */
export async function isKnownKey(db: Db, keyHash: Buffer): Promise<boolean> {
  const { rows } = await sql`select from sources where key_hash = ${keyHash} and revoked_at is null`.execute(db);
  return rows.length > 0;
}
