import { type Actor, require } from "../../platform/actor.ts";
import type { Page } from "../../platform/contract.ts";
import { readCursor, toPage } from "../../platform/db/cursor.ts";
import type { Db } from "../../platform/db/database.ts";
import { presentCard } from "../cards.ts";
import type { CustomerRow, DirectoryQuery } from "../contract.ts";
import { keyOfTag } from "../tags/key.ts";
import { closest } from "./closeness.ts";
import type { Narrowing } from "./narrowing-store.ts";
import { parseQuery } from "./query.ts";
import { type DirectoryRow, findClose, readDirectory, readThese, type Sort } from "./store.ts";

/** With fewer customers than this who fit as typed, those who nearly fit follow. */
const fewest = 5;
const mostClose = 8;
/** Search keys held against what was typed, to find those that nearly fit. */
const candidates = 200;

/**
 * Customers by name or by their last contact, newest first: all of them, or those who fit. `q` fits when every word of it
 * stands in their names or identifiers; when hardly anybody fits, those with a slip or two follow, marked `close`, unless
 * `exactly` is wanted: looking for them takes ten times as long. Throws `invalid` for a cursor of another list.
 */
export async function listCustomers(
  db: Db,
  actor: Actor,
  query: Partial<DirectoryQuery> & { limit: number; exactly?: boolean },
): Promise<Page<CustomerRow>> {
  require(actor, "read");
  const { limit, cursor, sort = "name" } = query;
  const place = readCursor(cursor, [sort === "name" ? "text" : "time", "id"]);
  const { patterns, words, short } = parseQuery(query.q ?? "");
  const narrowing = narrowingOf(actor, query, patterns);
  const after = place ? { key: String(place[0]), id: String(place[1]) } : null;
  const rows = await readDirectory(db, narrowing, { sort, after, limit: limit + 1 });
  const page = toPage(rows, limit, present, (row) => placeOf(row, sort));
  if (query.exactly || cursor || rows.length >= Math.min(fewest, limit) || words.length === 0) return page;
  const close = await listClose(db, words, { ...narrowing, patterns: short }, new Set(rows.map(({ id }) => id)));
  return { ...page, items: [...page.items, ...close].slice(0, limit) };
}

function narrowingOf(actor: Actor, query: Partial<DirectoryQuery>, patterns: readonly string[]): Narrowing {
  const { kind, host, shop, tag, open } = query;
  const moment = (at: string | undefined) => (at === undefined ? undefined : new Date(at));
  return {
    ...{ actor, patterns, kind, host, shop },
    tag: tag === undefined ? undefined : keyOfTag(tag),
    open: open === undefined ? undefined : open === "true",
    knownAfter: moment(query.knownAfter),
    knownBefore: moment(query.knownBefore),
    lastAfter: moment(query.lastAfter),
    lastBefore: moment(query.lastBefore),
  };
}

async function listClose(
  db: Db,
  words: readonly string[],
  narrowing: Narrowing,
  found: ReadonlySet<string>,
): Promise<CustomerRow[]> {
  const meant = closest(words, await findClose(db, words, candidates), mostClose + found.size);
  const ids = meant.filter((id) => !found.has(id)).slice(0, mostClose);
  if (ids.length === 0) return [];
  const rows = new Map((await readThese(db, ids, narrowing)).map((row) => [row.id, row] as const));
  return ids.flatMap((id) => rows.get(id) ?? []).map((row) => ({ ...present(row), close: true }));
}

const placeOf = (row: DirectoryRow, sort: Sort) => [sort === "name" ? row.sortKey : row.lastPlace, row.id];

function present(row: DirectoryRow): CustomerRow {
  const { emails, phones, tags, openConversations } = row;
  const lastAt = row.lastAt.toISOString();
  return { ...presentCard(row), emails, phones, tags, openConversations, lastAt, close: false };
}
