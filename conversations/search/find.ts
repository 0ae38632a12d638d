import type { Actor } from "../../platform/actor.ts";
import type { Db } from "../../platform/db/database.ts";
import { momentBack, type Statistics, shareOf } from "./frequency.ts";
import type { Meaning } from "./meaning.ts";
import { type Found, findAll, findWithin, type Place, type Which } from "./store.ts";

/** With at most this many matches expected, all of them are read and sorted. */
const fewMatches = 2000;
/** The first span of time is made for this many times the matches asked for; each further one is longer by this factor. */
const margin = 2;
const growth = 6;

export type Wanted = { after: Place | null; limit: number };
/** `total`: how many there are, where that came out on the way. */
export type Hits = { found: Found[]; total: number | null };

/**
 * The newest messages that match, with the same result whichever way they are found: rare ones by reading all matches,
 * common ones by going back in time, span by span, until there are enough. Which way is decided by how frequent the words
 * are in PostgreSQL's statistics; a wrong guess costs time, never a hit.
 */
export async function findHits(
  db: Db,
  actor: Actor,
  which: Which,
  { query, terms }: Meaning,
  wanted: Wanted,
  statistics: Statistics | undefined,
): Promise<Hits> {
  const share = statistics ? shareOf(terms, statistics) : 0;
  const few = !statistics || share * statistics.messages <= fewMatches;
  if (!few) return { found: await goBack(db, actor, which, query, wanted, share, statistics), total: null };
  const { found, total } = await findAll(db, actor, which, query, wanted, margin * fewMatches);
  if (total <= margin * fewMatches) return { found, total };
  const { messages } = statistics ?? { messages: total };
  return { found: await goBack(db, actor, which, query, wanted, (margin * fewMatches) / messages, statistics), total };
}

async function goBack(
  db: Db,
  actor: Actor,
  which: Which,
  query: string,
  { after, limit }: Wanted,
  share: number,
  statistics: Statistics | undefined,
): Promise<Found[]> {
  const found: Found[] = [];
  const start = after ? new Date(after.at) : null;
  let until: Date | null = null;
  let messages = Math.max(200, (margin * limit) / share);
  do {
    const from: Date | null = statistics ? momentBack(until ?? start, messages, statistics) : null;
    const span = { from, until, after, limit: limit - found.length };
    found.push(...(await findWithin(db, actor, which, query, span)));
    until = from;
    messages *= growth;
  } while (until && found.length < limit);
  return found;
}
