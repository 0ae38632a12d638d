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

/** How much work lies where: mail waiting to be read, in quarantine, on its way out. */
export async function countWork(db: Db): Promise<{ what: string; n: number }[]> {
  return (
    await sql<{ what: string; n: number }>`
      select 'mail_waiting' as what, count(*) as n from raw_messages where state = 'new'
      union all select 'mail_quarantined', count(*) from raw_messages where state = 'quarantined'
      union all select 'outbox_waiting', count(*) from outbox where state in ('waiting', 'retrying')
      union all select 'outbox_sending', count(*) from outbox where state = 'sending'
      union all select 'outbox_maybe_twice', count(*) from outbox where maybe_twice`.execute(db)
  ).rows;
}

/** How many answers were given up. Reads the whole outbox: for somebody who asks, not for every scrape. */
export async function countFailed(db: Db): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from outbox where state = 'failed'`.execute(db);
  return rows[0]?.n ?? 0;
}
