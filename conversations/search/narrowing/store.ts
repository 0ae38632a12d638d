import { type RawBuilder, sql } from "kysely";
import type { Actor } from "../../../platform/actor.ts";
import type { Db } from "../../../platform/db/database.ts";
import { visibleTo } from "../../access-store.ts";
import { placesOf } from "../../weaving/said-store.ts";
import type { isValues } from "../contract.ts";

/** A condition on conversations `c`. */
export type Which = RawBuilder<unknown>;
/** Everything but spam and the bin. */
export const everything: Which = sql`c.state in ('open', 'closed')`;
export const spamOnes: Which = sql`c.state = 'spam'`;
export const deletedOnes: Which = sql`c.state = 'deleted'`;

export const standing: Readonly<Record<(typeof isValues)[number], Which>> = {
  open: sql`c.state = 'open'`,
  closed: sql`c.state = 'closed'`,
  snoozed: sql`c.snoozed_until is not null`,
};
export const inShops = (ids: readonly string[]): Which => sql`c.shop_id = any(${ids}::uuid[])`;
export const tagged = (tagId: string): Which =>
  sql`exists (select from conversation_tags x where x.tag_id = ${tagId}::uuid and x.conversation_id = c.id)`;

export const both = (conditions: readonly Which[]): Which => sql`${sql.join(conditions, sql` and `)}`;

/**
 * The ids of the conversations in which something was said that is shown in these, in no order, as long as these are no more
 * than `most`; else null.
 */
export async function fewConversations(
  db: Db,
  actor: Actor,
  which: Which,
  tagId: string | null,
  most: number,
): Promise<string[] | null> {
  const upTo = sql.lit(most + 1);
  const tagging = tagId
    ? sql`select conversation_id as id from conversation_tags where tag_id = ${tagId}::uuid limit ${upTo}`
    : sql`select null::uuid as id where false`;
  const from = tagId ? sql`few join conversations c on c.id = few.id` : sql`conversations c`;
  const { rows } = await sql<{ ids: string[]; tags: number; found: number }>`
    with few as materialized (${tagging}), found as materialized (
      select c.id, c.woven from ${from} where ${which} and ${visibleTo(actor)} limit ${upTo})
    select (select count(*) from few) as tags, (select count(*) from found) as found,
      array(select distinct place.id from found f cross join lateral ${placesOf(sql`f`)} place
        where (select count(*) from found) < ${upTo}) as ids`.execute(db);
  const { ids = [], tags = 0, found = 0 } = rows[0] ?? {};
  return tags > most || found > most ? null : ids;
}

/** The shops whose name is that, or else holds it. */
export async function findShopsCalled(db: Db, name: string): Promise<string[]> {
  const { rows } = await sql<{ id: string; same: boolean }>`
    select id, key = wanted as same from (
      select id, lower(unaccent(name)) as key, lower(unaccent(${name}::text)) as wanted from shops
    ) s where strpos(key, wanted) > 0 limit 200`.execute(db);
  const same = rows.filter((row) => row.same);
  return (same.length > 0 ? same : rows).map(({ id }) => id);
}

export type OurAddress = { id: string; email: string };

/** Addresses of ours in which this stands, or in whose name. */
export async function findAddressesCalled(db: Db, text: string): Promise<OurAddress[]> {
  const { rows } = await sql<OurAddress>`
    select id, email from (select id, email, lower(unaccent(name)) as key, lower(unaccent(${text}::text)) as wanted from addresses) a
    where strpos(email, wanted) > 0 or strpos(key, wanted) > 0 order by email limit 200`.execute(db);
  return rows;
}
