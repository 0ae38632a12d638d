import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { system } from "../../platform/actor.ts";
import { openTestDb } from "../../platform/testing/open.ts";
import { findHits, type Hits, type Wanted } from "./find.ts";
import type { Statistics } from "./frequency.ts";
import { conversationsMatching } from "./matching.ts";
import { everything } from "./narrowing/store.ts";
import { searchMessages, understand } from "./search.ts";
import { readStatistics } from "./statistics-store.ts";
import type { Place } from "./store.ts";
import { hear } from "./testing.ts";

const db = await openTestDb();
const count = 4500;

/** Every message is about coffee, every ninth about milk, every hundredth about tea; milk and tea meet seldom. */
const textOf = (place: number) =>
  `kaffee ${place % 9 === 0 ? "milch" : ""} ${place % 100 === 7 ? "tee" : ""} ${place === 777 ? "zimt" : ""}`;

beforeAll(async () => {
  // Several at one moment, conversations of three.
  const at = (place: number) => new Date(Date.UTC(2026, 0, 1) + Math.floor(place / 4) * 60_000);
  const said = Array.from({ length: count }, (_, place) => ({
    text: textOf(place),
    at: at(place),
    mailId: `m${place}@post.example`,
    answers: place % 3 === 0 ? undefined : `m${place - (place % 3)}@post.example`,
    from: `guest${Math.floor(place / 3)}@post.example`,
  }));
  await hear(db, ...said);
  await sql`analyze messages`.execute(db);
});

async function allPages(q: string, limit: number): Promise<string[]> {
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await searchMessages(db, system, q, { limit, cursor });
    seen.push(...page.items.map(({ messageId }) => messageId));
    cursor = page.next ?? undefined;
  } while (cursor);
  return seen;
}

/** The plain truth: every match, newest first. */
async function allOf(q: string): Promise<string[]> {
  const { meaning } = await asked(q);
  const { rows } = await sql<{ id: string }>`
    select id from messages where words @@ ${meaning?.query ?? ""}::tsquery order by at desc, id desc`.execute(db);
  return rows.map(({ id }) => id);
}

async function asked(q: string) {
  const { meaning, narrowing } = await understand(db, system, q, { which: everything, isSelective: false });
  if (!narrowing) throw new Error("no question");
  return { meaning, narrowing };
}

async function hitsOf(q: string, wanted: Wanted, statistics: Statistics | undefined): Promise<Hits> {
  return findHits({ db, actor: system, ...(await asked(q)), wanted, statistics });
}

/** The same, gone on with where a search ended early. */
async function allHitsOf(q: string, wanted: Wanted, statistics: Statistics | undefined): Promise<Hits> {
  const hits = await hitsOf(q, wanted, statistics);
  if (!hits.resume) return hits;
  const rest = await allHitsOf(q, { after: hits.resume, limit: wanted.limit - hits.found.length }, statistics);
  return { ...rest, found: [...hits.found, ...rest.found] };
}

test.each([
  ["kaffee ", 99],
  ["milch ", 7],
  ["tee ", 4],
  ["milch tee ", 2],
  ["zimt ", 1],
])("pages of %j join without a gap or a double", async (q, limit) => {
  const truth = await allOf(q);
  expect(truth.length).toBeGreaterThan(0);
  expect(await allPages(q, limit)).toEqual(truth);
});

test("a count stops at 100", async () => {
  const total = async (q: string) => (await searchMessages(db, system, q, { limit: 1 })).total;
  expect(await total("kaffee ")).toEqual({ value: 100, capped: true });
  expect(await total("tee ")).toEqual({ value: 45, capped: false });
  expect(await total("nichts ")).toEqual({ value: 0, capped: false });
});

/** Statistics that take every word for as frequent as that. */
async function allLike(share: number): Promise<Statistics> {
  const real = await readStatistics(db);
  if (!real) throw new Error("no statistics");
  return { ...real, common: new Map(), floor: 3 * share };
}

const questions = [
  "kaffee ",
  "milch ",
  "tee ",
  "milch tee ",
  "zimt ",
  "kaffee -milch ",
  "mil",
  "kaffee mil",
  "nichts ",
];
test.each(questions)("%j finds the same whether its words are taken for rare or for frequent", async (q) => {
  const wanted = { after: null, limit: 40 };
  const truth = (await allOf(q)).slice(0, 40);
  const ids = ({ found }: Hits) => found.map(({ id }) => id);
  for (const statistics of [
    undefined,
    await readStatistics(db),
    await allLike(1e-5),
    await allLike(0.01),
    await allLike(0.9),
  ]) {
    const hits = await allHitsOf(q, wanted, statistics);
    expect(ids(hits)).toEqual(truth);
    expect(hits.isAll).toBe(truth.length < 40);
    const last = hits.found.at(19);
    if (!last) continue;
    const next = await allHitsOf(q, { after: { at: last.place, id: last.id }, limit: 20 }, statistics);
    expect(ids(next)).toEqual(truth.slice(20));
  }
});

test("what is counted is found besides the page", async () => {
  expect(
    (await hitsOf("kaffee ", { after: null, limit: 5, counted: 60 }, await readStatistics(db))).found,
  ).toHaveLength(60);
});

test("words that stand apart everywhere are looked for side by side piece by piece", async () => {
  let pieces = 0;
  let after: Place | null = null;
  do {
    const hits: Hits = await hitsOf('"kaffee milch kaffee"', { after, limit: 5 }, await allLike(0.5));
    expect(hits.found).toEqual([]);
    after = hits.resume;
    pieces += 1;
  } while (after);
  expect(pieces).toBeGreaterThan(1);
  expect(pieces).toBeLessThan(10);
});

test("messages dated back to before there were statistics are found", async () => {
  await hear(db, { text: "kardamom", at: new Date("1999-01-01T00:00:00Z"), from: "old@post.example" });
  await hear(db, { text: "kardamom", at: new Date(), from: "new@post.example" });
  expect((await hitsOf("kardamom ", { after: null, limit: 5 }, await readStatistics(db))).found).toHaveLength(2);
});

test("conversations are found once each, the one with the newest match first", async () => {
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await conversationsMatching(db, system, "kaffee ", { view: "all", limit: 60, cursor });
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.next ?? undefined;
  } while (cursor);
  expect(seen).toHaveLength(count / 3);
  expect(new Set(seen).size).toBe(count / 3);
  const page = await conversationsMatching(db, system, "zimt ", { view: "unassigned", limit: 60 });
  expect(page.items).toHaveLength(1);
  expect((await conversationsMatching(db, system, "zimt ", { view: "closed", limit: 60 })).items).toEqual([]);
  const unassigned = await conversationsMatching(db, system, "milch ", { view: "unassigned", limit: 100 });
  const all = await conversationsMatching(db, system, "milch ", { view: "all", limit: 100 });
  expect(unassigned.items.map(({ id }) => id)).toEqual(all.items.map(({ id }) => id));
});
