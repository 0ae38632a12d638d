import { type Actor, require } from "../../platform/actor.ts";
import type { Page } from "../../platform/contract.ts";
import { readCursor, toPage, writeCursor } from "../../platform/db/cursor.ts";
import type { Db } from "../../platform/db/database.ts";
import { notFound } from "../../platform/errors.ts";
import { type TimelineEntry, type TimelineQuery, timelineKinds } from "../contract.ts";
import type { EntryKind, Span, Which } from "./entries-store.ts";
import { searchEntries } from "./search-store.ts";
import { type EntryRow, readTimeline } from "./store.ts";

const longest = 280;
/** Entries looked through in one request for a word; the cursor goes on from there. */
const mostLookedThrough = 2000;
const mostWords = 8;
/** Of an order, so many lines stand in its entry. */
const mostLines = 10;

type Query = Partial<TimelineQuery> & { limit: number };

/**
 * What happened between us and whoever has this customer's profiles today, over all of them and as far as the actor may see
 * it, newest first: all of it, or what fits. With `q` what was said must hold every word; a page then may hold few entries
 * or none and still go on. Throws `not_found` for a customer who does not exist, `invalid` for a cursor of another list.
 */
export async function listTimeline(
  db: Db,
  actor: Actor,
  customerId: string,
  query: Query,
): Promise<Page<TimelineEntry>> {
  require(actor, "read");
  const which = whichOf(query);
  if (!which) return { items: [], next: null };
  const place = readCursor(query.cursor, ["time", "id"]);
  const span = { ...which, actor, before: place ? { at: String(place[0]), id: String(place[1]) } : null };
  const words = (query.q ?? "").toWellFormed().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length > 0)
    return searchTimeline(db, customerId, words.slice(0, mostWords), { ...span, limit: query.limit });
  const rows = await readTimeline(db, customerId, { ...span, limit: query.limit + 1 });
  if (!rows) throw notFound("customer");
  const { items, next } = toPage(
    rows,
    query.limit,
    (row) => row,
    (row) => [row.place, row.id],
  );
  return { items: items.flatMap((row) => present(row)), next };
}

const all: readonly EntryKind[] = timelineKinds;
/** Where words are to be looked for. */
const worded: readonly EntryKind[] = ["message", "note", "fact", "visit", "order"];
/** What belongs to a stage of the journey. */
const staged: readonly EntryKind[] = ["message", "visit", "order"];
const ofChannel: Record<"email" | "none", readonly EntryKind[]> = {
  email: ["message"],
  none: all.filter((kind) => kind !== "message"),
};

/** Undefined when nothing can fit: mail that is a note. */
function whichOf({ kind, direction, channel, journey, since, until, q }: Query): Which | undefined {
  const wanted = [
    ...[kind ? [kind] : all, channel ? ofChannel[channel] : all, q ? worded : all],
    ...[journey ? staged : all, direction ? (["message"] as const) : all],
  ];
  const kinds = wanted.reduce((fitting, some) => fitting.filter((one) => some.includes(one)));
  if (kinds.length === 0) return undefined;
  const moment = (at: string | undefined) => (at === undefined ? null : new Date(at));
  return {
    kinds: kinds.length === all.length ? null : kinds,
    direction: direction ?? null,
    journey: journey ?? null,
    since: moment(since),
    until: moment(until),
  };
}

async function searchTimeline(
  db: Db,
  customerId: string,
  words: readonly string[],
  span: Span,
): Promise<Page<TimelineEntry>> {
  const rows = await searchEntries(db, customerId, words, { ...span, limit: mostLookedThrough });
  if (!rows) throw notFound("customer");
  const hits = rows.filter(({ hit }) => hit);
  const shown = hits.slice(0, span.limit);
  const stopped = hits.length > span.limit ? shown.at(-1) : rows.find(({ last }) => last);
  return {
    items: shown.flatMap(({ hit: _, last: __, german, english, ...row }) =>
      present(
        row,
        [german, english].find((text) => text.includes("\u0002")),
      ),
    ),
    next: stopped ? writeCursor([stopped.place, stopped.id]) : null,
  };
}

/** A message that was taken back before it left is no entry. */
function present(row: EntryRow, excerpt: string | null = null): TimelineEntry[] {
  if (row.text === null) return [];
  const { place: _, stage, said, since, messages, what, name, begins, visit, order, ...entry } = row;
  return [
    {
      ...entry,
      at: row.at.toISOString(),
      channel: row.kind === "message" ? "email" : "none",
      text: firstWords(row.text),
      excerpt: excerpt?.replace(/\s+/g, " ").trim() ?? null,
      begins: begins ?? false,
      journey: stage ? { stage, said } : null,
      closing: since && messages !== null ? { since: since.toISOString(), messages } : null,
      change: what ? { what, name: name ?? "" } : null,
      visit: visit && { ...visit, until: new Date(visit.until).toISOString() },
      order: order && {
        ...order,
        lines: order.lines.slice(0, mostLines),
        more: Math.max(0, order.lines.length - mostLines),
      },
    },
  ];
}

/** The beginning of a text on one line, at most 280 characters. */
export function firstWords(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= longest) return line;
  return `${line
    .slice(0, longest - 1)
    .toWellFormed()
    .replace(/\ufffd$/, "")
    .trimEnd()}…`;
}
