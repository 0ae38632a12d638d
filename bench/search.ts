/**
 * How fast search is: `node bench/search.ts [--messages=1000000] [--short]` prints one line of figures. Rare, common, several
 * and half words, against the verb that the API calls; beside them what PostgreSQL alone needs to read the same pages when it
 * is told their keys. With --short 20,000 messages, for CI.
 */
import { loadavg } from "node:os";
import { parseArgs } from "node:util";
import { sql } from "kysely";
import { searchMessages } from "../conversations/search/search.ts";
import { system } from "../platform/actor.ts";
import type { Db } from "../platform/db/database.ts";
import { openDb, openPool } from "../platform/db/pool.ts";
import { quantiles, shown } from "./kit/figures.ts";
import { openData } from "./seed/data.ts";
import { randomOf } from "./seed/random.ts";
import { vocabularyOf } from "./seed/vocabulary.ts";

const { values } = parseArgs({ options: { messages: { type: "string" }, short: { type: "boolean", default: false } } });
const messages = Number(values.messages ?? (values.short ? 20_000 : 1_000_000));
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

const server = await openData(messages);
const db = openDb(openPool(server.url, { max: 2 }));
const figures: string[] = [];
for (const [name, question] of Object.entries(questions)) {
  const times = await timesOf(() => searchMessages(db, system, question(), { limit: 50 }));
  figures.push(`${name} ${shown(quantiles(times))}`);
}
const limit = shown(quantiles(await plainLimit(db)));
await db.destroy();
await server.stop();
process.stdout.write(
  `search: ${messages} messages; ms p50/p95/p99: ${figures.join("; ")}; limit: 50 messages by key ${limit}; load ${loadavg()[0]?.toFixed(1)}\n`,
);
