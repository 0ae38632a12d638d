/**
 * How fast profiles become people in the database: `node bench/match.ts [--profiles=1000000] [--short]` prints one line. First all
 * are compared, with weights learned from them; then some arrive one by one, each compared with all others and settled in its own
 * transaction. Beside it the limit in the same run: a transaction of PostgreSQL that writes one row.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { sql } from "kysely";
import { matchSome } from "../customers/matching/arriving/match-waiting.ts";
import { matchAll } from "../customers/matching/overall/match-all.ts";
import { migrate } from "../platform/db/migrate.ts";
import { openDb, openPool } from "../platform/db/pool.ts";
import { startEmbedded } from "../platform/postgres/start.ts";
import { quantiles, shown } from "./kit/figures.ts";
import { fill } from "./match/fill.ts";
import { thesePeople } from "./match/these-people.ts";
import { crm } from "./resolve/sets.ts";

const { values } = parseArgs({ options: { profiles: { type: "string" }, short: { type: "boolean", default: false } } });
const profiles = Number(values.profiles ?? (values.short ? 3_000 : 1_000_000));
const arriving = values.short ? 150 : 1_000;
/** The first ones find nothing in memory, neither here nor in PostgreSQL. */
const unmeasured = 20;

const scratch = await mkdtemp(join(tmpdir(), "sg-bench-"));
const server = await startEmbedded({ dataDir: join(scratch, "data") });
const pool = openPool(server.url, { max: 4 });
const db = openDb(pool);
try {
  await migrate(pool);
  const people = crm(profiles + arriving, 41);
  await fill(server.url, people, profiles);
  const begun = performance.now();
  await matchAll(db, { lanes: availableParallelism() });
  const overall = (performance.now() - begun) / 1000;
  await sql`delete from match_waiting`.execute(db);
  await sql`vacuum analyze match_pairs, match_waiting`.execute(db);
  const [alone, joined, bare]: [number[], number[], number[]] = [[], [], []];
  await sql`create table bare (id uuid primary key default gen_random_uuid())`.execute(db);
  for (const row of people.rows.slice(profiles)) {
    const [profileId = ""] = await thesePeople(db, { ...people, rows: [row] });
    const time = await took(() => matchSome(db));
    ((await isWithOthers(profileId)) ? joined : alone).push(time);
    bare.push(await took(() => db.transaction().execute((tx) => sql`insert into bare default values`.execute(tx))));
  }
  const measured = (all: readonly number[]) => shown(quantiles(all.slice(unmeasured)));
  console.log(
    `match: ${profiles} profiles, all compared in ${overall.toFixed(1)} s, one arriving p50/p95/p99: who is nobody we know ` +
      `${measured(alone)} ms, who is joined with others ${measured(joined)} ms (a transaction of PostgreSQL ${measured(bare)} ms), load ${loadavg()[0]?.toFixed(1)}`,
  );
} finally {
  await db.destroy();
  await server.stop();
  await rm(scratch, { recursive: true, force: true });
}

async function isWithOthers(profileId: string): Promise<boolean> {
  const { rows } = await sql`select from profiles p join profiles f on f.customer_id = p.customer_id and f.id <> p.id
    where p.id = ${profileId} limit 1`.execute(db);
  return rows.length > 0;
}

async function took(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}
