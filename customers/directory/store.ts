import { type RawBuilder, sql } from "kysely";
import type { Actor } from "../../platform/actor.ts";
import type { Db } from "../../platform/db/database.ts";
import { kept } from "../../platform/db/kept.ts";
import { inSight } from "../../platform/db/sight.ts";
import type { CardRow } from "../store.ts";
import type { Candidate } from "./closeness.ts";
import { conditions, keeper, type Narrowing, type Sql } from "./narrowing-store.ts";

export type DirectoryRow = CardRow & {
  sortKey: string;
  emails: string[];
  phones: string[];
  tags: string[];
  lastAt: Date;
  /** The same to the microsecond, for the cursor. */
  lastPlace: string;
  openConversations: number;
};

export type Sort = "name" | "last";
/** Behind which row, in which order, and how many: `key` is the sort key, or the time of the last contact. */
export type Span = { sort: Sort; after: { key: string; id: string } | null; limit: number };

/** Rows of the list that are looked at one by one before an index is asked: more of them for a letter or two, which many have. */
const walked = 1500;
const walkedForShort = 12_000;

/** Customers in order who fit. What a row needs beyond the customer's own is looked up for the page only. */
export async function readDirectory(db: Db, narrowing: Narrowing, span: Span): Promise<DirectoryRow[]> {
  const { rows } = await sql<DirectoryRow>`${kept}
    with ${pageOf(narrowing, span)}
    ${rowsOf(narrowing.actor, sql`page join customers c on c.id = page.id`)}
    order by ${orderOf(span.sort, sql`c`)}`.execute(db);
  return rows;
}

/** These customers, as far as they fit, in no order. */
export async function readThese(db: Db, ids: readonly string[], narrowing: Narrowing): Promise<DirectoryRow[]> {
  const fits = [sql`c.id = any(${ids}::uuid[])`, ...conditions(narrowing, sql`c`)];
  const { rows } = await sql<DirectoryRow>`
    ${rowsOf(narrowing.actor, sql`customers c`)} where ${sql.join(fits, sql` and `)}`.execute(db);
  return rows;
}

/** Customers in whose words something like each of these stands; the longest word comes first. */
export async function findClose(db: Db, words: readonly string[], most: number): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`
    select id, search_key as "searchKey" from customers_close_to(${words}::text[], ${most})`.execute(db);
  return rows;
}

const rowsOf = (actor: Actor, from: Sql) => sql`
  select c.id, c.kind, c.name, h.id as "hostId", h.name as "hostName", c.first_at as "firstAt", c.last_at as "lastAt",
    to_json(c.last_at) #>> '{}' as "lastPlace", c.sort_key as "sortKey", ${identifiersOf("email")} as emails,
    ${identifiersOf("phone")} as phones, ${tagsOfCustomer} as tags,
    (
      select count(*) from profiles p cross join lateral (
        select from conversations c where c.profile_id = p.id and c.state = 'open' and ${inSight(actor)}
      ) o
      where p.customer_id = c.id
    ) as "openConversations"
  from ${from} left join staff h on h.id = c.host_id`;

const identifiersOf = (kind: "email" | "phone") => sql`
  array(
    select i.value from profiles p join identifiers i on i.profile_id = p.id
    where p.customer_id = c.id and i.kind = ${sql.lit(kind)}
    order by p.home_id <> c.id, p.first_at, i.value
  )`;

/** The words the customer `c` carries on any profile, by the alphabet. */
const tagsOfCustomer = sql`
  array(
    select w.name from customer_tags w where w.id in (
      select t.tag_id from profiles p join profile_tags t on t.profile_id = p.id where p.customer_id = c.id
    ) order by w.key
  )`;

function pageOf(narrowing: Narrowing, span: Span): RawBuilder<unknown> {
  const near = conditions(narrowing, sql`c`);
  if (near.length === 0) {
    return sql`page as materialized (select c.id from (${walk(narrowing, span, span.limit)}) c)`;
  }
  return found(walk(narrowing, span, isShort(narrowing) ? walkedForShort : walked), near, narrowing, span);
}

/** Only by beginnings of one or two letters or digits. */
const isShort = ({ patterns }: Narrowing) => patterns.length > 0 && patterns.every((pattern) => pattern.length < 6);

/** The next rows of the list in its order, along the index that leaves out most. Visitors without a name stand in no list. */
function walk(narrowing: Narrowing, { sort, after }: Span, limit: number): RawBuilder<unknown> {
  if (sort === "name") {
    return sql`
      select c.* from customers c where joined_into is null and sort_key > '' ${sql.join(
        keeper(narrowing).map((fits) => sql`and ${fits}`),
        sql` `,
      )}
        ${after ? sql`and (sort_key, id) > (${after.key}, ${after.id}::uuid)` : sql``}
      order by sort_key, id limit ${limit}`;
  }
  return sql`
    select c.* from contacts k join customers c on c.id = k.customer_id
    where true ${after ? sql`and (k.last_at, k.customer_id) < (${after.key}::timestamptz, ${after.id}::uuid)` : sql``}
      ${narrowing.lastBefore ? sql`and k.last_at < ${narrowing.lastBefore}::timestamptz` : sql``}
    order by k.last_at desc, k.customer_id desc limit ${limit}`;
}

/**
 * What is frequent fills a page from the next rows in order; all else is rare enough to be fetched by its own index and
 * sorted. The planner cannot tell which it is, because those who have something in common stand together in the list;
 * `offset 0` keeps it from walking the whole list in search of them.
 */
function found(next: Sql, near: readonly Sql[], narrowing: Narrowing, span: Span): RawBuilder<unknown> {
  const { limit, sort } = span;
  return sql`
    near as materialized (
      select c.id from (${next}) c where ${sql.join(near, sql` and `)} limit ${limit}
    ), page as materialized (
      (select id from near where (select count(*) from near) = ${limit})
      union all
      (
        select id from (
          select c.id, c.sort_key, c.last_at from customers c join contacts k on k.customer_id = c.id
          where (select count(*) from near) < ${limit} and c.joined_into is null ${behind(span)}
            and ${sql.join(conditions(narrowing, sql`k`), sql` and `)} offset 0
        ) far
        order by ${orderOf(sort, sql`far`)} limit ${limit}
      )
    )`;
}

function behind({ sort, after }: Span): RawBuilder<unknown> {
  if (!after) return sql``;
  return sort === "name"
    ? sql`and (c.sort_key, c.id) > (${after.key}, ${after.id}::uuid)`
    : sql`and (k.last_at, k.customer_id) < (${after.key}::timestamptz, ${after.id}::uuid)`;
}

const orderOf = (sort: Sort, row: Sql) =>
  sort === "name" ? sql`${row}.sort_key, ${row}.id` : sql`${row}.last_at desc, ${row}.id desc`;
