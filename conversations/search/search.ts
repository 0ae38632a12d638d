import { presentCard } from "../../customers/cards.ts";
import type { Actor } from "../../platform/actor.ts";
import type { Count, Page } from "../../platform/contract.ts";
import { readCursor, toPage, writeCursor } from "../../platform/db/cursor.ts";
import type { Db } from "../../platform/db/database.ts";
import type { SearchHint, SearchHit, Understood } from "./contract.ts";
import { candidatesIn, excerptOf, likenessOf } from "./excerpt.ts";
import { findHits } from "./find.ts";
import { type Narrowing, narrow } from "./narrowing/narrow.ts";
import { deletedOnes, everything, spamOnes, type Which } from "./narrowing/store.ts";
import { takeFilters } from "./question/filters.ts";
import { lexemesIn, type Meaning, meaningOf } from "./question/meaning.ts";
import { parseQuery } from "./question/query.ts";
import { currentStatistics } from "./statistics.ts";
import { type Found, type HitRow, type Place, readHits, readTerms, wordsMatching } from "./store.ts";

/** Counting stops here: "100+". */
const mostCounted = 100;

export type SearchQuery = {
  limit: number;
  cursor?: string;
  /** Spam and the bin are searched only when asked for. */
  in?: "spam" | "deleted";
  /** Where days begin. */
  zone?: string | undefined;
};
export type FoundMessages = Page<SearchHit> & Understood & { total: Count };

const whereTo = { spam: spamOnes, deleted: deletedOnes };

/**
 * The messages the actor may see that hold every word of `q` and fit its filters, newest first. Words are found in German and
 * in English, as `parseQuery` reads them, filters as `takeFilters` does; any text is a valid question. A page may hold fewer
 * than asked for and still have a next one. Throws `invalid` for a foreign cursor.
 */
export async function searchMessages(db: Db, actor: Actor, q: string, query: SearchQuery): Promise<FoundMessages> {
  const after = placeOf(query.cursor);
  const start = { which: query.in ? whereTo[query.in] : everything, isSelective: false };
  const { meaning, narrowing, ...understood } = await understand(db, actor, q, start, query.zone);
  if (!narrowing) return { items: [], next: null, total: capped(0, true), ...understood };
  const statistics = await currentStatistics(db);
  const wanted = { after, limit: query.limit + 1, ...(after ? {} : { counted: mostCounted + 1 }) };
  const hits = await findHits({ db, actor, meaning, narrowing, wanted, statistics });
  const page = toPage(
    hits.found,
    query.limit,
    (found) => found,
    (found) => [found.place, found.id],
  );
  const next = page.next ?? (hits.resume ? writeCursor([hits.resume.at, hits.resume.id]) : null);
  const items = await present(db, meaning, page.items);
  return { items, next, total: capped(hits.found.length, hits.isAll && !after), ...understood };
}

export type Asked = Understood & {
  /** Null when no words were asked for. */
  meaning: Meaning | null;
  /** Null when nothing can be found. */
  narrowing: Narrowing | null;
};

/** What somebody typed as a question: words for the index, and what the search is narrowed to. */
export async function understand(
  db: Db,
  actor: Actor,
  q: string,
  start: { which: Which; isSelective: boolean },
  zone = "UTC",
): Promise<Asked> {
  const { words, filters, hints } = takeFilters(q, zone, new Date());
  const terms = parseQuery(words);
  const isWorded = terms.some((term) => !term.excluded);
  const [read, narrowed] = await Promise.all([isWorded ? readTerms(db, terms) : [], narrow(db, actor, filters, start)]);
  const meaning = meaningOf(read);
  const all: SearchHint[] = [...hints, ...narrowed.hints];
  const isQuestion = meaning !== null || (terms.length === 0 && filters.length > 0);
  return { meaning, narrowing: isQuestion ? narrowed.narrowing : null, filters, hints: all };
}

export function placeOf(cursor: string | undefined): Place | null {
  const place = readCursor(cursor, ["time", "id"]);
  return place ? { at: String(place[0]), id: String(place[1]) } : null;
}

const capped = (total: number, isAll: boolean): Count => ({
  value: Math.min(total, mostCounted),
  capped: !isAll || total > mostCounted,
});

async function present(db: Db, meaning: Meaning | null, found: readonly Found[]): Promise<SearchHit[]> {
  if (found.length === 0) return [];
  const rows = await readHits(db, found);
  const likeness = likenessOf(meaning ? lexemesIn(meaning.wanted) : []);
  const texts = rows.map(({ text }) => text);
  const hits = meaning ? await wordsMatching(db, meaning.wanted, candidatesIn(texts, likeness)) : new Set<string>();
  return rows.map((row) => presentHit(row, excerptOf(row.text, likeness, hits)));
}

function presentHit({ customerId, since, text, at, ...row }: HitRow, excerpt: string): SearchHit {
  if (!customerId) throw new Error(`conversation ${row.conversationId} is nobody's`);
  const { conversationId, messageId, subject, author, state, kind, name, hostId, hostName } = row;
  return {
    ...{ conversationId, messageId, subject, author, state },
    customer: presentCard({ id: customerId, kind, name, firstAt: since, hostId, hostName }),
    at: at.toISOString(),
    excerpt,
  };
}
