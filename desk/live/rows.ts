import type { InfiniteData, QueryClient } from "@tanstack/react-query";
import type { ConversationRow, ConversationView, Stage, View } from "../../conversations/contract.ts";
import type { Page } from "../../platform/contract.ts";
import type { Me } from "../../team/contract.ts";
import { keys } from "../api/keys.ts";

type List = InfiniteData<Page<ConversationRow>>;
/** A list that is kept: its view, the shop it is narrowed to, and whatever else narrows it. */
type Place = { view: View; shop: string | null; narrowed: boolean };

/**
 * Shows what a signal brought wherever it stands: in its conversation, and in every list it belongs to, at its place. The
 * server is asked again a little later, so this need not know everything; what it cannot tell it leaves as it is.
 */
export function showRows(client: QueryClient, rows: readonly ConversationRow[]): void {
  const me = client.getQueryData<Me>(keys.me);
  if (!me) return;
  for (const row of rows) {
    client.setQueryData<ConversationView>(
      keys.conversation(row.id),
      (view) => view && { ...view, ...known(view, row) },
    );
  }
  for (const [key, list] of client.getQueriesData<List>({ queryKey: keys.lists })) {
    const place = placeOf(key);
    if (!list || !place) continue;
    client.setQueryData(
      key,
      rows.reduce((shown, row) => withRow(shown, row, place, me), list),
    );
  }
}

function placeOf(key: readonly unknown[]): Place | undefined {
  const [, , view, shop, ...others] = key;
  if (typeof view !== "string") return undefined;
  return {
    view: view as View,
    shop: typeof shop === "string" ? shop : null,
    narrowed: others.some((other) => other !== null && other !== undefined),
  };
}

/** The list with this row at its place, or without it where it no longer belongs. */
export function withRow(list: List, row: ConversationRow, place: Place, me: Pick<Me, "id" | "shops">): List {
  const before = list.pages.flatMap((page) => page.items).find(({ id }) => id === row.id);
  const belongs = belongsTo(row, place, me);
  if (belongs === undefined || (place.narrowed && !before)) return list;
  const without = mapped(list, (items) => items.filter(({ id }) => id !== row.id));
  return belongs ? put(without, known(before, row), orderOf(place.view)) : before ? without : list;
}

/** Whether a conversation stands in a view; undefined for views this does not know. */
function belongsTo(row: ConversationRow, { view, shop }: Place, me: Pick<Me, "id" | "shops">): boolean | undefined {
  const awake = row.state === "open" && row.snoozedUntil === null;
  if (view === "mine") return awake && row.assignee?.id === me.id;
  if (view === "unassigned") return awake && row.assignee === null;
  if (view === "shop") {
    return awake && (shop ? row.shop?.id === shop : me.shops.some(({ id }) => id === row.shop?.id));
  }
  if (view === "snoozed") return row.snoozedUntil !== null;
  if (view === "closed" || view === "spam" || view === "deleted") return row.state === view;
  return view === "all" ? row.awayAt === null : undefined;
}

/** What one has read stays read until something new is there; who is mentioned, the signal does not know. */
const known = (before: ConversationRow | undefined, row: ConversationRow): ConversationRow =>
  before
    ? {
        ...row,
        mentioned: before.mentioned,
        unread: before.lastAt === row.lastAt ? before.unread && row.unread : row.unread,
      }
    : row;

type Order = (a: ConversationRow, b: ConversationRow) => number;

const newestFirst: Order = (a, b) => compare(b.lastAt, a.lastAt) || compare(b.id, a.id);
const stages: readonly Stage[] = ["new", "waiting-for-us", "waiting-for-them"];
const byStage: Order = (a, b) => stages.indexOf(a.stage) - stages.indexOf(b.stage) || newestFirst(a, b);
const byReturn: Order = (a, b) => compare(a.snoozedUntil ?? "", b.snoozedUntil ?? "") || compare(a.id, b.id);
const lastDeletedFirst: Order = (a, b) => compare(b.awayAt ?? "", a.awayAt ?? "") || compare(b.id, a.id);
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function orderOf(view: View): Order {
  if (view === "snoozed") return byReturn;
  if (view === "deleted") return lastDeletedFirst;
  return view === "all" || view === "closed" || view === "spam" ? newestFirst : byStage;
}

/** Into the page where it follows; past the last row that is here only when the list ends here. */
function put(list: List, row: ConversationRow, order: Order): List {
  const after = list.pages.findIndex(({ items }) => items.some((other) => order(row, other) < 0));
  const page = after >= 0 ? after : list.pages.length - 1;
  if (after < 0 && list.pages[page]?.next !== null) return list;
  return mapped(list, (items, index) => (index === page ? [...items, row].toSorted(order) : items));
}

const mapped = (list: List, change: (items: ConversationRow[], page: number) => ConversationRow[]): List => ({
  ...list,
  pages: list.pages.map((page, index) => ({ ...page, items: change(page.items, index) })),
});
