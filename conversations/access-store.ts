import { type RawBuilder, sql } from "kysely";
import type { Actor } from "../platform/actor.ts";
import type { Db } from "../platform/db/database.ts";
import { inSight, type Standing, strandsInSight } from "../platform/db/sight.ts";
import type { Fabric } from "./weaving/said-store.ts";

/** Whether the actor sees all there are, so that a query about messages need not look at their conversations. */
export const seesAll = (actor: Actor): boolean => actor.rights.includes("read") && actor.sees === "all";

/** The condition under which an actor may see a conversation `c`, for every query that loads one. */
export const visibleTo = (actor: Actor): RawBuilder<boolean> => inSight(actor);

type Part = RawBuilder<unknown>;

/** A page and one more. Written out, so that plans that are kept walk an index and stop. */
const mostRows = sql.lit(101);

/**
 * Rows `c`, the first of each walk, enough for a page: every condition is one walk along one index. No row may meet two of
 * them. Order and limit them again around it.
 */
export function walks(conditions: readonly Part[], which: Part, order: Part, columns: Part = sql`c.*`) {
  const some = conditions.map(
    (one) =>
      sql`(select ${columns} from conversations c where ${one} and ${which} order by ${order} limit ${mostRows})`,
  );
  return some.length > 0
    ? sql`(${sql.join(some, sql` union all `)}) c`
    : sql`(select ${columns} from conversations c where false) c`;
}

/** The first of those an actor may see: one walk for whoever sees all, one for each shop for whoever sees only theirs. */
export const visibleRows = (actor: Actor, which: Part, order: Part, columns?: Part) =>
  walks(strandsInSight(actor), which, order, columns);

/** How many of those an actor may see, counted no further than `most`. */
export function visibleCount(actor: Actor, which: Part, most: number) {
  const upTo = sql.lit(most);
  const some = strandsInSight(actor).map(
    (one) => sql`(select from conversations c where ${one} and ${which} limit ${upTo})`,
  );
  return sql`(select count(*) from (select from (${sql.join(some, sql` union all `)}) x limit ${upTo}) x)`;
}

/** Where these conversations stand, whoever asks. */
export async function standingsOf(db: Db, ids: readonly string[]): Promise<Map<string, Standing>> {
  const { rows } = await sql<Standing & { id: string }>`
    select id, shop_id as "shopId", assignee_id as "assigneeId" from conversations
    where id = any(${ids}::uuid[])`.execute(db);
  return new Map(rows.map((row) => [row.id, row]));
}

/** The conversation for this actor, or the one it stands in by now; undefined when there is none. */
export async function findFabric(db: Db, actor: Actor, id: string): Promise<Fabric | undefined> {
  const { rows } = await sql<Fabric>`
    select id, woven from conversations c
    where c.id = ${id} and c.merged_into is null and ${visibleTo(actor)}`.execute(db);
  return rows[0] ?? elsewhere(db, id, (whole) => findFabric(db, actor, whole));
}

/** Looks again for what was not found: it may stand in another conversation. */
export async function elsewhere<T>(db: Db, id: string, find: (whole: string) => Promise<T>): Promise<T | undefined> {
  const whole = await wholeOf(db, id);
  return whole && whole !== id ? find(whole) : undefined;
}

/** The conversation this one stands in now; itself as a rule, undefined for one that is not there. */
export async function wholeOf(db: Db, id: string): Promise<string | undefined> {
  return (await sql<{ id: string | null }>`select whole_of(${id}) as id`.execute(db)).rows[0]?.id ?? undefined;
}
