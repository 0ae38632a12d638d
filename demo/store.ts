import { sql } from "kysely";
import type { Db } from "../platform/db/database.ts";

/** The conversation that holds the mail with this Message-ID. */
export async function conversationWith(db: Db, mailId: string): Promise<string | undefined> {
  const { rows } = await sql<{ conversation_id: string }>`
    select conversation_id from seen where mail_id = ${mailId} limit 1`.execute(db);
  return rows[0]?.conversation_id;
}

/** The customer a mail address belongs to. */
export async function customerWith(db: Db, address: string): Promise<string | undefined> {
  const { rows } = await sql<{ customer_id: string }>`
    select customer_id from profiles where source = 'mail' and source_key = ${address}`.execute(db);
  return rows[0]?.customer_id;
}
