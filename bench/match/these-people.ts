import { sql } from "kysely";
import { type Profile, type Words, wordsOf } from "../../customers/matching/records/record.ts";
import type { Db } from "../../platform/db/database.ts";
import { newId } from "../../platform/ids.ts";
import type { LabelledSet } from "../resolve/sets.ts";

const detailFields = {
  first_name: "givenName",
  last_name: "familyName",
  date_of_birth: "birthDate",
  address: "street",
  city: "city",
  postcode: "postcode",
} as const;

type Told = Pick<Profile, "name" | "details"> & { identifiers: { kind: "email" | "phone"; value: string }[] };

/** What a row of a set says, as a list would tell it. */
function toldBy({ header }: LabelledSet, row: readonly string[]): Told {
  const cell = (column: string) => row[header.indexOf(column)] ?? "";
  const filled = <One extends { value: string }>(all: readonly One[]) => all.filter(({ value }) => value !== "");
  return {
    name: `${cell("first_name")} ${cell("last_name")}`.trim(),
    details: filled(Object.entries(detailFields).map(([column, field]) => ({ field, value: cell(column) }))),
    identifiers: filled([
      { kind: "email", value: cell("email").toLowerCase() },
      { kind: "phone", value: cell("phone") },
    ]),
  };
}

/** What the people of a set say, in the form in which they are compared. */
export const wordsIn = (set: LabelledSet): Words[] =>
  set.rows.map((row) => {
    const { identifiers, ...told } = toldBy(set, row);
    const of = (kind: string) => identifiers.flatMap((one) => (one.kind === kind ? one.value : []));
    return wordsOf({ ...told, id: "", isPerson: true, emails: of("email"), phones: of("phone") });
  });

/** Writes the people of a set as rows of a list, each a customer of their own, and has them wait. Answers their profiles, in order. */
export async function thesePeople(db: Db, set: LabelledSet): Promise<string[]> {
  const people = set.rows.map((row) => ({
    ...toldBy(set, row),
    ...{ profileId: newId(), id: newId(), key: `made:${newId()}` },
  }));
  await sql`
    with told as (
      select * from json_to_recordset(${JSON.stringify(people)}::json)
        as t("profileId" uuid, id uuid, key text, name text, details jsonb, identifiers jsonb)
    ), peopled as (
      insert into customers (id, kind, name, sort_key, search_key, first_at, last_at)
      select id, 'person', name, name, ' ' || name, now(), now() from told
    ), contacted as (
      insert into contacts (customer_id, first_at, last_at) select id, now(), now() from told
    ), profiled as (
      insert into profiles (id, customer_id, home_id, source, source_key, name, first_at, last_at)
      select "profileId", id, id, 'list', key, name, now(), now() from told
    ), detailed as (
      insert into profile_details (profile_id, list_id, place, digest, details)
      select "profileId", id, 1, '', details from told
    ), waiting as (
      insert into match_waiting (profile_id) select "profileId" from told
    )
    insert into identifiers (kind, value, profile_id)
    select i.kind, i.value, t."profileId"
    from told t cross join lateral jsonb_to_recordset(t.identifiers) as i(kind text, value text)`.execute(db);
  return people.map(({ profileId }) => profileId);
}

/** Whom these profiles belong to. */
export async function ownersOf(db: Db, profileIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string; owner: string }>`
    select id, customer_id as owner from profiles where id = any(${profileIds}::uuid[])`.execute(db);
  const owners = new Map(rows.map(({ id, owner }) => [id, owner]));
  return profileIds.map((id) => owners.get(id) ?? "");
}
