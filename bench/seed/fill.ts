import pg from "pg";
import { Batch } from "./copy.ts";
import { dropIndexes, rebuild } from "./indexes.ts";
import { type Lanes, openLanes } from "./lanes.ts";
import { letterOf } from "./letters.ts";
import { type Lexemes, learn } from "./lexemes.ts";
import { type Course, follow, writeCompany, writeCustomer, writeLetter, writeTalk } from "./rows.ts";
import { everyWord } from "./text.ts";
import { imagine, type World } from "./world.ts";

export type SeedOptions = { messages: number; seed?: number; report?: (line: string) => void };

const batchSize = 4000;

/** Loads the messages, everybody in them and all that the product would have written with them; the same for the same seed. */
export async function seedDatabase(url: string, options: SeedOptions): Promise<World> {
  const { messages, seed = 1, report = () => undefined } = options;
  const world = imagine(messages, seed);
  report(
    `${world.circle.customers.length} customers, ${world.talks.length} conversations, ${messages} messages imagined`,
  );
  const clients = await Promise.all([connect(url), connect(url)]);
  const indexes = await dropIndexes(clients[0]);
  const lexemes = await learn(clients[0], everyWord());
  const lanes = await openLanes(url);
  await loadCompany(lanes, world);
  await loadMessages(lanes, world, lexemes, report);
  await lanes.close();
  report("loaded");
  await rebuild(clients, indexes);
  report("indexed");
  await clients[0].query("vacuum analyze");
  await compareWords(clients[0]);
  await Promise.all(clients.map((client) => client.end()));
  return world;
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", (error) => process.stderr.write(`${error.message}\n`));
  await client.connect();
  return client;
}

/** Words are made here and not by the database; so that this stays true, a thousand messages are compared. */
async function compareWords(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query(
    `select from (select * from messages where attachments = 0 limit 1000) m
     where words is distinct from searchable(subject || ' ' || author_name || ' ' || text)`,
  );
  if (rowCount) throw new Error(`the words of ${rowCount} messages are not what the database would make of them`);
}

async function loadCompany(lanes: Lanes, world: World): Promise<void> {
  const company = new Batch();
  writeCompany(company, world);
  await lanes.send(company);
  const seen = contactsOf(world);
  const { customers } = world.circle;
  for (let from = 0; from < customers.length; from += batchSize) {
    const batch = new Batch();
    const to = Math.min(customers.length, from + batchSize);
    for (let number = from; number < to; number++) writeCustomer(batch, world, number, seen);
    await lanes.send(batch);
  }
}

/** First and last contact of each profile. */
function contactsOf({ talks, circle }: World): (profile: number) => [Date, Date] {
  const never = Date.UTC(2026, 0, 1);
  const first = new Float64Array(circle.profiles.length).fill(Infinity);
  const last = new Float64Array(circle.profiles.length);
  for (const { profile, times } of talks) {
    first[profile] = Math.min(first[profile] ?? Infinity, times[0] ?? never);
    last[profile] = Math.max(last[profile] ?? 0, times.at(-1) ?? never);
  }
  return (profile) => [new Date(Math.min(first[profile] ?? never, never)), new Date(last[profile] || never)];
}

async function loadMessages(
  lanes: Lanes,
  world: World,
  lexemes: Lexemes,
  report: (line: string) => void,
): Promise<void> {
  const courses = new Map<number, Course>();
  const files = new Set<string>();
  const { talk, place, count } = world.order;
  for (let from = 0; from < count; from += batchSize) {
    const batch = new Batch();
    for (let number = from; number < Math.min(count, from + batchSize); number++) {
      loadMessage(batch, world, lexemes, courses, files, talk[number] ?? 0, place[number] ?? 0);
    }
    await lanes.send(batch);
    if (from % (batchSize * 25) === 0) report(`${from} messages`);
  }
}

function loadMessage(
  batch: Batch,
  world: World,
  lexemes: Lexemes,
  courses: Map<number, Course>,
  files: Set<string>,
  talk: number,
  place: number,
): void {
  const letter = letterOf(world, talk, place);
  writeLetter(batch, world, letter, lexemes);
  for (const { sha256, content } of letter.files) {
    const hash = sha256.toString("hex");
    if (!files.has(hash)) batch.add("files (sha256, size, content)", sha256, content.length, content);
    files.add(hash);
  }
  follow(courses, talk, letter);
  const course = courses.get(talk);
  if (!course || place + 1 < (world.talks[talk]?.times.length ?? 0)) return;
  writeTalk(batch, world, talk, course);
  courses.delete(talk);
}
