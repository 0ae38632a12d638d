import { type Actor, require } from "../../../platform/actor.ts";
import type { Page, PageQuery } from "../../../platform/contract.ts";
import { readCursor, toPage } from "../../../platform/db/cursor.ts";
import type { Db } from "../../../platform/db/database.ts";
import { notFound } from "../../../platform/errors.ts";
import type { RefusedCall } from "../contract.ts";
import { listSources, readRefused } from "./store.ts";

/** Calls of a source of which nothing could be made, the newest first. Throws `not_found`, `invalid` for a foreign cursor. */
export async function listRefused(db: Db, actor: Actor, id: string, query: PageQuery): Promise<Page<RefusedCall>> {
  require(actor, "admin");
  const place = readCursor(query.cursor, ["id"]) as [string] | null;
  const rows = await readRefused(db, id, place?.[0] ?? null, query.limit + 1);
  if (rows.length === 0 && (await listSources(db, id)).length === 0) throw notFound("source");
  return toPage(
    rows,
    query.limit,
    ({ at, ...row }) => ({ ...row, at: at.toISOString() }),
    ({ id }) => [id],
  );
}
