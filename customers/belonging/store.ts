import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { CustomerFacts, Derived, ProfileFacts } from "../customer.ts";

type Row = CustomerFacts & {
  profiles: (Omit<ProfileFacts, "firstAt" | "lastAt"> & { firstAt: string; lastAt: string })[];
};

/** Customers that have profiles, with all of them. */
export async function readForDeriving(
  tx: Tx,
  customerIds: readonly string[],
): Promise<{ customer: CustomerFacts; profiles: ProfileFacts[] }[]> {
  const { rows } = await sql<Row>`
    select c.id, c.kind, c.name, c.name_source as "nameSource", json_agg(json_build_object(
        'id', p.id, 'homeId', p.home_id, 'source', p.source, 'sourceKey', p.source_key, 'name', p.name,
        'firstAt', p.first_at, 'lastAt', p.last_at,
        'identifiers', array(select value from identifiers i where i.profile_id = p.id order by kind, value)
      )) as profiles
    from customers c join profiles p on p.customer_id = c.id
    where c.id = any(${customerIds}::uuid[])
    group by c.id order by c.id`.execute(tx);
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
  await sql`
    update customers c
    set name = d.name, sort_key = d."sortKey", search_key = d."searchKey", first_at = d."firstAt", last_at = d."lastAt"
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as d(id uuid, name text, "sortKey" text, "searchKey" text, "firstAt" timestamptz, "lastAt" timestamptz)
    where c.id = d.id`.execute(tx);
}
