import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import { widenedCustomers } from "../recognition/widening-store.ts";
import type { Met, Newcomer, Person, Told } from "./encounter.ts";

/** Writes customer and profile of those nobody knows, in one statement, in the order of keys. Answers the keys of those. */
export async function insertNewcomers(tx: Tx, newcomers: readonly Newcomer[]): Promise<Set<string>> {
  const { rows } = await sql<{ key: string }>`
    with met as (
      select * from json_to_recordset(${JSON.stringify(newcomers)}::json) as s(id uuid, "profileId" uuid, key text,
        "profileName" text, kind text, name text, "sortKey" text, "searchKey" text, "firstAt" timestamptz,
        "lastAt" timestamptz)
    ), made as (
      insert into profiles (id, customer_id, home_id, source, source_key, name, first_at, last_at)
      select "profileId", id, id, 'track', key, "profileName", "firstAt", "lastAt" from met order by key collate "C"
      on conflict (source, source_key) do nothing
      returning id, source_key
    ), peopled as (
      insert into customers (id, kind, name, sort_key, search_key, first_at, last_at)
      select met.id, kind, name, "sortKey", "searchKey", "firstAt", "lastAt"
      from met join made on made.id = met."profileId"
    ), contacted as (
      insert into contacts (customer_id, first_at, last_at)
      select met.id, "firstAt", "lastAt" from met join made on made.id = met."profileId" where "sortKey" <> ''
    )
    select source_key as key from made`.execute(tx);
  return new Set(rows.map(({ key }) => key));
}

export type Fresh = {
  profileId: string;
  customerId: string;
  kind: Told["kind"];
  value: string;
  verified: boolean;
  fresh: boolean;
};

/**
 * Writes what people are known by; what was claimed may become proven, never the other way. Answers what is new: known for the
 * first time (`fresh`), or proven by now.
 */
export async function insertTold(tx: Tx, people: readonly Person[]): Promise<Fresh[]> {
  const told = people.flatMap(({ key, identifiers }) => identifiers.map((one) => ({ key, ...one })));
  if (told.length === 0) return [];
  const { rows } = await sql<Fresh>`
    with told as (
      select p.id as profile_id, p.customer_id, t.kind, t.value, t.verified
      from json_to_recordset(${JSON.stringify(told)}::json) as t(key text, kind text, value text, verified boolean)
      join profiles p on p.source = 'track' and p.source_key = t.key
    ), written as (
      insert into identifiers as i (kind, value, profile_id, state)
      select kind, value, profile_id, case when verified then 'verified' else 'claimed' end from told
      order by kind, value collate "C", profile_id
      on conflict (kind, value, profile_id) do update set state = 'verified'
        where i.state = 'claimed' and excluded.state = 'verified'
      returning kind, value, profile_id, state, xmax = 0 as fresh
    )
    select w.profile_id as "profileId", t.customer_id as "customerId", w.kind, w.value, w.state = 'verified' as verified,
      w.fresh
    from written w join told t using (kind, value, profile_id)`.execute(tx);
  return rows;
}

/** Two who may be one, by these profiles of theirs; `sure` where a source that we trust says so. */
export type Pair = {
  intoId: string;
  otherId: string;
  intoProfileId: string;
  otherProfileId: string;
  sure: boolean;
};

/** Of these customers, those known otherwise than by track calls. */
export async function filterKnown(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select distinct customer_id as id from profiles
    where customer_id = any(${ids}::uuid[]) and source <> 'track'`.execute(tx);
  return new Set(rows.map(({ id }) => id));
}

/**
 * The customer who is known by the same mail address and was so first, for each of these. Organisations are no persons, and
 * nobody signs in to one shop as two people.
 */
export async function findSameAddress(
  tx: Tx,
  told: readonly { profileId: string; value: string; verified: boolean }[],
): Promise<Pair[]> {
  const { rows } = await sql<Pair>`
    select distinct on (mine.customer_id) o.customer_id as "intoId", mine.customer_id as "otherId",
      o.id as "intoProfileId", mine.id as "otherProfileId", t.verified as sure
    from json_to_recordset(${JSON.stringify(told)}::json) as t("profileId" uuid, value text, verified boolean)
    join profiles mine on mine.id = t."profileId"
    join customers c on c.id = mine.customer_id and c.kind = 'person'
    cross join lateral (
      select p.customer_id, p.first_at, p.id from identifiers i
      join profiles p on p.id = i.profile_id join customers k on k.id = p.customer_id and k.kind = 'person'
      where i.kind = 'email' and i.value = t.value and p.customer_id <> mine.customer_id
        and ${notTwoUsers(sql`p.customer_id`, sql`mine.customer_id`)}
      order by p.source = 'track', p.first_at, p.id limit 1
    ) o
    order by mine.customer_id, t.verified desc, o.first_at, o.id`.execute(tx);
  return rows;
}

/** The customers behind pairs of keys, as far as both are known and are not one already. */
export async function findPairs(
  tx: Tx,
  pairs: readonly { into: string; other: string; sure: boolean }[],
): Promise<Pair[]> {
  const { rows } = await sql<Pair>`
    select distinct on (i.customer_id, o.customer_id) i.customer_id as "intoId", o.customer_id as "otherId",
      i.id as "intoProfileId", o.id as "otherProfileId", t.sure
    from json_to_recordset(${JSON.stringify(pairs)}::json) as t("into" text, other text, sure boolean)
    join profiles i on i.source = 'track' and i.source_key = t."into"
    join profiles o on o.source = 'track' and o.source_key = t.other
    where i.customer_id <> o.customer_id
    order by i.customer_id, o.customer_id, t.sure desc, i.id, o.id`.execute(tx);
  return rows;
}

/** Of these pairs, those in which nobody would be two users of one source. */
export async function withoutTwoUsers(tx: Tx, pairs: readonly Pair[]): Promise<Pair[]> {
  const { rows } = await sql<Pair>`
    select t.*
    from json_to_recordset(${JSON.stringify(pairs)}::json) as t("intoId" uuid, "otherId" uuid, "intoProfileId" uuid,
      "otherProfileId" uuid, sure boolean)
    where ${notTwoUsers(sql`t."intoId"`, sql`t."otherId"`)}`.execute(tx);
  return rows;
}

/**
 * A key of somebody signed in: the source's id, " user ", and what that calls them. With `offset 0` the few profiles of two
 * customers are looked at, pair by pair; without it the planner compares all profiles there are.
 */
const source = (row: string) => sql`left(${sql.ref(`${row}.source_key`)}, 42)`;
const notTwoUsers = (one: ReturnType<typeof sql>, other: ReturnType<typeof sql>) => sql`not exists (
  select from profiles a join profiles b on ${source("a")} = ${source("b")} and a.source_key <> b.source_key
  where a.customer_id = ${one} and b.customer_id = ${other} and a.source = 'track' and b.source = 'track'
    and a.source_key like '% user %' offset 0)`;

/** Locks the customers these keys belong to, and others, in the order of ids, as joining does. */
export async function lockMet(tx: Tx, keys: readonly string[], others: readonly string[]): Promise<void> {
  await sql`
    select 1 from customers
    where id in (select customer_id from profiles where source = 'track' and source_key = any(${keys}::text[]))
      or id = any(${others}::uuid[])
    order by id for no key update`.execute(tx);
}

/**
 * Widens first and last contact and takes the newest name; rows that already say so are not written. Returns the profiles
 * that have another name now, and whose they are: the customer's derived row may say something else.
 */
export async function widenMet(
  tx: Tx,
  people: readonly Person[],
): Promise<{ profileId: string; customerId: string }[]> {
  const rows = people.map(({ key, name, firstAt, lastAt }) => ({ key, name, firstAt, lastAt }));
  const { rows: changed } = await sql<{ profileId: string; customerId: string }>`
    with seen as (
      select p.id, p.customer_id, p.name as old_name, null::uuid as "shopId", s.*
      from json_to_recordset(${JSON.stringify(rows)}::json)
        as s(key text, name text, "firstAt" timestamptz, "lastAt" timestamptz)
      join profiles p on p.source = 'track' and p.source_key = s.key
    ), profile as (
      update profiles p
      set name = case when s.name = '' then p.name else s.name end,
        first_at = least(p.first_at, s."firstAt"), last_at = greatest(p.last_at, s."lastAt")
      from seen s
      where p.id = s.id
        and (s."firstAt" < p.first_at or s."lastAt" > p.last_at or (s.name <> '' and s.name <> p.name))
    ), ${widenedCustomers}
    select id as "profileId", customer_id as "customerId" from seen where name <> '' and name <> old_name`.execute(tx);
  return changed;
}

export async function readMet(tx: Tx, keys: readonly string[]): Promise<Omit<Met, "fresh">[]> {
  const { rows } = await sql<Omit<Met, "fresh">>`
    select source_key as key, id as "profileId", customer_id as "customerId" from profiles
    where source = 'track' and source_key = any(${keys}::text[])`.execute(tx);
  return rows;
}
