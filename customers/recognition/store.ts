import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { Recognised, Seen, Stranger } from "./sighting.ts";
import { widenedCustomers } from "./widening-store.ts";

/** A customer just made, and one who was known by the same address before. */
export type Newly = {
  id: string;
  profileId: string;
  expectedById: string | null;
  /** The profile that has the address. */
  expectedProfileId: string | null;
};

/**
 * Writes customer, profile and address of those nobody knows, in one statement: the references are checked at its end,
 * so that a profile that somebody else inserts first leaves no customer behind. Rows arrive in the order of addresses.
 * Returns those it made, with whom somebody has added by hand before, or a list told of (unless several share the address), or who said on
 * our website that it is theirs: who says so of several addresses has the one that wrote first.
 */
export async function insertUnknown(tx: Tx, strangers: readonly Stranger[]): Promise<Newly[]> {
  const { rows } = await sql<Newly>`
    with met as (
      select * from json_to_recordset(${JSON.stringify(strangers)}::json) as s(id uuid, "profileId" uuid,
        address text, "profileName" text, kind text, name text, "sortKey" text, "searchKey" text, "shopId" uuid,
        "firstAt" timestamptz, "lastAt" timestamptz)
    ), made as (
      insert into profiles (id, customer_id, home_id, source, source_key, name, first_at, last_at)
      select "profileId", id, id, 'mail', address, "profileName", "firstAt", "lastAt"
      from met order by address collate "C"
      on conflict (source, source_key) do nothing
      returning id
    ), addressed as (
      insert into identifiers (kind, value, profile_id)
      select 'email', address, "profileId" from met join made on made.id = met."profileId"
    ), peopled as (
      insert into customers (id, kind, name, sort_key, search_key, shop_id, first_at, last_at)
      select met.id, kind, name, "sortKey", "searchKey", "shopId", "firstAt", "lastAt"
      from met join made on made.id = met."profileId"
    ), contacted as (
      insert into contacts (customer_id, first_at, last_at)
      select met.id, "firstAt", "lastAt" from met join made on made.id = met."profileId"
    )
    select met.id, made.id as "profileId", byhand.customer_id as "expectedById",
      byhand.id as "expectedProfileId"
    from met
    join made on made.id = met."profileId"
    left join lateral (
      select p.customer_id, p.id from identifiers i join profiles p on p.id = i.profile_id
      where i.kind = 'email' and i.value = met.address and (p.source = 'hand' or (p.source = 'list' and met.kind = 'person'
        and not exists (select from identifiers j join profiles q on q.id = j.profile_id
          where j.kind = 'email' and j.value = met.address and q.source = 'list' and q.customer_id <> p.customer_id))
        or (p.source = 'track' and met.kind = 'person' and (i.state = 'verified'
          or not exists (select from profiles q where q.customer_id = p.customer_id and q.source <> 'track'))))
      order by p.source, p.first_at, p.id limit 1
    ) byhand on true
    order by met.id`.execute(tx);
  return rows;
}

/** Locks the customers these addresses belong to, and others, in the order of ids, as joining does. */
export async function lockOwners(tx: Tx, addresses: readonly string[], others: readonly string[]): Promise<void> {
  await sql`
    select 1 from customers
    where id in (select customer_id from profiles where source = 'mail' and source_key = any(${addresses}::text[]))
      or id = any(${others}::uuid[])
    order by id for no key update`.execute(tx);
}

/**
 * Widens first and last contact, gives a name to profiles without one and a shop to customers without one; rows that
 * already say so are not written. Returns the profiles that have a name now, and whose they are: the
 * customer's derived row may say something else.
 */
export async function widen(tx: Tx, seen: readonly Seen[]): Promise<{ profileId: string; customerId: string }[]> {
  const { rows } = await sql<{ profileId: string; customerId: string }>`
    with seen as (
      select p.id, p.customer_id, p.name as old_name, s.* from json_to_recordset(${JSON.stringify(seen)}::json)
        as s(address text, name text, "firstAt" timestamptz, "lastAt" timestamptz, "shopId" uuid)
      join profiles p on p.source = 'mail' and p.source_key = s.address
    ), profile as (
      update profiles p
      set name = case when p.name = '' then s.name else p.name end,
        first_at = least(p.first_at, s."firstAt"), last_at = greatest(p.last_at, s."lastAt")
      from seen s
      where p.id = s.id
        and (s."firstAt" < p.first_at or s."lastAt" > p.last_at or (p.name = '' and s.name <> ''))
    ), ${widenedCustomers}
    select id as "profileId", customer_id as "customerId" from seen where old_name = '' and name <> ''`.execute(tx);
  return rows;
}

export async function readKnown(tx: Tx, addresses: readonly string[]): Promise<Map<string, Recognised>> {
  const { rows } = await sql<Recognised & { address: string }>`
    select p.source_key as address, p.id as "profileId", c.id as "customerId", c.host_id as "hostId",
      c.name as "customerName"
    from profiles p join customers c on c.id = p.customer_id
    where p.source = 'mail' and p.source_key = any(${addresses}::text[])`.execute(tx);
  return new Map(rows.map(({ address, ...known }) => [address, known]));
}
