import { sql } from "kysely";
import type { Db, Tx } from "../../platform/db/database.ts";
import type { Derived } from "../customer.ts";
import { forgetProfiles } from "../ties/forget.ts";
import type { Detail, Identifier } from "./meaning/person.ts";
import type { Known } from "./plan.ts";

/** Of one address so many owners are looked at: more than that share it. */
const mostOwners = sql.lit(50);

/** What is known of rows with these keys and addresses. */
export async function readKnown(db: Db, sourceKeys: readonly string[], emails: readonly string[]): Promise<Known> {
  const profiles = await sql<Known["profiles"][number]>`
    select p.source_key as "sourceKey", p.id as "profileId", p.customer_id as "customerId", c.name as "customerName",
      p.name, d.digest, d.list_id as "listId", d.place, d.details,
      (select coalesce(json_agg(json_build_object('kind', i.kind, 'value', i.value)), '[]') from identifiers i
        where i.profile_id = p.id) as identifiers
    from profiles p join profile_details d on d.profile_id = p.id join customers c on c.id = p.customer_id
    where p.source = 'list' and p.source_key = any(${sourceKeys}::text[])`.execute(db);
  const owners = await sql<Known["owners"][number]>`
    select distinct e.email, c.id as "customerId", c.name as "customerName", c.last_at as "lastAt",
      array(select p.name from profiles p where p.customer_id = c.id and p.name <> '' limit ${mostOwners}) as names,
      array(select p.source_key from profiles p where p.customer_id = c.id and p.source = 'list'
        limit ${mostOwners}) as "sourceKeys"
    from unnest(${emails}::text[]) as e(email)
    cross join lateral (
      select p.customer_id from identifiers i join profiles p on p.id = i.profile_id
      where i.kind = 'email' and i.value = e.email order by p.id limit ${mostOwners}
    ) o
    join customers c on c.id = o.customer_id`.execute(db);
  return { profiles: profiles.rows, owners: owners.rows };
}

/** Somebody a row tells of for the first time. */
export type Born = Derived & {
  profileId: string;
  /** The customer they join at once; null for one of their own. */
  intoId: string | null;
  sourceKey: string;
  profileName: string;
  kind: string;
  place: number;
  digest: string;
  details: readonly Detail[];
  identifiers: readonly Identifier[];
};

/** Writes customer, profile, identifiers and details of all of them, in one statement. */
export async function insertBorn(tx: Tx, listId: string, state: string, born: readonly Born[]): Promise<void> {
  await sql`
    with born as (
      select * from json_to_recordset(${JSON.stringify(born)}::json) as b(id uuid, "profileId" uuid, "intoId" uuid,
        "sourceKey" text, "profileName" text, kind text, name text, "sortKey" text, "searchKey" text,
        "firstAt" timestamptz, "lastAt" timestamptz, place integer, digest text, details jsonb, identifiers jsonb)
    ), peopled as (
      insert into customers (id, kind, name, sort_key, search_key, joined_into, first_at, last_at)
      select id, kind, name, "sortKey", "searchKey", "intoId", "firstAt", "lastAt" from born
    ), contacted as (
      insert into contacts (customer_id, first_at, last_at) select id, "firstAt", "lastAt" from born where "intoId" is null
    ), profiled as (
      insert into profiles (id, customer_id, home_id, source, source_key, name, first_at, last_at)
      select "profileId", coalesce("intoId", id), id, 'list', "sourceKey", "profileName", "firstAt", "lastAt" from born
    ), detailed as (
      insert into profile_details (profile_id, list_id, place, digest, details)
      select "profileId", ${listId}, place, digest, details from born
    )
    insert into identifiers (kind, value, profile_id, state)
    select i.kind, i.value, b."profileId", ${state}
    from born b cross join lateral jsonb_to_recordset(b.identifiers) as i(kind text, value text)`.execute(tx);
}

/** Ties those who joined somebody at once to the profile that has their address, their oldest one. */
export async function insertBornTies(
  tx: Tx,
  joined: readonly { profileId: string; customerId: string; email: string }[],
): Promise<void> {
  if (joined.length === 0) return;
  await sql`
    insert into ties (one_id, other_id, why)
    select least(t."profileId", o.id), greatest(t."profileId", o.id), 'same-address'
    from json_to_recordset(${JSON.stringify(joined)}::json) as t("profileId" uuid, "customerId" uuid, email text)
    cross join lateral (
      select p.id from identifiers i join profiles p on p.id = i.profile_id
      where i.kind = 'email' and i.value = t.email and p.customer_id = t."customerId" and p.id < t."profileId"
      order by p.first_at, p.id limit 1) o`.execute(tx);
}

/** A profile as a row tells of it now. */
export type Told = {
  profileId: string;
  name: string;
  listId: string;
  place: number;
  digest: string;
  state: "claimed" | "verified";
  details: readonly Detail[];
  identifiers: readonly Identifier[];
};

/** Writes what these profiles say now, and takes away what they no longer say. Returns whose they are. */
export async function updateTold(tx: Tx, told: readonly Told[]): Promise<string[]> {
  if (told.length === 0) return [];
  const values = sql`select * from json_to_recordset(${JSON.stringify(told)}::json) as t("profileId" uuid, name text,
    "listId" uuid, place integer, digest text, state text, details jsonb, identifiers jsonb)`;
  await sql`
    with told as (${values}), detailed as (
      update profile_details d set list_id = t."listId", place = t.place, digest = t.digest, details = t.details
      from told t where d.profile_id = t."profileId"
    ), gone as (
      delete from identifiers i using told t
      where i.profile_id = t."profileId" and not exists (
        select from jsonb_to_recordset(t.identifiers) as n(kind text, value text)
        where n.kind = i.kind and n.value = i.value)
    )
    insert into identifiers (kind, value, profile_id, state)
    select n.kind, n.value, t."profileId", t.state
    from told t cross join lateral jsonb_to_recordset(t.identifiers) as n(kind text, value text)
    on conflict (kind, value, profile_id) do update set state = excluded.state`.execute(tx);
  const { rows } = await sql<{ id: string }>`
    with told as (${values})
    update profiles p set name = t.name from told t where p.id = t."profileId"
    returning p.customer_id as id`.execute(tx);
  return [...new Set(rows.map(({ id }) => id))].sort();
}

/** Which of these profiles stand on a row of this list. */
export async function readStanding(tx: Tx, listId: string, profileIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select profile_id as id from profile_details
    where profile_id = any(${profileIds}::uuid[]) and list_id = ${listId}`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Which of these profiles of this list nothing else hangs on, and whose they are. */
export async function readRemovable(
  tx: Tx,
  listId: string,
  profileIds: readonly string[],
): Promise<{ profileId: string; customerId: string; homeId: string }[]> {
  const { rows } = await sql<{ profileId: string; customerId: string; homeId: string }>`
    select p.id as "profileId", p.customer_id as "customerId", p.home_id as "homeId"
    from profiles p join profile_details d on d.profile_id = p.id join customers c on c.id = p.customer_id
    where p.id = any(${profileIds}::uuid[]) and p.source = 'list' and d.list_id = ${listId}
      and not exists (select from touchpoints t where t.profile_id = p.id)
      and not exists (select from facts f where f.profile_id = p.id)
      and not exists (select from manners m where m.profile_id = p.id)
      and not exists (select from customer_notes n where n.profile_id = p.id)
      and not exists (select from profile_tags t where t.profile_id = p.id)
      and not exists (select from relations r where r.person_profile_id = p.id)
      and not exists (select from relations r where r.organisation_profile_id = p.id)
      and not exists (select from conversations v where v.profile_id = p.id)
      and (exists (select from profiles o where o.customer_id = p.customer_id and o.id <> p.id)
        or (c.host_id is null and c.shop_id is null and c.name_source <> 'hand'))`.execute(tx);
  return rows;
}

/**
 * Removes these profiles, and the customers they were given where nothing stands or stood with them. Returns which of
 * the customers are still there with profiles.
 */
export async function deletePeople(
  tx: Tx,
  profileIds: readonly string[],
  customerIds: readonly string[],
): Promise<string[]> {
  await sql`delete from identifiers where profile_id = any(${profileIds}::uuid[])`.execute(tx);
  await sql`delete from profile_details where profile_id = any(${profileIds}::uuid[])`.execute(tx);
  await forgetProfiles(tx, profileIds);
  await sql`delete from profiles where id = any(${profileIds}::uuid[])`.execute(tx);
  // Whoever was joined into another goes before that one.
  for (let gone = 1; gone > 0; ) {
    const { rows } = await sql`delete from customers c where c.id = any(${customerIds}::uuid[])
      and not exists (select from profiles p where p.customer_id = c.id)
      and not exists (select from profiles p where p.home_id = c.id)
      and not exists (select from customers j where j.joined_into = c.id) returning c.id`.execute(tx);
    gone = rows.length;
  }
  const { rows } = await sql<{ id: string }>`
    select distinct customer_id as id from profiles where customer_id = any(${customerIds}::uuid[])`.execute(tx);
  return rows.map(({ id }) => id);
}
