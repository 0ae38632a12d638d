import { sql } from "kysely";
import type { Db, Tx } from "../../platform/db/database.ts";

const key = "company.name";

/** The company's name; empty until the first account was set up. */
export async function companyName(db: Db): Promise<string> {
  const row = await db.selectFrom("settings").select("value").where("key", "=", key).executeTakeFirst();
  return typeof row?.value === "string" ? row.value : "";
}

export async function saveCompanyName(tx: Tx, name: string): Promise<void> {
  await sql`insert into settings (key, value) values (${key}, ${JSON.stringify(name)}::jsonb)
    on conflict (key) do update set value = excluded.value`.execute(tx);
}
