import { sql } from "kysely";
import type { Db, Tx } from "../../platform/db/database.ts";
import type { Derived } from "../customer.ts";
import { forgetProfiles } from "../ties/forget.ts";

/** Two people who add the same address at once take turns. */
export async function lockAddress(tx: Tx, email: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${email}, 0))`.execute(tx);
}

export async function findOwnerOfAddress(db: Db, email: string): Promise<{ id: string; name: string } | undefined> {
  const { rows } = await sql<{ id: string; name: string }>`
    select c.id, c.name from identifiers i
    join profiles p on p.id = i.profile_id
    join customers c on c.id = p.customer_id
    where i.kind = 'email' and i.value = ${email}
    order by p.first_at, p.id limit 1`.execute(db);
  return rows[0];
}

export type ByHand = Derived & {
  kind: string;
  profileId: string;
  identifiers: readonly { kind: string; value: string }[];
};

export async function insertByHand(tx: Tx, row: ByHand): Promise<void> {
  await sql`
    insert into customers (id, kind, name, name_source, sort_key, search_key, first_at, last_at)
    values (${row.id}, ${row.kind}, ${row.name}, 'hand', ${row.sortKey}, ${row.searchKey}, ${row.firstAt},
      ${row.lastAt})`.execute(tx);
  await sql`
    insert into contacts (customer_id, first_at, last_at) values (${row.id}, ${row.firstAt}, ${row.lastAt})`.execute(
    tx,
  );
  await sql`
    insert into profiles (id, customer_id, home_id, source, source_key, name, first_at, last_at)
    values (${row.profileId}, ${row.id}, ${row.id}, 'hand', ${row.profileId}, ${row.name}, ${row.firstAt},
      ${row.lastAt})`.execute(tx);
  await sql`
    insert into identifiers (kind, value, profile_id)
    select kind, value, ${row.profileId} from json_to_recordset(${JSON.stringify(row.identifiers)}::json)
      as i(kind text, value text)`.execute(tx);
}

/** Made by hand, and nothing hangs on them. */
export async function isUntouched(tx: Tx, customerId: string): Promise<boolean> {
  const { rows } = await sql`
    select from profiles p
    where p.customer_id = ${customerId} and p.source = 'hand' and p.home_id = p.customer_id
      and not exists (select from profiles o where o.customer_id = p.customer_id and o.id <> p.id)
      and not exists (select from customers c where c.joined_into = p.customer_id)
      and not exists (select from touchpoints t where t.profile_id = p.id)
      and not exists (select from facts f where f.profile_id = p.id)
      and not exists (select from manners m where m.profile_id = p.id)
      and not exists (select from conversations c where c.profile_id = p.id)`.execute(tx);
  return rows.length > 0;
}

export async function removeUntouched(tx: Tx, customerId: string): Promise<void> {
  const { rows } = await sql<{ id: string }>`select id from profiles where customer_id = ${customerId}`.execute(tx);
  const profileIds = rows.map(({ id }) => id);
  await forgetProfiles(tx, profileIds);
  await sql`delete from identifiers where profile_id = any(${profileIds}::uuid[])`.execute(tx);
  await sql`delete from profiles where customer_id = ${customerId}`.execute(tx);
  await sql`delete from customers where id = ${customerId}`.execute(tx);
}
