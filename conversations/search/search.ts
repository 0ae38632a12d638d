import { cardsOfProfiles } from "../../customers/cards.ts";
import type { Actor } from "../../platform/actor.ts";
import type { Count, Page } from "../../platform/contract.ts";
import { readCursor, toPage, writeCursor } from "../../platform/db/cursor.ts";
import type { Db } from "../../platform/db/database.ts";
import { seesAll } from "../access-store.ts";
import type { SearchHit } from "./contract.ts";
import { candidatesIn, excerptOf } from "./excerpt.ts";
import { fewMatches, findHits, type Hits, isPlain } from "./find.ts";
import { type Statistics, sureShareOf } from "./frequency.ts";
import { lexemesIn, type Meaning, meaningOf } from "./meaning.ts";
import { parseQuery } from "./query.ts";
import { currentStatistics } from "./statistics.ts";
import {
  countMatches,
  countOpened,
  countSeen,
  deletedOnes,
  everything,
  type Found,
  type HitRow,
  type Place,
  readHits,
  readTerms,
  sampleMatches,
  spamOnes,
  type Which,
  wordsMatching,
} from "./store.ts";

/** Counting stops here: "1,000+". */
const mostCounted = fewMatches;
/** So many times more than that PostgreSQL must expect before it is believed without counting. */
const certainty = 4;
/** Matches looked through to count those in sight. */
const mostLookedThrough = 5000;
/** Messages in a sample. */
const sampled = 2000;

/** Spam and the bin are searched only when asked for. */
export type SearchQuery = { limit: number; cursor?: string; in?: "spam" | "deleted" };
export type FoundMessages = Page<SearchHit> & { total: Count };

const whereTo = { spam: spamOnes, deleted: deletedOnes };
const nothing: FoundMessages = { items: [], next: null, total: { value: 0, capped: false } };

/**
 * The messages the actor may see that hold every word of `q`, newest first. Words are found in German and in English, as
 * `parseQuery` reads them; any text is a valid question. A page may hold fewer than asked for and still have a next one.
 * Throws `invalid` for a foreign cursor.
 */
export async function searchMessages(db: Db, actor: Actor, q: string, query: SearchQuery): Promise<FoundMessages> {
  const after = placeOf(query.cursor);
  const meaning = await understand(db, q);
  if (!meaning) return nothing;
  const statistics = await currentStatistics(db);
  const which = query.in ? whereTo[query.in] : everything;
  const hits = await findHits(db, actor, which, meaning, { after, limit: query.limit + 1 }, statistics);
  const total = await count({ db, actor, which }, meaning, hits, statistics);
  const page = toPage(
    hits.found,
    query.limit,
    (found) => found,
    (found) => [found.place, found.id],
  );
  const next = page.next ?? (hits.resume ? writeCursor([hits.resume.at, hits.resume.id]) : null);
  return { items: await present(db, meaning, page.items), next, total };
}

/** What somebody typed as a question to the index of words; null when nothing in it can be found. */
export async function understand(db: Db, q: string): Promise<Meaning | null> {
  const terms = parseQuery(q);
  return terms.some((term) => !term.excluded) ? meaningOf(await readTerms(db, terms)) : null;
}

export function placeOf(cursor: string | undefined): Place | null {
  const place = readCursor(cursor, ["time", "id"]);
  return place ? { at: String(place[0]), id: String(place[1]) } : null;
}

/** How many match: exact below 1,000. Of a phrase among common words only as many as came to light, "and more". */
async function count(
  { db, actor, which }: { db: Db; actor: Actor; which: Which },
  meaning: Meaning,
  hits: Hits,
  statistics: Statistics | undefined,
): Promise<Count> {
  if (hits.total !== null) return capped(hits.total);
  const whole = which === everything;
  if (whole && seesAll(actor) && (await isSurelyMore(db, meaning, statistics))) return capped(mostCounted + 1);
  if (whole && !meaning.hasPhrase && !seesAll(actor)) return countInSight(db, actor, meaning, hits);
  if (!meaning.hasPhrase) return capped(await countMatches(db, actor, which, meaning.query, mostCounted + 1));
  const { opened, matches } = await countOpened(db, actor, which, meaning, mostCounted);
  return { value: Math.max(matches, hits.found.length), capped: opened === mostCounted };
}

/** For somebody who sees only some of all messages: of the first matches, those; "and more" when there are more matches. */
async function countInSight(db: Db, actor: Actor, meaning: Meaning, hits: Hits): Promise<Count> {
  const { seen, all } = await countSeen(db, actor, meaning.query, mostLookedThrough);
  const value = Math.max(seen, hits.found.length);
  return all ? capped(value) : { value: Math.min(value, mostCounted), capped: true };
}

/**
 * Whether there must be more than are counted: PostgreSQL expects that many, or so many of a sample match that three
 * standard deviations below are still more.
 */
async function isSurelyMore(db: Db, meaning: Meaning, statistics: Statistics | undefined): Promise<boolean> {
  const expected =
    statistics && meaning.query === meaning.candidates
      ? sureShareOf(meaning.terms, statistics) * statistics.messages
      : 0;
  if (expected > certainty * mostCounted) return true;
  const isCheap = isPlain(meaning) && meaning.terms.length === 1;
  if (!statistics || isCheap || statistics.messages < 10 * sampled) return false;
  const hits = await sampleMatches(db, meaning.query, (100 * sampled) / statistics.messages);
  return (hits - 3 * Math.sqrt(hits)) * (statistics.messages / sampled) > certainty * mostCounted;
}

const capped = (total: number): Count => ({ value: Math.min(total, mostCounted), capped: total > mostCounted });

async function present(db: Db, meaning: Meaning, found: readonly Found[]): Promise<SearchHit[]> {
  if (found.length === 0) return [];
  const rows = await readHits(db, found);
  const texts = rows.map((row) => row.text);
  const [cards, hits] = await Promise.all([
    cardsOfProfiles(db, [...new Set(rows.map((row) => row.profileId))]),
    wordsMatching(db, meaning.wanted, candidatesIn(texts, lexemesIn(meaning.wanted))),
  ]);
  return rows.map((row) => presentHit(row, cards, hits));
}

function presentHit(
  row: HitRow,
  cards: Awaited<ReturnType<typeof cardsOfProfiles>>,
  hits: ReadonlySet<string>,
): SearchHit {
  const customer = cards.get(row.profileId);
  if (!customer) throw new Error(`profile ${row.profileId} belongs to nobody`);
  return {
    conversationId: row.conversationId,
    messageId: row.messageId,
    subject: row.subject,
    customer,
    author: row.author,
    at: row.at.toISOString(),
    state: row.state,
    excerpt: excerptOf(row.text, hits),
  };
}
