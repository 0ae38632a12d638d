import type { Actor } from "../../platform/actor.ts";
import type { Db } from "../../platform/db/database.ts";
import { seesAll } from "../access-store.ts";
import { candidateShareOf, momentBack, type Statistics, shareOf, sureShareOf } from "./frequency.ts";
import type { Meaning } from "./meaning.ts";
import { type Found, findAll, findWithin, type Place, type Which, walk } from "./store.ts";

/** With at most this many matches expected, all of them are read and sorted. As far as that they are counted, too. */
export const fewMatches = 1000;
/** A span of time is made for this many times the matches still missing, */
const margin = 2;
/** and holds at least so many messages, and not more than so many times those before it. */
const shortestSpan = 200;
const growth = 8;
/** Whether words stand side by side is seen in the message itself: about so many are opened for one page. */
const mostOpened = 400;
/** For somebody who sees few of the messages about so many are looked through for one page. */
const mostLookedThrough = 50_000;
/** So many of the newest messages are looked at one by one, where at least this share of them should match. */
const walked = 3000;
const walkedShare = 0.02;

export type Wanted = { after: Place | null; limit: number };
export type Hits = {
  found: Found[];
  /** How many there are, where that came out on the way; past `fewMatches` only that there are more. */
  total: number | null;
  /** Where to go on when the search ended before it had looked at everything or found enough. */
  resume: Place | null;
};
type Ask = { db: Db; actor: Actor; which: Which; meaning: Meaning; wanted: Wanted };

/**
 * The newest messages that match, with the same result whichever way they are found: rare ones by reading all matches,
 * common ones by going back in time, span by span, until there are enough. Which way is decided by how frequent the words
 * are in PostgreSQL's statistics; a wrong guess costs time, never a hit. A search ends early, and says where to go on, when
 * too many messages hold the words of a phrase apart, or are not for the actor's eyes.
 */
export async function findHits(
  db: Db,
  actor: Actor,
  which: Which,
  meaning: Meaning,
  wanted: Wanted,
  statistics: Statistics | undefined,
): Promise<Hits> {
  const ask = { db, actor, which, meaning, wanted };
  if (!statistics) return { ...(await findAll(db, actor, which, meaning.query, wanted, null)), resume: null };
  const share = shareOf(meaning.terms, statistics);
  const candidates = (meaning.hasPhrase ? candidateShareOf(meaning.terms, statistics) : share) * statistics.messages;
  const isMeasured = sureShareOf(meaning.terms, statistics) > 0;
  const mayBeFew = candidates <= fewMatches || (isPlain(meaning) && meaning.terms.length === 1 && !isMeasured);
  if (!mayBeFew) return lookAround(ask, share, statistics);
  const hits = await findAll(db, actor, which, meaning.query, wanted, fewMatches);
  if (hits.total !== null) return { ...hits, resume: null };
  const most = Math.max(share, (margin * fewMatches) / statistics.messages);
  return { ...(await lookAround(ask, most, statistics)), total: fewMatches + 1 };
}

/** The newest messages one by one first: what is common is there already, and then the index need not be read at all. */
async function lookAround(ask: Ask, share: number, statistics: Statistics): Promise<Hits> {
  const { db, actor, which, meaning, wanted } = ask;
  if (share < walkedShare && isPlain(meaning)) return goBack(ask, share, statistics);
  const { found, end } = await walk(db, actor, which, meaning.query, wanted, walked);
  if (found.length >= wanted.limit || !end) return { found, total: null, resume: null };
  const rest = { ...ask, wanted: { after: end, limit: wanted.limit - found.length } };
  const hits = await goBack(rest, (found.length + 1) / walked, statistics);
  return { ...hits, found: [...found, ...hits.found] };
}

/** What the index reads quickly: whole words. For a beginning it reads all words that begin so, and a phrase it only guesses. */
export const isPlain = ({ hasPhrase, query }: Meaning): boolean => !hasPhrase && !query.includes(":*");

async function goBack(ask: Ask, share: number, statistics: Statistics): Promise<Hits> {
  const { db, actor, which, meaning, wanted } = ask;
  const { after, limit } = wanted;
  const most = mostMessages(actor, meaning, statistics);
  const found: Found[] = [];
  let seen = 0;
  let until: Date | null = null;
  let messages = Math.min(most, Math.max(shortestSpan, (margin * limit) / share));
  while (found.length < limit) {
    const start: Date | null = until ?? (after ? new Date(after.at) : null);
    const from: Date | null = momentBack(start, messages, statistics);
    const span = { from, until, after, limit: limit - found.length };
    found.push(...(await findWithin(db, actor, which, meaning, span)));
    if (!from || found.length >= limit) break;
    until = from;
    seen += messages;
    if (seen >= most) return { found, total: null, resume: { at: from.toISOString(), id: leastId } };
    const density = (found.length + 1) / seen;
    if (most === Infinity && density * statistics.messages <= fewMatches) return findRest(ask, found, until);
    messages = Math.min(
      growth * messages,
      most - seen,
      Math.max(shortestSpan, (margin * (limit - found.length)) / density),
    );
  }
  return { found, total: null, resume: null };
}

/** How far back one page looks, in messages. */
function mostMessages(actor: Actor, meaning: Meaning, statistics: Statistics): number {
  if (meaning.hasPhrase) return Math.max(shortestSpan, mostOpened / candidateShareOf(meaning.terms, statistics));
  return seesAll(actor) ? Infinity : mostLookedThrough;
}

/** Before every other one of its moment. */
const leastId = "00000000-0000-0000-0000-000000000000";

/** They turned out to be rarer than expected: all at once after all, or what is left of them when that is too many. */
async function findRest({ db, actor, which, meaning, wanted }: Ask, found: Found[], until: Date): Promise<Hits> {
  const hits = await findAll(db, actor, which, meaning.query, wanted, margin * fewMatches);
  if (hits.total !== null) return { ...hits, resume: null };
  const span = { from: null, until, after: wanted.after, limit: wanted.limit - found.length };
  const rest = await findWithin(db, actor, which, meaning, span);
  return { found: [...found, ...rest], total: null, resume: null };
}
