import { sql } from "kysely";
import type { Db } from "../../platform/db/database.ts";

export async function listOwn(db: Db): Promise<{ id: string; email: string; shop_id: string | null }[]> {
  return (
    await sql<{ id: string; email: string; shop_id: string | null }>`select id, email, shop_id from addresses`.execute(
      db,
    )
  ).rows;
}

export async function listStaffNames(db: Db): Promise<{ id: string; name: string; email: string }[]> {
  return (
    await sql<{
      id: string;
      name: string;
      email: string;
    }>`select id, name, email from staff order by created_at desc`.execute(db)
  ).rows;
}

/** Which of these addresses are ours. */
export async function filterOwn(db: Db, addresses: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{
    email: string;
  }>`select email from addresses where email = any(${addresses}::text[])`.execute(db);
  return new Set(rows.map((row) => row.email));
}
