import { sql } from "kysely";
import type { Db, Tx } from "../../platform/db/database.ts";
import { kept } from "../../platform/db/kept.ts";
import type { CustomerKind } from "../contract.ts";
import type { CustomerFacts, Derived, ProfileFacts } from "../customer.ts";
import type { Apart } from "../ties/store.ts";
import type { Pair, Tie } from "../ties/tie.ts";

/** A customer as they stand, with what lists sort and find them by. */
type Standing = CustomerFacts & { sortKey: string; searchKey: string };

type Row = Standing & {
  profiles: (Omit<ProfileFacts, "firstAt" | "lastAt"> & { firstAt: string; lastAt: string })[];
};

/** Customers that have profiles, with all of them. */
export async function readForDeriving(
  db: Db,
  customerIds: readonly string[],
): Promise<{ customer: Standing; profiles: ProfileFacts[] }[]> {
  const { rows } = await sql<Row>`${kept}
    select c.id, c.kind, c.name, c.name_source as "nameSource", c.sort_key as "sortKey", c.search_key as "searchKey", json_agg(json_build_object(
        'id', p.id, 'homeId', p.home_id, 'source', p.source, 'sourceKey', p.source_key, 'name', p.name,
        'firstAt', p.first_at, 'lastAt', p.last_at,
        'identifiers', array(select value from identifiers i where i.profile_id = p.id order by kind, value)
      ) order by p.home_id <> c.id, p.first_at, p.id) as profiles
    from customers c join profiles p on p.customer_id = c.id
    where c.id = any(${customerIds}::uuid[])
    group by c.id order by c.id`.execute(db);
  return rows.map(({ profiles, ...customer }) => ({
    customer,
    profiles: profiles.map((profile) => ({
      ...profile,
      firstAt: new Date(profile.firstAt),
      lastAt: new Date(profile.lastAt),
    })),
  }));
}

export async function writeDerived(tx: Tx, rows: readonly Derived[]): Promise<void> {
  await sql`${kept}
    with derived as (
      select * from json_to_recordset(${JSON.stringify(rows)}::json)
        as d(id uuid, name text, "sortKey" text, "searchKey" text, "firstAt" timestamptz, "lastAt" timestamptz)
    ), contacted as (
      insert into contacts (customer_id, first_at, last_at)
      select id, "firstAt", "lastAt" from derived where "sortKey" <> ''
      on conflict (customer_id) do update set first_at = excluded.first_at, last_at = excluded.last_at
    )
    update customers c
    set name = d.name, sort_key = d."sortKey", search_key = d."searchKey", first_at = d."firstAt", last_at = d."lastAt"
    from derived d where c.id = d.id`.execute(tx);
}

/** Their own first profile, otherwise the oldest. */
export async function findMainProfile(tx: Tx, customerId: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select id from profiles where customer_id = ${customerId}
    order by home_id <> customer_id, first_at, id limit 1`.execute(tx);
  return rows[0]?.id;
}

export type Belonging = { profileId: string; customerId: string; homeId: string };

/** Where the profiles of these customers are and where they come from, oldest first. */
export async function readBelongings(tx: Tx, customerIds: readonly string[]): Promise<Belonging[]> {
  const { rows } = await sql<Belonging>`${kept}
    select id as "profileId", customer_id as "customerId", home_id as "homeId" from profiles
    where customer_id = any(${customerIds}::uuid[]) order by first_at, id`.execute(tx);
  return rows;
}

export type LockedCustomer = {
  id: string;
  kind: CustomerKind;
  joinedInto: string | null;
  hostId: string | null;
  shopId: string | null;
};

/** Locks these customers in the order of ids, which is the order everybody locks them in. */
export async function lockCustomers(tx: Tx, ids: readonly string[]): Promise<Map<string, LockedCustomer>> {
  const { rows } = await sql<LockedCustomer>`${kept}
    select id, kind, joined_into as "joinedInto", host_id as "hostId", shop_id as "shopId" from customers
    where id = any(${ids}::uuid[]) order by id for no key update`.execute(tx);
  return new Map(rows.map((row) => [row.id, row]));
}

/** The one change that joining and separating make: whom these profiles belong to. */
export async function moveProfiles(tx: Tx, profileIds: readonly string[], customerId: string): Promise<void> {
  await sql`${kept}update profiles set customer_id = ${customerId} where id = any(${profileIds}::uuid[])`.execute(tx);
}

/**
 * Where whoever asks for these customers is sent, as far as they have no profiles; null for customers who have some, and are
 * derived again after.
 */
export async function pointCustomers(tx: Tx, ids: readonly string[], joinedInto: string | null): Promise<void> {
  await sql`${kept}
    with pointed as (
      select id from unnest(${ids}::uuid[]) as t(id)
      where ${joinedInto === null} or not exists (select from profiles p where p.customer_id = t.id)
    ), emptied as (
      delete from contacts where ${joinedInto !== null} and customer_id in (select id from pointed)
    )
    update customers set joined_into = ${joinedInto} where id in (select id from pointed)`.execute(tx);
}

export async function setHome(tx: Tx, profileId: string, customerId: string): Promise<void> {
  await sql`update profiles set home_id = ${customerId} where id = ${profileId}`.execute(tx);
}

export async function setKeepers(
  tx: Tx,
  id: string,
  { hostId, shopId }: { hostId: string | null; shopId: string | null },
): Promise<void> {
  await sql`${kept}update customers set host_id = ${hostId}, shop_id = ${shopId} where id = ${id}`.execute(tx);
}

export type Joining = {
  profileIds: string[];
  hostId: string | null;
  shopId: string | null;
  /** Why, where nobody of us said so. */
  why: string | null;
  /** What has held both together since; null for joinings from before ties were kept. */
  tie: Pair | null;
  /** Whom people had said to be two, until they joined them. */
  unapart: Apart[];
  /** The ties by a match that counted as said from then on. */
  confirmed: Pair[];
};

/** What the newest joining of `otherId` into this customer brought and gave it, as its event says. */
export async function findJoining(tx: Tx, id: string, otherId: string): Promise<Joining | undefined> {
  const { rows } = await sql<Joining>`
    select array(select jsonb_array_elements_text(data -> 'profileIds')) as "profileIds",
      data ->> 'hostId' as "hostId", data ->> 'shopId' as "shopId", data ->> 'why' as why, data -> 'tie' as tie,
      coalesce(data -> 'unapart', '[]') as unapart, coalesce(data -> 'confirmed', '[]') as confirmed from events
    where customer_id = ${id} and type = 'customer.joined' and data ->> 'otherId' = ${otherId}
    order by id desc limit 1`.execute(tx);
  return rows[0];
}

/** Whom this customer was joined into last, whoever that one belongs to by now. */
export async function findJoinedInto(tx: Tx, otherId: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select data ->> 'intoId' as id from events
    where customer_id = ${otherId} and type = 'customer.joined' and data ? 'intoId'
    order by id desc limit 1`.execute(tx);
  return rows[0]?.id;
}

/** What separating a profile took away, and whose homes it changed. */
export type Separation = {
  otherId: string;
  hostId: string | null;
  shopId: string | null;
  /** The profile that this customer became the home of, and its home before. */
  oldestId: string | null;
  oldestHomeId: string | null;
  /** The ties it had, and those its neighbours got instead. */
  ties: Tie[];
  knit: Pair[];
};

/** The newest separation of this profile from this customer, as its event says. */
export async function findSeparation(tx: Tx, id: string, profileId: string): Promise<Separation | undefined> {
  const { rows } = await sql<Separation>`
    select data ->> 'otherId' as "otherId", data ->> 'hostId' as "hostId", data ->> 'shopId' as "shopId",
      data ->> 'oldestId' as "oldestId", data ->> 'oldestHomeId' as "oldestHomeId",
      coalesce(data -> 'ties', '[]') as ties, coalesce(data -> 'knit', '[]') as knit from events
    where customer_id = ${id} and type = 'customer.separated' and data ->> 'profileId' = ${profileId}
      and data ->> 'otherId' is not null
    order by id desc limit 1`.execute(tx);
  return rows[0];
}

/** Of these customers, the first who has no profiles and is nobody's home but of these profiles. */
export async function findEmpty(
  tx: Tx,
  ids: readonly string[],
  profileIds: readonly string[],
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select c.id from unnest(${ids}::uuid[]) with ordinality as t(id, place) join customers c on c.id = t.id
    where not exists (select from profiles p where p.customer_id = c.id)
      and not exists (select from profiles p where p.home_id = c.id and p.id <> all(${profileIds}::uuid[]))
    order by t.place limit 1`.execute(tx);
  return rows[0]?.id;
}

/** Whom a profile belongs to, and where it is at home. */
export async function findBelonging(tx: Tx, profileId: string): Promise<Belonging | undefined> {
  const { rows } = await sql<Belonging>`
    select id as "profileId", customer_id as "customerId", home_id as "homeId" from profiles
    where id = ${profileId}`.execute(tx);
  return rows[0];
}

/** A customer for a profile that has none to go back to. What it says is derived from the profile afterwards. */
export async function insertHome(tx: Tx, id: string, kind: CustomerKind): Promise<void> {
  await sql`
    insert into customers (id, kind, name, sort_key, search_key, first_at, last_at)
    values (${id}, ${kind}, '', '', '', now(), now())`.execute(tx);
}
