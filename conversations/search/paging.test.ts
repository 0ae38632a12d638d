import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { system } from "../../platform/actor.ts";
import { openTestDb } from "../../platform/testing/open.ts";
import { findHits, type Hits } from "./find.ts";
import { type Statistics, sureShareOf } from "./frequency.ts";
import { conversationsMatching } from "./matching.ts";
import { searchMessages, understand } from "./search.ts";
import { readStatistics } from "./statistics-store.ts";
import { everything, findWithin, type Place } from "./store.ts";
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
  const meaning = await understand(db, q);
  const span = { from: null, until: null, after: null, limit: 10_000 };
  return (meaning ? await findWithin(db, system, everything, meaning, span) : []).map(({ id }) => id);
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

test("a count stops at 1,000", async () => {
  const total = async (q: string) => (await searchMessages(db, system, q, { limit: 1 })).total;
  expect(await total("kaffee ")).toEqual({ value: 1000, capped: true });
  expect(await total("milch ")).toEqual({ value: 500, capped: false });
});

/** Statistics that take every word for common, so that search goes back in time. */
async function allCommon(): Promise<Statistics> {
  const real = await readStatistics(db);
  if (!real) throw new Error("no statistics");
  return { ...real, messages: 1_000_000, common: new Map(), floor: 3 };
}

test.each(["kaffee ", "milch ", "tee ", "milch tee ", "zimt ", "kaffee -milch ", "tee", "nichts "])(
  "%j finds the same whether it is taken for rare or for common",
  async (q) => {
    const meaning = await understand(db, q);
    if (!meaning) throw new Error("no meaning");
    const rare = await findHits(db, system, everything, meaning, { after: null, limit: 40 }, undefined);
    const common = await findHits(db, system, everything, meaning, { after: null, limit: 40 }, await allCommon());
    expect(common.found).toEqual(rare.found);
    expect(rare.total).toBe((await allOf(q)).length);
    const last = rare.found.at(19);
    if (!last) return;
    const wanted = { after: { at: last.place, id: last.id }, limit: 20 };
    const next = await findHits(db, system, everything, meaning, wanted, await allCommon());
    expect(next.found).toEqual(rare.found.slice(20));
  },
);

test("a phrase of words that stand apart everywhere is looked for piece by piece", async () => {
  const meaning = await understand(db, '"tee milch"');
  if (!meaning) throw new Error("no meaning");
  const statistics = { ...(await allCommon()), messages: 50_000 };
  let pieces = 0;
  let after: Place | null = null;
  do {
    const hits: Hits = await findHits(db, system, everything, meaning, { after, limit: 5 }, statistics);
    expect(hits.found).toEqual([]);
    after = hits.resume;
    pieces += 1;
  } while (after);
  expect(pieces).toBeGreaterThan(1);
});

test("an unmeasured word is never said to be frequent without counting", async () => {
  const statistics = { ...(await allCommon()), common: new Map([["kaffe", 0.9]]), floor: 0.8 };
  const sure = async (q: string) => sureShareOf((await understand(db, q))?.terms ?? [], statistics);
  expect(await sure("zimt ")).toBe(0);
  expect(await sure("zimt")).toBe(0);
  expect(await sure("kaffee milch ")).toBe(0);
  expect(await sure("kaffee ")).toBe(0.9);
  expect(await sure("kaf")).toBe(0.9);
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
