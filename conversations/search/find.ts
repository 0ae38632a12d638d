import type { Actor } from "../../platform/actor.ts";
import type { Db } from "../../platform/db/database.ts";
import { momentBack, type Statistics, shareOf } from "./frequency.ts";
import type { Meaning } from "./meaning.ts";
import { type Found, findAll, findWithin, type Place, type Which } from "./store.ts";

/** With at most this many matches expected, all of them are read and sorted. */
const fewMatches = 1000;
/** A span of time is made for this many times the matches still missing, */
const margin = 2;
/** and holds at least so many messages, and not more than so many times those before it. */
const shortestSpan = 200;
const growth = 8;

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
  if (!statistics) return findAll(db, actor, which, query, wanted, null);
  const share = shareOf(terms, statistics);
  if (share * statistics.messages > fewMatches) return goBack(db, actor, which, query, wanted, share, statistics);
  const hits = await findAll(db, actor, which, query, wanted, margin * fewMatches);
  if (hits.total !== null) return hits;
  return goBack(db, actor, which, query, wanted, (margin * fewMatches) / statistics.messages, statistics);
}

async function goBack(
  db: Db,
  actor: Actor,
  which: Which,
  query: string,
  wanted: Wanted,
  share: number,
  statistics: Statistics,
): Promise<Hits> {
  const { after, limit } = wanted;
  const found: Found[] = [];
  let seen = 0;
  let until: Date | null = null;
  let messages = Math.max(shortestSpan, (margin * limit) / share);
  while (found.length < limit) {
    const start: Date | null = until ?? (after ? new Date(after.at) : null);
    const from: Date | null = momentBack(start, messages, statistics);
    found.push(...(await findWithin(db, actor, which, query, { from, until, after, limit: limit - found.length })));
    if (!from || found.length >= limit) break;
    until = from;
    seen += messages;
    const density = (found.length + 1) / seen;
    if (density * statistics.messages <= fewMatches) return findRest(db, actor, which, query, wanted, found, until);
    messages = Math.min(growth * messages, Math.max(shortestSpan, (margin * (limit - found.length)) / density));
  }
  return { found, total: null };
}

/** They turned out to be rarer than expected: all at once after all, or what is left of them when that is too many. */
async function findRest(
  db: Db,
  actor: Actor,
  which: Which,
  query: string,
  wanted: Wanted,
  found: Found[],
  until: Date,
): Promise<Hits> {
  const hits = await findAll(db, actor, which, query, wanted, margin * fewMatches);
  if (hits.total !== null) return hits;
  const span = { from: null, until, after: wanted.after, limit: wanted.limit - found.length };
  return { found: [...found, ...(await findWithin(db, actor, which, query, span))], total: null };
}
