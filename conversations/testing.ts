import { sql } from "kysely";
import type { Db } from "../platform/db/database.ts";

/** The newest conversation. Throws when there is none. */
export async function newestConversation(db: Db): Promise<string> {
  const { rows } = await sql<{
    id: string;
  }>`select id from conversations order by last_at desc, id desc limit 1`.execute(db);
  if (!rows[0]) throw new Error("no conversation");
  return rows[0].id;
}
