import { type RawBuilder, sql } from "kysely";
import type { Db, Tx } from "../../platform/db/database.ts";
import type { CustomerKind } from "../contract.ts";

export type RelatedRow = {
  id: string;
  kind: CustomerKind;
  name: string;
  sortKey: string;
  role: string;
  emails: string[];
  lastAt: Date;
};

/** A relation, from one profile to another: what is refused is none and is not proposed again. */
export type Relation = {
  personProfileId: string;
  organisationProfileId: string;
  role: string;
  refused: boolean;
  authorId: string | null;
};

export async function writeRelation(tx: Tx, relation: Relation): Promise<void> {
  const { personProfileId, organisationProfileId, role, refused, authorId } = relation;
  await sql`
    insert into relations (person_profile_id, organisation_profile_id, role, refused, author_id, at)
    values (${personProfileId}, ${organisationProfileId}, ${role}, ${refused}, ${authorId}, now())
    on conflict (person_profile_id, organisation_profile_id) do update
      set role = excluded.role, refused = excluded.refused, author_id = excluded.author_id, at = excluded.at`.execute(
    tx,
  );
}

/** Writes those about which nothing is said between any profiles of the two; answers who they are. */
export async function insertToldRelations(
  tx: Tx,
  pairs: readonly { personProfileId: string; organisationProfileId: string }[],
): Promise<{ personId: string; organisationId: string }[]> {
  const { rows } = await sql<{ personId: string; organisationId: string }>`
    with told as (
      select distinct on (p.customer_id, o.customer_id) p.id as person, o.id as organisation, p.customer_id as person_id,
        o.customer_id as organisation_id
      from json_to_recordset(${JSON.stringify(pairs)}::json) as t("personProfileId" uuid, "organisationProfileId" uuid)
      join profiles p on p.id = t."personProfileId" join customers c on c.id = p.customer_id and c.kind = 'person'
      join profiles o on o.id = t."organisationProfileId" join customers k on k.id = o.customer_id and k.kind = 'organisation'
      where not exists (
        select from profiles a join relations r on r.person_profile_id = a.id
        join profiles b on b.id = r.organisation_profile_id
        where a.customer_id = p.customer_id and b.customer_id = o.customer_id)
      order by p.customer_id, o.customer_id
    ), written as (
      insert into relations (person_profile_id, organisation_profile_id, role, refused, author_id, at)
      select person, organisation, '', false, null, now() from told
      on conflict do nothing
    )
    select person_id as "personId", organisation_id as "organisationId" from told`.execute(tx);
  return rows;
}

/** Takes away all that is said about these two, in either direction. Answers whether there was anything. */
export async function removeRelations(tx: Tx, oneId: string, otherId: string): Promise<boolean> {
  const { rows } = await sql`
    delete from relations r using profiles p, profiles o
    where p.id = r.person_profile_id and o.id = r.organisation_profile_id
      and ((p.customer_id = ${oneId} and o.customer_id = ${otherId})
        or (p.customer_id = ${otherId} and o.customer_id = ${oneId}))
    returning r.at`.execute(tx);
  return rows.length > 0;
}

/** What these customers are: person or organisation. */
export async function readKinds(tx: Tx, ids: readonly string[]): Promise<Map<string, CustomerKind>> {
  const { rows } = await sql<{ id: string; kind: CustomerKind }>`
    select id, kind from customers where id = any(${ids}::uuid[])`.execute(tx);
  return new Map(rows.map(({ id, kind }) => [id, kind]));
}

export type Span = { after: { sortKey: string; id: string } | null; limit: number };

/** Whom a customer belongs with, by name: the people of an organisation, the organisations of a person. */
export async function readRelated(db: Db, customerId: string, { after, limit }: Span): Promise<RelatedRow[]> {
  const { rows } = await sql<RelatedRow>`
    select c.id, c.kind, c.name, c.sort_key as "sortKey", related.role, c.last_at as "lastAt", ${emailsOf} as emails
    from (${relatedTo(sql`${customerId}::uuid`)}) related join customers c on c.id = related.id
    ${after ? sql`where (c.sort_key, c.id) > (${after.sortKey}, ${after.id}::uuid)` : sql``}
    order by c.sort_key, c.id limit ${limit}`.execute(db);
  return rows;
}

/**
 * Whom a customer may belong with, for their addresses lie at the same domain: the people of an organisation, or the
 * organisations of a person, last contact first. Nobody who is related, and nobody who was refused.
 */
export async function readProposals(
  db: Db,
  customerId: string,
  freeMail: readonly string[],
  limit: number,
): Promise<RelatedRow[]> {
  const { rows } = await sql<RelatedRow>`
    with own as (
      select distinct split_part(i.value, '@', 2) as domain
      from profiles p join identifiers i on i.profile_id = p.id and i.kind = 'email'
      where p.customer_id = ${customerId}
    ), others as (
      select distinct p.customer_id as id
      from own
      join identifiers i on i.kind = 'email' and split_part(i.value, '@', 2) = own.domain
      join profiles p on p.id = i.profile_id
      where own.domain <> all (${freeMail}::text[])
        and not exists (select from addresses a where split_part(a.email, '@', 2) = own.domain)
    ), known as (
      select o.customer_id as id
      from profiles p
      join lateral (
        select organisation_profile_id as other from relations where person_profile_id = p.id
        union all
        select person_profile_id from relations where organisation_profile_id = p.id
      ) r on true
      join profiles o on o.id = r.other
      where p.customer_id = ${customerId}
    )
    select c.id, c.kind, c.name, c.sort_key as "sortKey", '' as role, c.last_at as "lastAt", ${emailsOf} as emails
    from others join customers c on c.id = others.id
    where c.id <> ${customerId} and c.id not in (select id from known)
      and c.kind <> (select kind from customers where id = ${customerId})
    order by c.last_at desc, c.id limit ${limit}`.execute(db);
  return rows;
}

const emailsOf = sql`
  array(
    select i.value from profiles p join identifiers i on i.profile_id = p.id
    where p.customer_id = c.id and i.kind = 'email'
    order by p.home_id <> c.id, p.first_at, i.value limit 3
  )`;

/** Whom a customer belongs with, and as what; what was said last counts. */
export const relatedTo = (customerId: RawBuilder<unknown>) => sql`
  select distinct on (o.customer_id) o.customer_id as id, r.role
  from profiles p
  join lateral (
    select organisation_profile_id as other, role, at from relations where person_profile_id = p.id and not refused
    union all
    select person_profile_id, role, at from relations where organisation_profile_id = p.id and not refused
  ) r on true
  join profiles o on o.id = r.other
  where p.customer_id = ${customerId} and o.customer_id <> ${customerId}
  order by o.customer_id, r.at desc`;
