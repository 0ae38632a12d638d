import { type Actor, require } from "../../platform/actor.ts";
import type { Page } from "../../platform/contract.ts";
import { readCursor, toPage } from "../../platform/db/cursor.ts";
import type { Db } from "../../platform/db/database.ts";
import { notFound } from "../../platform/errors.ts";
import type { TimelineEntry } from "../contract.ts";
import { type EntryRow, readTimeline } from "./store.ts";

const longest = 280;

export type TimelineQuery = { kind?: "message" | "note"; limit: number; cursor?: string };

/**
 * What happened between us and whoever has this customer's profiles today, over all of them and as far as the actor may see
 * it, newest first. Throws `not_found` for a customer who does not exist.
 */
export async function listTimeline(
  db: Db,
  actor: Actor,
  customerId: string,
  query: TimelineQuery,
): Promise<Page<TimelineEntry>> {
  require(actor, "read");
  const place = readCursor(query.cursor, ["time", "id"]);
  const rows = await readTimeline(db, actor, customerId, {
    kind: query.kind ?? null,
    before: place ? { at: String(place[0]), id: String(place[1]) } : null,
    limit: query.limit + 1,
  });
  if (!rows) throw notFound("customer");
  const { items, next } = toPage(
    rows,
    query.limit,
    (row) => row,
    (row) => [row.place, row.id],
  );
  return { items: items.flatMap(present), next };
}

/** A message that was taken back before it left is no entry. */
function present(row: EntryRow): TimelineEntry[] {
  if (row.text === null) return [];
  const { place: _, ...entry } = row;
  const channel = row.kind === "message" ? "email" : "none";
  return [{ ...entry, text: firstWords(row.text), at: row.at.toISOString(), channel }];
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
