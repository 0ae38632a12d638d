import { type RawBuilder, sql } from "kysely";
import { type Actor, may } from "../actor.ts";

/** Where a conversation stands: what decides who may see it. */
export type Standing = { shopId: string | null; assigneeId: string | null };

/**
 * Whether an actor may see what stands there: all of it, or what belongs to their shops, what is in their own hands, and,
 * where they may write, what belongs to no shop yet. The only place that says so; the two below say it to the database.
 */
export function isInSight(actor: Actor, { shopId, assigneeId }: Standing): boolean {
  if (!may(actor, "read")) return false;
  if (actor.sees === "all") return true;
  if (assigneeId !== null && assigneeId === actor.staffId) return true;
  return shopId === null ? may(actor, "write") : actor.shops.includes(shopId);
}

/** The same as a condition on rows `c` with a shop and an assignee. */
export function inSight(actor: Actor): RawBuilder<boolean> {
  const strands = strandsInSight(actor);
  return sql`(${sql.join(strands, sql` or `)})`;
}

/**
 * The same as conditions of which one holds for a row in sight, and never two: each is one walk along one index that
 * begins with the shop or the assignee, and a list is their walks merged.
 */
export function strandsInSight(actor: Actor): RawBuilder<boolean>[] {
  if (!may(actor, "read")) return [sql`false`];
  if (actor.sees === "all") return [sql`true`];
  const shops = actor.shops.map((id) => sql<boolean>`c.shop_id = ${id}::uuid`);
  const mine = sql`c.assignee_id = ${actor.staffId}::uuid`;
  const elsewhere = sql`c.shop_id <> all(${actor.shops}::uuid[])`;
  if (may(actor, "write"))
    return [...shops, sql`c.shop_id is null`, sql`${mine} and c.shop_id is not null and ${elsewhere}`];
  return [...shops, sql`${mine} and (c.shop_id is null or ${elsewhere})`];
}

/**
 * The same for raw mail `r` that became no conversation: it stands where the addresses do that it was sent to, and where
 * nothing of ours was named, with no shop.
 */
export function mailInSight(actor: Actor): RawBuilder<unknown> {
  if (may(actor, "read") && actor.sees === "all") return sql`true`;
  const named = sql`a.email in (select lower(x) from unnest(r.envelope_to) x)`;
  return sql`exists (
    select from (
      select a.shop_id, null::uuid as assignee_id from addresses a where ${named}
      union all select null, null where not exists (select from addresses a where ${named})
    ) c where ${inSight(actor)})`;
}

/** The same the other way round: the people `s` who may see a conversation `c`. */
export const whoSees = sql<boolean>`(s.role = 'admin' or s.sees = 'all' or c.assignee_id = s.id
  or (c.shop_id is null and s.role <> 'readonly')
  or exists (select from shop_members b where b.shop_id = c.shop_id and b.staff_id = s.id))`;

/**
 * The conversation a message is shown in, which is not where it was said once that was merged or split: to be asked of many,
 * for as a rule it costs no more than a look into an index that holds few.
 */
export const shownIn = (saidIn: RawBuilder<unknown>, message: RawBuilder<unknown>): RawBuilder<string> => sql`coalesce(
  (select shown_in(${saidIn}, ${message}) from conversations o
    where o.id = ${saidIn} and (o.state in ('spam', 'deleted', 'merged') or o.woven)),
  ${saidIn})`;

/**
 * The same for entries that name a message of a conversation; what names none was written about a customer by hand, and is
 * for everybody who reads.
 */
export function entryInSight(
  actor: Actor,
  conversationId: RawBuilder<unknown>,
  messageId: RawBuilder<unknown>,
): RawBuilder<unknown> {
  if (may(actor, "read") && actor.sees === "all") return sql`true`;
  return sql`(${conversationId} is null
    or exists (select from conversations c where c.id = ${shownIn(conversationId, messageId)} and ${inSight(actor)}))`;
}
