import { sql } from "kysely";
import type { Db, Tx } from "../../platform/db/database.ts";
import { forgetProfiles } from "../ties/forget.ts";

export type Person = {
  profileIds: string[];
  /** The customer and all who were joined into them. */
  customerIds: string[];
  names: string[];
  addresses: string[];
  phones: string[];
  /** By which sources know their profiles. */
  sourceKeys: string[];
  values: string[];
};

/** By what a customer is known, over all their profiles, and who leads to them. */
export async function readPerson(db: Db, customerId: string): Promise<Person> {
  const { rows } = await sql<Person>`
    with recursive trail as (
      select ${customerId}::uuid as id
      union select c.id from trail join customers c on c.joined_into = trail.id
    ), mine as (select p.* from profiles p where p.customer_id = ${customerId})
    select array(select id from mine) as "profileIds", array(select id from trail) as "customerIds",
      array(select distinct n.name from (
        select name from mine union select name from customers where id in (select id from trail)
        union select t.name from participants t where t.profile_id in (select id from mine)
      ) n where n.name <> '') as names,
      array(select distinct value from (
        select i.value from identifiers i join mine on mine.id = i.profile_id where i.kind = 'email'
        union select source_key from mine where source = 'mail') e) as addresses,
      array(select distinct i.value from identifiers i join mine on mine.id = i.profile_id where i.kind = 'phone') as phones,
      array(select source_key from mine where source in ('list', 'track')) as "sourceKeys",
      array(select distinct d.value ->> 'value' from profile_details p join mine on mine.id = p.profile_id
        cross join lateral jsonb_array_elements(p.details) as d(value)
        where d.value ->> 'field' in ('externalId', 'birthDate', 'street', 'name', 'givenName', 'familyName')
        union select i.value from identifiers i join mine on mine.id = i.profile_id where i.kind = 'external') as "values"`.execute(
    db,
  );
  const [person] = rows;
  if (!person) throw new Error("a query without a row");
  return person;
}

export type PersonErased = { profiles: number; facts: number; notes: number; listRows: number };

export async function countKnown(db: Db, profileIds: readonly string[]): Promise<PersonErased> {
  const { rows } = await sql<PersonErased>`
    select ${profileIds.length}::int as profiles,
      (select count(*) from facts where profile_id = any(${profileIds}::uuid[])) as facts,
      (select count(*) from customer_notes where profile_id = any(${profileIds}::uuid[])) as notes,
      (select count(*) from customer_list_rows where profile_id = any(${profileIds}::uuid[])) as "listRows"`.execute(
    db,
  );
  return rows[0] ?? { profiles: 0, facts: 0, notes: 0, listRows: 0 };
}

/** What hangs on a profile, and goes with it. A test finds a table that is missing here. */
const onProfiles = ["touchpoints", "facts", "customer_notes", "manners", "profile_details", "identifiers"] as const;

/** Removes all that is known of them, and them. Of the rows of lists they came with remains that there was one. */
export async function deletePerson(tx: Tx, person: Person): Promise<void> {
  const { profileIds, customerIds, addresses, phones } = person;
  await sql`update customer_list_rows set cells = '[]' where profile_id = any(${profileIds}::uuid[])`.execute(tx);
  // Rows that nobody was made of are known by what stands in them only.
  const values = [...addresses, ...phones.map((phone) => phone.replace(/\D/g, ""))];
  await sql`update customer_list_rows r set cells = '[]' where r.profile_id is null and exists (
    select from unnest(${values}::text[]) v where length(v) > 5
      and (strpos(lower(r.cells::text), v) > 0 or strpos(regexp_replace(r.cells::text, '[\\s()/.+-]', '', 'g'), v) > 0))`.execute(
    tx,
  );
  for (const table of onProfiles) {
    await sql`delete from ${sql.table(table)} where profile_id = any(${profileIds}::uuid[])`.execute(tx);
  }
  await forgetProfiles(tx, profileIds);
  await sql`delete from unreachable where address = any(${addresses}::text[])`.execute(tx);
  await sql`delete from profiles where id = any(${profileIds}::uuid[])`.execute(tx);
  await sql`delete from customers where id = any(${customerIds}::uuid[])`.execute(tx);
}
