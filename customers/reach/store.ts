import { type RawBuilder, sql } from "kysely";
import type { Db, Tx } from "../../platform/db/database.ts";
import { storable } from "../../platform/storable.ts";
import type { Failing } from "./unreachable.ts";

export async function upsertUnreachable(tx: Tx, failing: readonly Failing[]): Promise<void> {
  if (failing.length === 0) return;
  const rows = failing.map((one) => ({ ...one, said: storable(one.said) }));
  await sql`insert into unreachable (address, permanent, status, said, at)
    select address, permanent, status, said, at
    from json_populate_recordset(null::unreachable, ${JSON.stringify(rows)}::json) order by address
    on conflict (address) do update set permanent = excluded.permanent, status = excluded.status, said = excluded.said,
      at = excluded.at
    where excluded.permanent or not unreachable.permanent`.execute(tx);
}

export async function deleteUnreachable(tx: Tx, addresses: readonly string[]): Promise<void> {
  if (addresses.length === 0) return;
  await sql`delete from unreachable where address = any(${addresses}::text[])`.execute(tx);
}

export async function listUnreachable(db: Db, addresses: readonly string[]) {
  if (addresses.length === 0) return [];
  const { rows } = await sql<Failing>`
    select address, permanent, status, said, at from unreachable where address = any(${addresses}::text[])
    order by address`.execute(db);
  return rows;
}

export type UnreachableJson = Omit<Failing, "address" | "at"> & { at: string };

/** What is known against an identifier of this value, as JSON; null for one that mail reaches. */
export const unreachableJson = (value: RawBuilder<unknown>) => sql`(
  select json_build_object('permanent', u.permanent, 'status', u.status, 'said', u.said, 'at', u.at)
  from unreachable u where u.address = ${value})`;

export async function listWrittenTo(db: Db, addresses: readonly string[]): Promise<string[]> {
  if (addresses.length === 0) return [];
  const { rows } = await sql<{ address: string }>`
    select i.value as address from identifiers i
    where i.kind = 'email' and i.value = any(${addresses}::text[])
      and exists (select from touchpoints t where t.profile_id = i.profile_id and t.direction = 'out')`.execute(db);
  return rows.map(({ address }) => address);
}
