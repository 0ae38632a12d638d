import { sql } from "kysely";
import type { Db, Tx } from "../../platform/db/database.ts";
import { type Fabric, strandsIn } from "../weaving/said-store.ts";

export type Handover = {
  conversationId: string;
  messageId: string;
  byId: string | null;
  toId: string;
  /** Who looked after it before. */
  beforeId: string | null;
  /** Who follows the conversation since. */
  fresh: string[];
  at: Date;
};

export async function insertHandover(tx: Tx, h: Handover): Promise<void> {
  await sql`insert into handovers (conversation_id, message_id, by_id, to_id, before_id, fresh, at)
    values (${h.conversationId}, ${h.messageId}, ${h.byId}, ${h.toId}, ${h.beforeId}, ${h.fresh}::uuid[], ${h.at})`.execute(
    tx,
  );
}

/** Whether somebody handed over this conversation, or what stands in it, with this note. Programs did not. */
export async function handedOver(db: Db, askedId: string, messageId: string, byId: string | null): Promise<boolean> {
  const { rows } = await sql`
    select from handovers where message_id = ${messageId} and by_id = ${byId}::uuid
      and conversation_id in (select strands_of(whole_of(${askedId})))`.execute(db);
  return rows.length > 0;
}

/** What somebody handed over in a conversation with this note; nobody takes it back twice. */
export async function takeHandover(
  tx: Tx,
  conversation: Fabric,
  messageId: string,
  byId: string | null,
): Promise<Handover | undefined> {
  const { rows } = await sql<Handover>`
    delete from handovers where conversation_id in ${strandsIn(conversation)} and message_id = ${messageId}
      and by_id is not distinct from ${byId}::uuid
    returning conversation_id as "conversationId", message_id as "messageId", by_id as "byId", to_id as "toId",
      before_id as "beforeId", fresh, at`.execute(tx);
  return rows[0];
}

/** A note that is taken back leaves nothing behind: nobody is mentioned by it. */
export async function removeNote(tx: Tx, key: { conversationId: string; messageId: string }): Promise<void> {
  const { conversationId, messageId } = key;
  for (const table of ["mentioned", "note_mentions", "split_messages"]) {
    await sql`delete from ${sql.table(table)}
      where conversation_id = ${conversationId} and message_id = ${messageId}`.execute(tx);
  }
  await sql`delete from messages where conversation_id = ${conversationId} and id = ${messageId} and kind = 'note'`.execute(
    tx,
  );
}

export async function followerIds(tx: Tx, conversationId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select staff_id as id from followers where conversation_id = ${conversationId}`.execute(tx);
  return rows.map(({ id }) => id);
}

/** What was handed over before this moment is not taken back any more. */
export async function forgetHandovers(db: Db, before: Date): Promise<void> {
  await sql`delete from handovers where at < ${before}`.execute(db);
}
