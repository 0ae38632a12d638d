import { type RawBuilder, sql } from "kysely";
import type { Db } from "../../platform/db/database.ts";
import type { CardRow } from "../store.ts";

export type DirectoryRow = CardRow & {
  sortKey: string;
  emails: string[];
  lastAt: Date;
  openConversations: number;
};

export type Span = { after: { sortKey: string; id: string } | null; limit: number };

/** Rows of the list that are looked at one by one before the index of trigrams is asked. */
const walked = 1500;

/**
 * Customers by name whose search key matches every pattern. What a row needs beyond the customer's own is looked up for
 * the page only.
 */
export async function readDirectory(db: Db, patterns: readonly string[], span: Span): Promise<DirectoryRow[]> {
  const { rows } = await sql<DirectoryRow>`
    with ${patterns.length > 0 ? found(patterns, span) : everybody(span)}
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
    from page join customers c on c.id = page.id left join staff h on h.id = c.host_id
    order by c.sort_key, c.id`.execute(db);
  return rows;
}

const everybody = ({ after, limit }: Span) => sql`
  page as materialized (
    select id from customers where joined_into is null ${behind(after)} order by sort_key, id limit ${limit}
  )`;

/**
 * Frequent words fill a page from the next rows by name; all others are few enough to be fetched by their trigrams and
 * sorted. The planner cannot tell which it is, because those who share a name stand together in the list; `offset 0`
 * keeps it from walking the whole list in search of them.
 */
function found(patterns: readonly string[], { after, limit }: Span): RawBuilder<unknown> {
  const matches = sql.join(
    patterns.map((pattern) => sql`search_key like ${pattern}`),
    sql` and `,
  );
  return sql`
    near as materialized (
      select id from (
        select id, search_key from customers
        where joined_into is null ${behind(after)} order by sort_key, id limit ${walked}
      ) walk
      where ${matches} limit ${limit}
    ), page as materialized (
      (select id from near where (select count(*) from near) = ${limit})
      union all
      (
        select id from (
          select id, sort_key from customers
          where (select count(*) from near) < ${limit} and joined_into is null ${behind(after)} and ${matches} offset 0
        ) far
        order by sort_key, id limit ${limit}
      )
    )`;
}

const behind = (after: Span["after"]) =>
  after ? sql`and (sort_key, id) > (${after.sortKey}, ${after.id}::uuid)` : sql``;
