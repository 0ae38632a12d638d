import { presentCard } from "../../customers/cards.ts";
import type { PersonCard } from "../../customers/contract.ts";
import { type Actor, system } from "../../platform/actor.ts";
import type { Page } from "../../platform/contract.ts";
import { readCursor, toPage } from "../../platform/db/cursor.ts";
import type { Db } from "../../platform/db/database.ts";
import { invalid } from "../../platform/errors.ts";
import { purgeAt } from "../away/away.ts";
import type { ConversationRow, Counts, View } from "../contract.ts";
import { stageName } from "../conversation.ts";
import { type Tag, weighTag } from "../tags/store.ts";
import {
  countViews,
  type ListedRow,
  listByTime,
  listDeleted,
  listMentioned,
  listMine,
  listShops,
  listSnoozed,
  listThese,
  listUnassigned,
  mostCounted,
  type StagePlace,
  type TimePlace,
} from "./store.ts";

export type ListQuery = { view: View; shop?: string; limit: number; cursor?: string; tag?: string };

/**
 * One page of a view of the inbox, as the actor may see it. All and closed can be narrowed to a tag. Throws `invalid` for a
 * foreign cursor, or a tag elsewhere.
 */
export async function listConversations(db: Db, actor: Actor, query: ListQuery): Promise<Page<ConversationRow>> {
  if (query.tag && query.view !== "all" && query.view !== "closed") throw noTagHere();
  const byTime = (rows: TimedList) => pageByTime(db, query, rows);
  switch (query.view) {
    case "snoozed":
      return pageOfSnoozed(db, actor, query);
    case "deleted":
      return pageOfDeleted(db, actor, query);
    case "mentioned":
      return byTime(({ place, limit }) => listMentioned(db, actor, place, limit));
    case "all":
      return byTime(({ place, limit, tag }) => listByTime(db, actor, { state: null, tag, place, limit }));
    case "closed":
    case "spam": {
      const state = query.view;
      return byTime(({ place, limit, tag }) => listByTime(db, actor, { state, tag, place, limit }));
    }
    default:
      return pageByStage(db, actor, query);
  }
}

export const noTagHere = () => invalid("tag-here", "Only the whole of “all” and “closed” can be narrowed to a tag.");

async function pageByStage(db: Db, actor: Actor, query: ListQuery): Promise<Page<ConversationRow>> {
  const place = readCursor(query.cursor, ["number", "time", "id"]) as StagePlace | null;
  const rows = await byStage(db, actor, query, place);
  return toPage(rows, query.limit, presentRow, (row) => [row.stage, row.last_at, row.id]);
}

function byStage(
  db: Db,
  actor: Actor,
  { view, shop, limit }: ListQuery,
  place: StagePlace | null,
): Promise<ListedRow[]> {
  if (view === "mine") return listMine(db, actor, place, limit + 1);
  if (view === "unassigned") return listUnassigned(db, actor, place, limit + 1);
  return listShops(db, actor, shop ? [shop] : actor.shops, place, limit + 1);
}

/** Rows of a list by time, after a place in it. */
type TimedList = (of: { place: TimePlace | null; limit: number; tag: Tag | null }) => Promise<ListedRow[]>;

async function pageByTime(db: Db, query: ListQuery, list: TimedList): Promise<Page<ConversationRow>> {
  const place = readCursor(query.cursor, ["time", "id"]) as TimePlace | null;
  const tag = query.tag ? await weighTag(db, query.tag) : null;
  if (tag === undefined) return { items: [], next: null };
  const rows = await list({ place, limit: query.limit + 1, tag });
  return toPage(rows, query.limit, presentRow, (row) => [row.last_at, row.id]);
}

async function pageOfSnoozed(db: Db, actor: Actor, query: ListQuery): Promise<Page<ConversationRow>> {
  const place = readCursor(query.cursor, ["time", "id"]) as TimePlace | null;
  const rows = await listSnoozed(db, actor, place, query.limit + 1);
  return toPage(rows, query.limit, presentRow, (row) => [row.snoozed_until ?? "", row.id]);
}

async function pageOfDeleted(db: Db, actor: Actor, query: ListQuery): Promise<Page<ConversationRow>> {
  const place = readCursor(query.cursor, ["time", "id"]) as TimePlace | null;
  const rows = await listDeleted(db, actor, place, query.limit + 1);
  return toPage(rows, query.limit, presentRow, (row) => [row.away_at ?? "", row.id]);
}

/** These conversations, in the order given, as far as the actor may see them. */
export async function conversationsById(db: Db, actor: Actor, ids: readonly string[]): Promise<ConversationRow[]> {
  return (await listThese(db, actor, ids)).map(presentRow);
}

/**
 * These conversations as they are listed, for whoever may see them: unread is what nobody has answered. The caller asks
 * who may.
 */
export const rowsForAll = (db: Db, ids: readonly string[]): Promise<ConversationRow[]> =>
  conversationsById(db, system, ids);

export function presentRow(row: ListedRow): ConversationRow {
  return {
    id: row.id,
    subject: row.subject,
    state: row.state,
    stage: stageName(row.stage),
    customer: whoseCard(row),
    assignee: row.assignee_id ? { id: row.assignee_id, name: row.assignee_name ?? "" } : null,
    shop: row.shop_id ? { id: row.shop_id, name: row.shop_name ?? "" } : null,
    preview: row.preview,
    previewBy: row.preview_by,
    lastAt: row.last_at.toISOString(),
    unread: row.unread,
    attachments: row.attachments,
    messages: row.messages,
    failed: row.failed,
    mentioned: row.mentioned,
    tags: row.tags,
    snoozedUntil: row.snoozed_until?.toISOString() ?? null,
    awayAt: row.away_at?.toISOString() ?? null,
    purgeAt: purgeAt({ state: row.state, awayAt: row.away_at })?.toISOString() ?? null,
  };
}

function whoseCard(row: ListedRow): PersonCard {
  if (!row.customer_id) throw new Error(`profile ${row.profile_id} belongs to nobody`);
  return presentCard({
    ...{ id: row.customer_id, kind: row.customer_kind, name: row.customer_name, firstAt: row.customer_since },
    ...{ hostId: row.host_id, hostName: row.host_name },
  });
}

/** The numbers beside the views: how many wait for an answer; each stops counting at 1,000. */
export async function countInbox(db: Db, actor: Actor): Promise<Counts> {
  const rows = await countViews(db, actor);
  const count = (n: number) => ({ value: n, capped: n >= mostCounted });
  const of = (kind: string) => count(rows.find((row) => row.kind === kind)?.n ?? 0);
  return {
    mine: of("mine"),
    mentioned: of("mentioned"),
    unassigned: of("unassigned"),
    snoozed: of("snoozed"),
    open: of("open"),
    quarantine: of("quarantine"),
    matches: of("matches"),
    shops: rows.flatMap(({ shop_id: id, shop_name: name, n }) =>
      id ? [{ shop: { id, name: name ?? "" }, count: count(n) }] : [],
    ),
  };
}
