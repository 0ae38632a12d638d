import type { Actor } from "../../platform/actor.ts";
import { toPage, writeCursor } from "../../platform/db/cursor.ts";
import type { Db } from "../../platform/db/database.ts";
import type { View } from "../contract.ts";
import { conversationsById } from "../inbox/list.ts";
import type { ConversationPage } from "./contract.ts";
import { type Ask, findHits, type Hits } from "./find.ts";
import { inView } from "./narrowing/views-store.ts";
import { placeOf, understand } from "./search.ts";
import { currentStatistics } from "./statistics.ts";
import { type Found, shownBefore } from "./store.ts";

export type MatchingQuery = { view: View; shop?: string; limit: number; cursor?: string; zone?: string | undefined };

/** For one page messages are looked for so many times: one long conversation may hold more hits than a page has rows. */
const mostRounds = 4;

/**
 * The conversations of a view in which something matches `q`, each once, the one with the newest match first. Reads `q` as
 * `searchMessages` does. A page may hold fewer than asked for and still have a next one. Throws `invalid` for a foreign
 * cursor.
 */
export async function conversationsMatching(
  db: Db,
  actor: Actor,
  q: string,
  query: MatchingQuery,
): Promise<ConversationPage> {
  const after = placeOf(query.cursor);
  const { meaning, narrowing, ...understood } = await understand(db, actor, q, inView(actor, query), query.zone);
  if (!narrowing) return { items: [], next: null, ...understood };
  const statistics = await currentStatistics(db);
  const wanted = { after, limit: query.limit + 1 };
  const { found, resume } = await findConversations({ db, actor, meaning, narrowing, wanted, statistics });
  const page = toPage(
    found,
    query.limit,
    ({ shownIn }) => shownIn,
    ({ place, id }) => [place, id],
  );
  const next = page.next ?? (resume ? writeCursor([resume.at, resume.id]) : null);
  return { items: await conversationsById(db, actor, page.items), next, ...understood };
}

/** Looks for messages and keeps the newest of each conversation, until there are enough. */
async function findConversations(ask: Ask): Promise<Pick<Hits, "found" | "resume">> {
  const { after, limit } = ask.wanted;
  const first = new Map<string, Found>();
  let place = after;
  for (let round = 0; round < mostRounds; round++) {
    const hits = await findHits({ ...ask, wanted: { after: place, limit: 2 * limit } });
    const fresh = hits.found.filter(({ shownIn }) => !first.has(shownIn));
    const shown = after ? await shownBefore(ask, after, idsOf(fresh)) : new Set();
    for (const hit of fresh) {
      if (!shown.has(hit.shownIn) && !first.has(hit.shownIn)) first.set(hit.shownIn, hit);
    }
    const last = hits.found.at(-1);
    place = hits.resume ?? (last ? { at: last.place, id: last.id } : null);
    const isOver = hits.isAll || hits.resume !== null || !place;
    if (isOver || first.size >= limit) return { found: [...first.values()].slice(0, limit), resume: hits.resume };
  }
  return { found: [...first.values()], resume: place };
}

const idsOf = (found: readonly Found[]) => [...new Set(found.map(({ shownIn }) => shownIn))];
