import type { Actor } from "../../platform/actor.ts";
import type { Page } from "../../platform/contract.ts";
import { toPage, writeCursor } from "../../platform/db/cursor.ts";
import type { Db } from "../../platform/db/database.ts";
import type { ConversationRow, View } from "../contract.ts";
import { conversationsById } from "../inbox/list.ts";
import { findHits, type Hits } from "./find.ts";
import type { Meaning } from "./meaning.ts";
import { findInOpen } from "./open-store.ts";
import { placeOf, understand } from "./search.ts";
import { currentStatistics } from "./statistics.ts";
import {
  closedOnes,
  deletedOnes,
  everything,
  type Found,
  newestOnly,
  type Place,
  spamOnes,
  type Which,
} from "./store.ts";

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
  const { found, resume } = await find(db, actor, meaning, query, after);
  const page = toPage(
    found,
    query.limit,
    ({ conversationId }) => conversationId,
    ({ place, id }) => [place, id],
  );
  const next = page.next ?? (resume ? writeCursor([resume.at, resume.id]) : null);
  return { items: await conversationsById(db, actor, page.items), next };
}

type Matching = Pick<Hits, "found" | "resume">;

async function find(
  db: Db,
  actor: Actor,
  meaning: Meaning,
  query: MatchingQuery,
  after: Place | null,
): Promise<Matching> {
  const wanted = { after, limit: query.limit + 1 };
  const { view } = query;
  if (view === "all" || view === "closed" || view === "spam" || view === "deleted") {
    return findAnywhere(db, actor, meaning, anywhere[view], wanted);
  }
  const shops = view === "shop" ? (query.shop ? [query.shop] : actor.shops) : null;
  return { found: await findInOpen(db, actor, meaning.query, { view, shops }, wanted), resume: null };
}

const anywhere = { all: everything, closed: closedOnes, spam: spamOnes, deleted: deletedOnes };

/** Looks for messages and keeps the newest of each conversation, until there are enough. */
async function findAnywhere(
  db: Db,
  actor: Actor,
  meaning: Meaning,
  which: Which,
  { after, limit }: { after: Place | null; limit: number },
): Promise<Matching> {
  const statistics = await currentStatistics(db);
  const found: Found[] = [];
  const most = 2 * limit;
  let place = after;
  while (found.length < limit) {
    const hits = await findHits(db, actor, which, meaning, { after: place, limit: most }, statistics);
    found.push(...(await newestOnly(db, meaning.query, hits.found)));
    const last = hits.found.at(-1);
    if (hits.resume) return { found: found.slice(0, limit), resume: hits.resume };
    if (!last || hits.found.length < most) break;
    place = { at: last.place, id: last.id };
  }
  return { found: found.slice(0, limit), resume: null };
}
