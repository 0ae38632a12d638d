import { type RawBuilder, sql } from "kysely";
import type { Db } from "../../platform/db/database.ts";
import type { CardRow } from "../store.ts";
import type { CustomerQuery } from "./query.ts";

export type DirectoryRow = CardRow & {
  sortKey: string;
  emails: string[];
  lastAt: Date;
  openConversations: number;
};

export type Span = { after: { sortKey: string; id: string } | null; limit: number };

/** Customers by name. What a row needs beyond the customer's own is looked up for the page only. */
export async function readDirectory(db: Db, query: CustomerQuery, { after, limit }: Span): Promise<DirectoryRow[]> {
  const conditions = matching(query);
  if (after) conditions.push(sql`(c.sort_key, c.id) > (${after.sortKey}, ${after.id}::uuid)`);
  const { rows } = await sql<DirectoryRow>`
    with page as materialized (
      select c.* from customers c where ${sql.join(conditions, sql` and `)} order by c.sort_key, c.id limit ${limit}
    )
    select c.id, c.kind, c.name, h.id as "hostId", h.name as "hostName", c.first_at as "firstAt", c.last_at as "lastAt",
      c.sort_key as "sortKey",
      array(
        select i.value from profiles p join identifiers i on i.profile_id = p.id
        where p.customer_id = c.id and i.kind = 'email'
        order by p.home_id <> c.id, p.first_at, i.value
      ) as emails,
      (
        select count(*) from profiles p join conversations o on o.profile_id = p.id
        where p.customer_id = c.id and o.state = 'open'
      ) as "openConversations"
    from page c left join staff h on h.id = c.host_id
    order by c.sort_key, c.id`.execute(db);
  return rows;
}

function matching({ prefix, parts, beginnings }: CustomerQuery): RawBuilder<unknown>[] {
  return [
    sql`c.joined_into is null`,
    ...(prefix === null ? [] : [sql`c.sort_key like ${prefix}`]),
    ...parts.map((pattern) => sql`c.search_key like ${pattern}`),
    ...beginnings.map((pattern) => sql`' ' || c.search_key like ${pattern}`),
  ];
}
