import { type RawBuilder, sql } from "kysely";
import type { CustomerKind } from "../../customers/contract.ts";
import { type Actor, seesShop } from "../../platform/actor.ts";
import type { Db } from "../../platform/db/database.ts";
import { kept } from "../../platform/db/kept.ts";
import { mailInSight } from "../../platform/db/sight.ts";
import { visibleCount, visibleRows, visibleTo, walks } from "../access-store.ts";
import type { State } from "../contract.ts";
import { pendingFor } from "../mentions/store.ts";
import type { Tag } from "../tags/store.ts";

export type ListedRow = {
  id: string;
  subject: string;
  state: State;
  stage: number;
  profile_id: string;
  preview: string;
  preview_by: "customer" | "us";
  messages: number;
  attachments: number;
  failed: boolean;
  mentioned: boolean;
  created_at: Date;
  last_at: Date;
  closed_at: Date | null;
  snoozed_until: Date | null;
  away_at: Date | null;
  unread: boolean;
  assignee_id: string | null;
  assignee_name: string | null;
  shop_id: string | null;
  shop_name: string | null;
  address_id: string | null;
  tags: string[];
  /** Stands in this one; null for one by itself. */
  merged_into: string | null;
  woven: boolean;
  /** Whom its profile belongs to today. */
  customer_id: string | null;
  customer_kind: CustomerKind;
  customer_name: string;
  customer_since: Date;
  host_id: string | null;
  host_name: string | null;
};

/** Whether somebody has not seen the newest words of theirs that were said in a strand itself. */
const unreadIn = (strand: RawBuilder<unknown>, actor: Actor) => sql`(${strand}.last_in_at is not null
  and ${strand}.last_in_at > coalesce(
    (select r.at from reads r where r.staff_id = ${actor.staffId}::uuid and r.conversation_id = ${strand}.id),
    ${strand}.last_out_at, '-infinity'))`;

/** What is listed of a conversation `c` for one reader, to be followed by `whose`. */
export const listed = (actor: Actor) => sql`
  c.id, c.subject, c.state, c.stage, c.profile_id, c.preview, c.preview_by, c.messages, c.attachments, c.failed,
  c.merged_into, c.woven, c.created_at, c.last_at, c.closed_at, c.snoozed_until, c.away_at, c.assignee_id, c.shop_id,
  c.address_id,
  (select name from staff where id = c.assignee_id) as assignee_name,
  (select name from shops where id = c.shop_id) as shop_name,
  array(select t.name from conversation_tags x join tags t on t.id = x.tag_id where x.conversation_id = c.id
    order by t.key) as tags,
  case when c.woven then c.id = any(${pendingFor(actor)}) else exists (
    select from mentioned x where x.staff_id = ${actor.staffId}::uuid and x.conversation_id = c.id and x.seen_at is null
  ) end as mentioned,
  c.state = 'open' and case when c.woven then exists (
    select from strands_of(c.id) strand(id) join conversations t on t.id = strand.id where ${unreadIn(sql`t`, actor)}
  ) else ${unreadIn(sql`c`, actor)} end as unread,
  k.id as customer_id, k.kind as customer_kind, k.name as customer_name, k.first_at as customer_since,
  h.id as host_id, h.name as host_name`;

/** Whose conversation `c` is: the customer `k` and their host `h`. */
export const whose = sql`
  left join profiles p on p.id = c.profile_id
  left join customers k on k.id = p.customer_id
  left join staff h on h.id = k.host_id`;

/** A place in a list by stage: after this stage, moment and id. */
export type StagePlace = readonly [stage: number, lastAt: string, id: string];
export type TimePlace = readonly [lastAt: string, id: string];

const afterStage = (place: StagePlace | null) =>
  place
    ? sql`and c.stage >= ${place[0]}::bigint and (c.stage > ${place[0]}::bigint or (c.last_at, c.id) < (${place[1]}::timestamptz, ${place[2]}::uuid))`
    : sql``;

const afterTime = (place: TimePlace | null) =>
  place ? sql`and (c.last_at, c.id) < (${place[0]}::timestamptz, ${place[1]}::uuid)` : sql``;

/** Neither spam nor deleted. */
const around = sql<boolean>`c.state in ('open', 'closed')`;

/** Work: what is open and not put off. */
const awake = sql`c.state = 'open' and c.snoozed_until is null`;

const stageOrder = sql`c.stage, c.last_at desc, c.id desc`;
const timeOrder = sql`c.last_at desc, c.id desc`;
const binOrder = sql`c.away_at desc, c.id desc`;
const snoozeOrder = sql`c.snoozed_until, c.id`;

/** Of these rows `c` the first, as they are listed. */
async function list(db: Db, actor: Actor, from: RawBuilder<unknown>, order: RawBuilder<unknown>, limit: number) {
  const { rows } = await sql<ListedRow>`${kept} select ${listed(actor)} from ${from} ${whose}
    order by ${order} limit ${limit}`.execute(db);
  return rows;
}

const work = (actor: Actor, place: StagePlace | null) => sql`${awake} and ${visibleTo(actor)} ${afterStage(place)}`;

export const listMine = (db: Db, actor: Actor, place: StagePlace | null, limit: number) =>
  list(
    db,
    actor,
    walks([sql`c.assignee_id = ${actor.staffId}::uuid`], work(actor, place), stageOrder),
    stageOrder,
    limit,
  );

export function listUnassigned(db: Db, actor: Actor, place: StagePlace | null, limit: number) {
  const which = sql`c.assignee_id is null and ${awake} ${afterStage(place)}`;
  return list(db, actor, visibleRows(actor, which, stageOrder), stageOrder, limit);
}

/** Several shops are several short walks, merged. Of a shop the actor does not see there is nothing to list. */
export function listShops(
  db: Db,
  actor: Actor,
  shops: readonly string[],
  place: StagePlace | null,
  limit: number,
): Promise<ListedRow[]> {
  const conditions = shops.filter((id) => seesShop(actor, id)).map((id) => sql`c.shop_id = ${id}::uuid`);
  return list(db, actor, walks(conditions, work(actor, place), stageOrder), stageOrder, limit);
}

export type ByTime = {
  state: "closed" | "spam" | null;
  tag: Tag | null;
  place: TimePlace | null;
  limit: number;
};

export async function listByTime(db: Db, actor: Actor, { state, tag, place, limit }: ByTime): Promise<ListedRow[]> {
  const which = sql`${state ? sql`c.state = ${sql.lit(state)}` : around} ${afterTime(place)}`;
  const rows = tag ? taggedRows(actor, tag, which) : visibleRows(actor, which, timeOrder);
  return list(db, actor, rows, timeOrder, limit);
}

/** Conversations `c` that carry a tag: all of few, or the first of many, which are passed by without being opened. */
function taggedRows(actor: Actor, tag: Tag, which: RawBuilder<unknown>): RawBuilder<unknown> {
  if (tag.isFew) {
    return sql`(select c.* from conversation_tags x join conversations c on c.id = x.conversation_id
      where x.tag_id = ${tag.id}::uuid and ${which} and ${visibleTo(actor)}) c`;
  }
  // `offset 0` keeps the planner from fetching all that carry it after all.
  const carries = sql`exists (
    select from conversation_tags x where x.tag_id = ${tag.id}::uuid and x.conversation_id = c.id offset 0)`;
  const first = visibleRows(actor, sql`${which} and ${carries}`, timeOrder, sql`c.id, c.last_at`);
  return sql`(select w.* from ${first} join conversations w on w.id = c.id) c`;
}

/** What is put off, the next to come back first. */
export async function listSnoozed(db: Db, actor: Actor, place: TimePlace | null, limit: number): Promise<ListedRow[]> {
  const after = place ? sql`and (c.snoozed_until, c.id) > (${place[0]}::timestamptz, ${place[1]}::uuid)` : sql``;
  const rows = visibleRows(actor, sql`c.snoozed_until is not null ${after}`, snoozeOrder);
  return list(db, actor, rows, snoozeOrder, limit);
}

/** What is in the bin, the last deleted first. */
export async function listDeleted(db: Db, actor: Actor, place: TimePlace | null, limit: number): Promise<ListedRow[]> {
  const after = place ? sql`and (c.away_at, c.id) < (${place[0]}::timestamptz, ${place[1]}::uuid)` : sql``;
  return list(db, actor, visibleRows(actor, sql`c.state = 'deleted' ${after}`, binOrder), binOrder, limit);
}

/** Open ones the actor is mentioned in and has not looked at since, the newest first. They are few: looked up one by one. */
export function listMentioned(db: Db, actor: Actor, place: TimePlace | null, limit: number): Promise<ListedRow[]> {
  const which = sql`c.id = any(${pendingFor(actor)}) and c.state = 'open' and ${visibleTo(actor)} ${afterTime(place)}`;
  return list(db, actor, sql`(select c.* from conversations c where ${which}) c`, timeOrder, limit);
}

/**
 * These conversations, in the order given, each once, as far as the actor may see them. One that stands in another is
 * answered for by that.
 */
export async function listThese(db: Db, actor: Actor, ids: readonly string[]): Promise<ListedRow[]> {
  const { rows } = await sql<ListedRow>`${kept} select ${listed(actor)}
    from unnest(${ids}::uuid[]) with ordinality as wanted(id, place) join conversations c on c.id = wanted.id ${whose}
    where c.merged_into is not null or ${visibleTo(actor)} order by wanted.place`.execute(db);
  if (rows.some((row) => row.merged_into)) return listThese(db, actor, await wholesOf(db, ids));
  return rows;
}

/** The conversations these stand in now, in their order, each once. */
async function wholesOf(db: Db, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string | null }>`
    select whole_of(asked.id) as id from unnest(${ids}::uuid[]) with ordinality as asked(id, place)
    order by asked.place`.execute(db);
  return [...new Set(rows.flatMap(({ id }) => (id ? [id] : [])))];
}

/** Counting stops here: "1,000+". */
export const mostCounted = 1000;

export type CountRow = {
  kind: "mine" | "mentioned" | "unassigned" | "snoozed" | "open" | "quarantine" | "matches" | "shop";
  shop_id: string | null;
  shop_name: string | null;
  n: number;
};

/** All the numbers beside the navigation, in one round trip, none of them counting further than it is shown. */
export async function countViews(db: Db, actor: Actor): Promise<CountRow[]> {
  const upTo = sql.lit(mostCounted);
  const counted = (which: RawBuilder<unknown>) => visibleCount(actor, which, mostCounted);
  const { rows } = await sql<CountRow>`
    select 'mine' as kind, null::uuid as shop_id, null as shop_name, (select count(*) from (select from conversations c
      where c.assignee_id = ${actor.staffId}::uuid and ${awake} and c.stage < 2 and ${visibleTo(actor)} limit ${upTo}) x) as n
    union all
    select 'mentioned', null, null, (select count(*) from (select from conversations c
      where c.id = any(${pendingFor(actor)}) and c.state = 'open' and ${visibleTo(actor)} limit ${upTo}) x)
    union all
    select 'unassigned', null, null, ${counted(sql`c.assignee_id is null and ${awake}`)}
    union all
    select 'snoozed', null, null, ${counted(sql`c.snoozed_until is not null`)}
    union all
    select 'open', null, null, ${counted(sql`${awake} and c.stage in (0, 1, 2)`)}
    union all
    select 'quarantine', null, null, (select count(*) from (select from raw_messages r
      where state = 'quarantined' and ${mailInSight(actor)} limit ${upTo}) x)
    union all
    select 'matches', null, null, (select count(*) from (select from matches where state = 'open' limit ${upTo}) x)
    union all
    select 'shop', s.id, s.name, (select count(*) from (select from conversations c
      where c.shop_id = s.id and ${awake} and c.stage < 2 and ${visibleTo(actor)} limit ${upTo}) x)
    from shops s where s.id = any(${actor.shops}::uuid[])
    order by 3 nulls first`.execute(db);
  return rows;
}
