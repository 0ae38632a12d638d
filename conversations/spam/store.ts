import { sql } from "kysely";
import type { Db, Tx } from "../../platform/db/database.ts";
import { saidInWoven } from "../weaving/said-store.ts";

/** Whoever wrote to us in these conversations, at most a thousand; mail servers are nobody. */
const writersOf = (ids: readonly string[]) => sql`
  select distinct m.author_address as address from unnest(${ids}::uuid[]) asked(id)
  cross join lateral ${saidInWoven(sql`asked.id`)} m
  where m.kind = 'in' and m.automatic is distinct from 'bounce' and m.author_address is not null limit 1000`;

export async function allowWritersOf(tx: Tx, ids: readonly string[], staffId: string | null): Promise<void> {
  await sql`insert into allowed_senders (address, staff_id)
    select address, ${staffId}::uuid from (${writersOf(ids)}) w order by address
    on conflict do nothing`.execute(tx);
}

export async function disallowWritersOf(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`delete from allowed_senders where address in (${writersOf(ids)})`.execute(tx);
}

export async function allowedAmong(db: Db, addresses: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ address: string }>`
    select address from allowed_senders where address = any(${addresses}::text[])`.execute(db);
  return rows.map(({ address }) => address);
}
