import type { Actor } from "../../platform/actor.ts";
import type { Db } from "../../platform/db/database.ts";
import { seesAll } from "../access-store.ts";
import { type Access, accessOf } from "./access.ts";
import { momentBack, type Statistics } from "./frequency.ts";
import { stretchOf } from "./marks.ts";
import type { Narrowing } from "./narrowing/narrow.ts";
import { everything } from "./narrowing/store.ts";
import type { Meaning } from "./question/meaning.ts";
import { type Found, type Look, look, type Place } from "./store.ts";

/** A span of time is made for this many times the messages still missing, */
const margin = 1.5;
/** and holds at least so many messages, and not more than so many times those before it. */
const shortestSpan = 300;
const growth = 32;
/** For one page so many messages are opened to see whether words stand side by side in them, */
const mostOpened = 300;
/** and so many conversations looked up, when only some count. */
const mostLookedUp = 1000;
/** Without words the newest messages are looked at one by one: so many for one page. */
const mostWithoutWords = 3000;
/** Where the index is sure, as many as are wanted are looked at, and these besides: some may be spam. */
const spare = 200;
/** The newest messages are looked at one by one for a frequent beginning, first so many, then so many. */
const walks = [400, 1600];
/** Without statistics there are few messages, or they came in this minute. */
const mostWithout = 100_000;

export type Wanted = {
  after: Place | null;
  limit: number;
  /** How many to find all the same, for counting, where the index is sure. */
  counted?: number;
};
export type Ask = {
  db: Db;
  actor: Actor;
  /** Null when only filters were asked for. */
  meaning: Meaning | null;
  narrowing: Narrowing;
  wanted: Wanted;
  statistics: Statistics | undefined;
};
export type Hits = {
  found: Found[];
  /** Nothing is behind these. */
  isAll: boolean;
  /** Where to go on when the search ended before it had looked at everything or found enough. */
  resume: Place | null;
};

/** How far a search has come. */
type Course = {
  found: Found[];
  after: Place | null;
  until: Date | null;
  /** Messages looked at, and how many of them more may be. */
  looked: number;
  most: number;
};

/**
 * The newest messages that match: back in time, span by span, until there are enough. How long a span has to be is guessed
 * from how frequent the words are in PostgreSQL's statistics, and from what the spans before it held; a wrong guess costs
 * time, never a hit. A search ends early, and says where to go on, when too many messages have to be looked at one by one.
 */
export async function findHits(ask: Ask): Promise<Hits> {
  const { narrowing, wanted, statistics } = ask;
  const counting = { ...ask, wanted: { ...wanted, limit: Math.max(wanted.limit, wanted.counted ?? 0) } };
  const course: Course = { found: [], after: wanted.after, until: narrowing.until, looked: 0, most: Infinity };
  if (narrowing.among) return wholly(counting, course, { among: narrowing.among, check: ask.meaning?.query ?? null });
  const access = accessOf(ask.meaning, narrowing, statistics);
  const { words, check } = access;
  if (words === null && narrowing.picks.length === 0) return walkBack(ask, course, check, [mostWithoutWords]);
  if (!statistics) return wholly(counting, course, { words, check });
  course.most = mostFor(ask, access);
  if (access.isFrequent) {
    const hits = await walkBack(ask, course, ask.meaning?.query ?? null, walks);
    // Where not every match counts, the index would only find more of those that do not.
    if (hits.isAll || hits.found.length >= wanted.limit || course.most < Infinity) return hits;
    access.share = (course.found.length + 1) / course.looked;
    course.looked = 0;
  }
  return goBack(course.most === Infinity ? counting : ask, access, course, statistics);
}

/** What has to be seen message by message is bounded; what the index says by itself is not. */
function mostFor({ actor, narrowing }: Ask, { check }: Access): number {
  if (check !== null) return mostOpened;
  return narrowing.which === everything && seesAll(actor) ? Infinity : mostLookedUp;
}

/** All of it in one look. */
async function wholly(ask: Ask, course: Course, where: Partial<Look>): Promise<Hits> {
  await see(ask, course, { ...where, from: ask.narrowing.from, most: mostWithout });
  return { found: course.found, isAll: course.found.length < ask.wanted.limit, resume: null };
}

/** The newest messages one by one, in steps. */
async function walkBack(ask: Ask, course: Course, check: string | null, steps: readonly number[]): Promise<Hits> {
  for (const most of steps) {
    const { last } = await see(ask, course, { check, from: ask.narrowing.from, most });
    if (course.found.length >= ask.wanted.limit) return { found: course.found, isAll: false, resume: null };
    if (!last) return { found: course.found, isAll: true, resume: null };
    course.after = last;
  }
  return { found: course.found, isAll: false, resume: course.after };
}

async function goBack(ask: Ask, access: Access, course: Course, statistics: Statistics): Promise<Hits> {
  const { limit } = ask.wanted;
  let share = Math.max(access.share, 1 / statistics.messages);
  let before = Infinity;
  for (;;) {
    const missing = (limit - course.found.length) / hitRate(course);
    const wanted = Math.max(shortestSpan, (margin * Math.min(missing, course.most - course.looked)) / share);
    const messages = Math.min(wanted, growth * before);
    const span = spanOf(ask, course, messages, statistics);
    const most = Math.min(course.most - course.looked, Math.ceil(missing) + spare);
    const { words, check } = access;
    const { candidates, last } = await see(ask, course, { words, check, most, ...span });
    if (course.found.length >= limit) return { found: course.found, isAll: false, resume: null };
    if (!last && span.isLast) return { found: course.found, isAll: true, resume: null };
    if (last) course.after = last;
    else course.until = span.from;
    if (course.looked >= course.most)
      return { found: course.found, isAll: false, resume: last ?? placeBefore(span.from) };
    share = (candidates + 1) / messages;
    before = messages;
  }
}

/** The share of what is looked at that turns out to be a hit, as far as can be told. */
function hitRate({ found, looked, most }: Course): number {
  return most === Infinity ? 1 : (found.length + 1) / (looked + 2);
}

type Span = { from: Date | null; stretches: readonly number[] | null; isLast: boolean };

/** About so many messages back from where the search has come to. */
function spanOf({ narrowing }: Ask, { after, until }: Course, messages: number, statistics: Statistics): Span {
  const reached = after ? new Date(after.at) : null;
  const start = until && reached ? (reached < until ? reached : until) : (until ?? reached);
  // Nothing is dated ahead of our clock by more than clocks differ.
  const end = start ?? new Date(Math.max(Date.now(), statistics.moments.at(-1)?.getTime() ?? 0) + dayMs);
  const from = momentBack(start, messages, statistics);
  if (narrowing.from && (!from || from <= narrowing.from)) {
    return { from: narrowing.from, stretches: stretchOf(narrowing.from, end).marks, isLast: true };
  }
  if (!from) return { from: null, stretches: null, isLast: true };
  const stretch = stretchOf(from, end);
  return { from: stretch.from, stretches: stretch.marks, isLast: false };
}

const dayMs = 24 * 60 * 60 * 1000;

/** Before every other message of its moment. */
const placeBefore = (moment: Date | null): Place | null =>
  moment && { at: moment.toISOString(), id: "00000000-0000-0000-0000-000000000000" };

/** One look from where the search has come to. */
async function see(ask: Ask, course: Course, where: Partial<Look>) {
  const { actor, meaning, narrowing, wanted } = ask;
  const phrases = meaning?.terms.filter((term) => term.isPhrase).map((term) => term.query) ?? [];
  const nothing = { among: null, words: null, check: null, stretches: null, from: null, most: mostWithout };
  const { which, picks } = narrowing;
  const { after, until } = course;
  const limit = wanted.limit - course.found.length;
  const seen = await look(ask.db, { ...nothing, actor, which, picks, phrases, after, until, limit, ...where });
  course.found.push(...seen.found);
  course.looked += Math.min(seen.candidates, where.most ?? mostWithout);
  return seen;
}
