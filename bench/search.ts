/**
 * How fast search is: `node bench/search.ts [--messages=100000,1000000] [--short]` prints one line of figures for each number
 * of messages. Rare, common, several and half words, phrases, and words with filters, against the verbs that the API calls;
 * beside them what PostgreSQL alone needs to read the same pages when it is told their keys. With --short 20,000 messages, for
 * CI.
 */
import { loadavg } from "node:os";
import { parseArgs } from "node:util";
import { sql } from "kysely";
import { conversationsMatching } from "../conversations/search/matching.ts";
import { searchMessages } from "../conversations/search/search.ts";
import { system } from "../platform/actor.ts";
import type { Db } from "../platform/db/database.ts";
import { openDb, openPool } from "../platform/db/pool.ts";
import { quantiles, shown } from "./kit/figures.ts";
import { openData } from "./seed/data.ts";
import { randomOf } from "./seed/random.ts";
import { vocabularyOf } from "./seed/vocabulary.ts";

const { values } = parseArgs({ options: { messages: { type: "string" }, short: { type: "boolean", default: false } } });
const sizes = (values.messages ?? (values.short ? "20000" : "100000,1000000")).split(",").map(Number);
const rounds = values.short ? 30 : 200;

const words = [...vocabularyOf("de").words, ...vocabularyOf("en").words];
const german = vocabularyOf("de").words;
const random = randomOf(7);
/** A word of these ranks among 15,000, of either language. */
const ranked = (from: number, to: number) =>
  words[(random.chance(0.5) ? 15_000 : 0) + from + random.below(to - from)] ?? "";

/** What staff might type; each asked for anew, so that nothing is answered from memory. */
const questions: Record<string, () => string> = {
  rare: () => `${ranked(3000, 15_000)} `,
  medium: () => `${ranked(400, 3000)} `,
  common: () => `${ranked(0, 400)} `,
  two: () => `${ranked(100, 1500)} ${ranked(100, 1500)} `,
  "two common": () => `${german[130 + random.below(150)]} ${german[130 + random.below(150)]} `,
  prefix: () => ranked(100, 9000).slice(0, 4),
  phrase: () => `"${german[random.below(60)]} ${german[100 + random.below(300)]}"`,
};

/** Words within something, for search and for the views of the inbox. */
const narrowed: Record<string, () => string> = {
  files: () => `has:attachment ${ranked(100, 3000)} `,
  open: () => `is:open ${ranked(100, 3000)} `,
  before: () => `before:2025-12 ${ranked(100, 3000)} `,
  from: () => `from:${names[random.below(names.length)]}`,
  to: () => `to:${names[random.below(names.length)]} ${ranked(0, 400)} `,
};
let names: string[] = [];

async function timesOf(ask: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const began = performance.now();
    await ask();
    times.push(performance.now() - began);
  }
  return times;
}

/** The same amount of text, read by key over the same connection. */
async function plainLimit(db: Db): Promise<number[]> {
  const { rows } = await sql<{ pairs: string[] }>`
    select array_agg(id) as pairs from (select id, ntile(${rounds}) over (order by md5(id::text)) as page from (
      select id from messages order by at desc limit ${rounds * 50}) newest) spread group by page`.execute(db);
  const pages = rows.map(({ pairs }) => pairs);
  return timesOf(async () => {
    await sql`select id, subject, author_name, at, text from messages where id = any(${pages.pop() ?? []}::uuid[])`.execute(
      db,
    );
  });
}

async function measure(messages: number): Promise<string> {
  const server = await openData(messages);
  const db = openDb(openPool(server.url, { max: 2 }));
  names = (
    await sql<{ name: string }>`select name from customers order by md5(id::text) limit 500`.execute(db)
  ).rows.flatMap(({ name }) => name.split(" ")[1] ?? []);
  const figures: string[] = [];
  const figure = async (name: string, ask: () => Promise<unknown>) =>
    void figures.push(`${name} ${shown(quantiles(await timesOf(ask)))}`);
  for (const [name, question] of Object.entries({ ...questions, ...narrowed })) {
    await figure(name, () => searchMessages(db, system, question(), { limit: 50 }));
  }
  for (const view of ["unassigned", "all"] as const) {
    await figure(`view ${view}`, () => conversationsMatching(db, system, `${ranked(0, 3000)} `, { view, limit: 50 }));
  }
  const limit = shown(quantiles(await plainLimit(db)));
  await db.destroy();
  await server.stop();
  const load = loadavg()[0]?.toFixed(1);
  return `search: ${messages} messages; ms p50/p95/p99: ${figures.join("; ")}; limit: 50 messages by key ${limit}; load ${load}\n`;
}

for (const messages of sizes) process.stdout.write(await measure(messages));
