import { type Actor, require } from "../platform/actor.ts";
import type { Page } from "../platform/contract.ts";
import { readCursor, toPage } from "../platform/db/cursor.ts";
import type { Db } from "../platform/db/database.ts";
import type { ErasuresQuery, ErasureView } from "./contract.ts";
import { presentErasure } from "./erase.ts";
import { readErasures } from "./store.ts";

/** Who was erased, the last one first, without a name; or whether somebody with this address or number was. */
export async function listErasures(db: Db, actor: Actor, query: ErasuresQuery): Promise<Page<ErasureView>> {
  require(actor, "admin");
  const [before] = readCursor(query.cursor, ["id"]) ?? [];
  const of = query.of ? query.of.toLowerCase() : null;
  const rows = await readErasures(db, {
    of,
    before: before === undefined ? null : String(before),
    limit: query.limit + 1,
  });
  return toPage(rows, query.limit, presentErasure, ({ id }) => [id]);
}
