import { type Actor, require } from "../../platform/actor.ts";
import type { Page } from "../../platform/contract.ts";
import { readCursor, toPage } from "../../platform/db/cursor.ts";
import type { Db } from "../../platform/db/database.ts";
import { presentCard } from "../cards.ts";
import type { CustomerRow } from "../contract.ts";
import { parseQuery } from "./query.ts";
import { type DirectoryRow, readDirectory } from "./store.ts";

export type DirectoryQuery = { q?: string; limit: number; cursor?: string };

/** Customers by name: all of them, or those whose names and identifiers hold every word of `q`. */
export async function listCustomers(db: Db, actor: Actor, query: DirectoryQuery): Promise<Page<CustomerRow>> {
  require(actor, "read");
  const place = readCursor(query.cursor, ["text", "id"]);
  const rows = await readDirectory(db, parseQuery(query.q ?? ""), {
    after: place ? { sortKey: String(place[0]), id: String(place[1]) } : null,
    limit: query.limit + 1,
  });
  return toPage(rows, query.limit, present, (row) => [row.sortKey, row.id]);
}

function present(row: DirectoryRow): CustomerRow {
  const { emails, openConversations } = row;
  return { ...presentCard(row), emails, openConversations, lastAt: row.lastAt.toISOString() };
}
