import type { Actor } from "../../platform/actor.ts";
import type { Page } from "../../platform/contract.ts";
import { toPage } from "../../platform/db/cursor.ts";
import type { Db } from "../../platform/db/database.ts";
import type { ConversationRow, View } from "../contract.ts";
import { conversationsById } from "../inbox/list.ts";
import { findHits } from "./find.ts";
import type { Meaning } from "./meaning.ts";
import { placeOf, understand } from "./search.ts";
import { currentStatistics } from "./statistics.ts";
import { closedOnes, everything, type Found, findInOpen, newestOnly, type Place } from "./store.ts";

export type MatchingQuery = { view: View; shop?: string; limit: number; cursor?: string };

/**
 * The conversations of a view in which something matches `q`, each once, the one with the newest match first. Reads `q` as
 * `searchMessages` does. Throws `invalid` for a foreign cursor.
 */
export async function conversationsMatching(
  db: Db,
  actor: Actor,
  q: string,
  query: MatchingQuery,
): Promise<Page<ConversationRow>> {
  const after = placeOf(query.cursor);
  const meaning = await understand(db, q);
  if (!meaning) return { items: [], next: null };
  const found = await find(db, actor, meaning, query, after);
  const page = toPage(
    found,
    query.limit,
    ({ conversationId }) => conversationId,
    ({ place, id }) => [place, id],
  );
  return { items: await conversationsById(db, actor, page.items), next: page.next };
}

function find(db: Db, actor: Actor, meaning: Meaning, query: MatchingQuery, after: Place | null): Promise<Found[]> {
  const wanted = { after, limit: query.limit + 1 };
  if (query.view === "all" || query.view === "closed") return findAnywhere(db, actor, meaning, query.view, wanted);
  const shops = query.view === "shop" ? (query.shop ? [query.shop] : actor.shops) : null;
  return findInOpen(db, actor, meaning.query, { view: query.view, shops }, wanted);
}

/** Looks for messages and keeps the newest of each conversation, until there are enough. */
async function findAnywhere(
  db: Db,
  actor: Actor,
  meaning: Meaning,
  view: "all" | "closed",
  { after, limit }: { after: Place | null; limit: number },
): Promise<Found[]> {
  const which = view === "closed" ? closedOnes : everything;
  const statistics = await currentStatistics(db);
  const found: Found[] = [];
  const most = 2 * limit;
  let place = after;
  for (let more = true; more && found.length < limit; ) {
    const hits = await findHits(db, actor, which, meaning, { after: place, limit: most }, statistics);
    found.push(...(await newestOnly(db, meaning.query, hits.found)));
    const last = hits.found.at(-1);
    more = hits.found.length === most && last !== undefined;
    if (last) place = { at: last.place, id: last.id };
  }
  return found.slice(0, limit);
}
