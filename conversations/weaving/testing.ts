import { sql } from "kysely";
import type { Db } from "../../platform/db/database.ts";
import { hear, type Said } from "../search/testing.ts";

let count = 0;

/** A conversation somebody begins with these words. Answers its id, and the Message-ID to answer. */
export async function aTalk(db: Db, said: Partial<Said> = {}): Promise<{ id: string; mailId: string }> {
  count += 1;
  const mailId = said.mailId ?? `talk-${count}@post.example`;
  await hear(db, { text: `Words ${count}`, subject: `Concern ${count}`, from: "anna@post.example", ...said, mailId });
  const { rows } = await sql<{ id: string }>`
    select conversation_id as id from seen where mail_id = ${mailId}`.execute(db);
  if (!rows[0]) throw new Error("nothing was heard");
  return { id: rows[0].id, mailId };
}

/** Everything that is known of where a conversation stands: what merging and taking apart must leave as it was. */
export async function rowsOf(db: Db, id: string): Promise<unknown> {
  const of = async (table: string, key = "conversation_id") =>
    (await sql`select * from ${sql.table(table)} where ${sql.ref(key)} = ${id} order by 1, 2`.execute(db)).rows;
  return {
    conversation: await of("conversations", "id"),
    tags: await of("conversation_tags"),
    followers: await of("followers"),
    drafts: await of("drafts"),
    participants: await of("participants"),
    reads: await of("reads"),
    messages: (
      await sql`select id, conversation_id, ctid::text from messages where conversation_id = ${id} order by id`.execute(
        db,
      )
    ).rows,
  };
}
