import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import type { Db } from "../../platform/db/database.ts";

const key = "reply-secret";

/** What marks are sealed with; undefined while none was ever made. */
export async function findReplySecret(db: Db): Promise<string | undefined> {
  const { rows } = await sql<{
    value: string;
  }>`select value #>> '{}' as value from settings where key = ${key}`.execute(db);
  return rows[0]?.value;
}

/** The same, made when there is none. It stays: what was sealed with it comes back for years. */
export async function replySecret(db: Db): Promise<string> {
  const known = await findReplySecret(db);
  if (known) return known;
  const made = JSON.stringify(randomBytes(32).toString("base64url"));
  await sql`insert into settings (key, value) values (${key}, ${made}::jsonb) on conflict do nothing`.execute(db);
  return replySecret(db);
}

/** Of these messages of ours, their Message-IDs. */
export async function mailIdsOf(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; mail_id: string }>`
    select id, mail_id from messages where id = any(${ids}::uuid[]) and kind = 'out' and mail_id is not null`.execute(
    db,
  );
  return new Map(rows.map((row) => [row.id, row.mail_id]));
}
