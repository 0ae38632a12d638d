/**
 * How fast the desk's pages are read over HTTP: `node bench/reads.ts [--messages=100000,1000000] [--short]` prints one line for
 * each number of messages. 40 people ask once a second each, latency from the intended moment; then as many requests as can
 * be served. Beside each page stand how many statements it asks, and as its limit the same SQL by a bare client in the same
 * run. The app is a process of its own. With --short 20,000 messages for 10 s.
 */
import { loadavg } from "node:os";
import { parseArgs } from "node:util";
import type { CompiledQuery } from "kysely";
import pg from "pg";
import { listConversations } from "../conversations/inbox/list.ts";
import { getConversation, readMessages } from "../conversations/reading/read.ts";
import { searchMessages } from "../conversations/search/search.ts";
import { listCustomers } from "../customers/directory/list.ts";
import { getCustomer } from "../customers/get-customer.ts";
import { listTimeline } from "../customers/timeline/list.ts";
import { system } from "../platform/actor.ts";
import type { Db } from "../platform/db/database.ts";
import { startEmbedded } from "../platform/postgres/start.ts";
import { startApp } from "./kit/app.ts";
import { cpuOf } from "./kit/cpu.ts";
import { quantiles, shown } from "./kit/figures.ts";
import { type Kind, openLoad, saturate } from "./kit/load.ts";
import { replay, statementsOf } from "./kit/replay.ts";
import { prepareData } from "./seed/data.ts";
import { randomOf } from "./seed/random.ts";
import { vocabularyOf } from "./seed/vocabulary.ts";

const { values } = parseArgs({ options: { messages: { type: "string" }, short: { type: "boolean", default: false } } });
const sizes = (values.messages ?? (values.short ? "20000" : "100000,1000000")).split(",").map(Number);
const seconds = values.short ? 10 : 60;
const people = 40;
const samples = values.short ? 40 : 100;
const page = { limit: 50 };

type Page = Kind & { work: (db: Db) => Promise<unknown> };

const random = randomOf(11);
const words = vocabularyOf("de").words;

/** Pages of the desk, each with the reading behind it; which one is drawn anew each time. */
function pagesOf(conversations: readonly string[], customers: readonly string[]): Page[] {
  const conversation = () => random.pick(conversations);
  const customer = () => random.pick(customers);
  const word = () => words[random.below(9000)] ?? "";
  return [
    {
      name: "inbox",
      path: () => "/conversations?view=all",
      work: (db) => listConversations(db, system, { view: "all", ...page }),
    },
    {
      name: "unassigned",
      path: () => "/conversations?view=unassigned",
      work: (db) => listConversations(db, system, { view: "unassigned", ...page }),
    },
    {
      name: "conversation",
      path: () => `/conversations/${conversation()}`,
      work: (db) => getConversation(db, system, conversation()),
    },
    {
      name: "messages",
      path: () => `/conversations/${conversation()}/messages`,
      work: (db) => readMessages(db, system, conversation(), page),
    },
    { name: "customer", path: () => `/customers/${customer()}`, work: (db) => getCustomer(db, system, customer()) },
    {
      name: "timeline",
      path: () => `/customers/${customer()}/timeline`,
      work: (db) => listTimeline(db, system, customer(), page),
    },
    {
      name: "search",
      path: () => `/search?q=${encodeURIComponent(`${word()} `)}`,
      work: async (db) => {
        const q = `${word()} `;
        await searchMessages(db, system, q, page);
        await listCustomers(db, system, { q, limit: 8, exactly: true });
      },
    },
  ];
}

/** Some of everything, and those with the longest history, who are asked for more often than their number. */
async function idsOf(url: string, statement: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ id: string }>(statement);
  await client.end();
  return rows.map(({ id }) => id);
}

async function limitOf(url: string, { work }: Page): Promise<string> {
  const works: CompiledQuery[][] = [];
  for (let sample = 0; sample < samples; sample++) works.push(await statementsOf(url, work));
  const statements = works.reduce((sum, one) => sum + one.length, 0) / works.length;
  return `${statements.toFixed(1)} statements, SQL alone ${shown(quantiles(await replay(url, works)))}`;
}

async function measure(messages: number): Promise<string> {
  const dataDir = await prepareData(messages);
  const app = await startApp("start", { DATA_DIR: dataDir });
  const server = await startEmbedded({ dataDir });
  try {
    const conversations = await idsOf(server.url, "select id from conversations order by md5(id::text) limit 2000");
    const customers = await idsOf(
      server.url,
      `(select id from customers order by md5(id::text) limit 2000) union all
       (select customer_id from profiles group by 1 order by count(*) desc, 1 limit 5)`,
    );
    const pages = pagesOf(conversations, customers);
    await openLoad(app.url, pages, people, 3);
    const before = cpuOf(app.pid);
    const times = await openLoad(app.url, pages, people, seconds);
    const cpu = (cpuOf(app.pid) - before) / (people * seconds);
    const rate = await saturate(app.url, pages, 16, seconds / 2);
    const figures: string[] = [];
    for (const one of pages) {
      const measured = shown(quantiles(times.get(one.name) ?? []));
      figures.push(`${one.name} ${measured} (${await limitOf(server.url, one)})`);
    }
    const load = loadavg()[0]?.toFixed(1);
    return (
      `reads: ${messages} messages, ${people} people; ms p50/p95/p99: ${figures.join("; ")}; ` +
      `${cpu.toFixed(1)} ms of the app's CPU each; saturated ${rate.toFixed(0)}/s; load ${load}\n`
    );
  } finally {
    await app.stop();
    await server.stop();
  }
}

for (const messages of sizes) process.stdout.write(await measure(messages));
