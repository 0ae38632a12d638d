/**
 * How fast a list of customers becomes people: `node bench/import-customers.ts [--rows=100000] [--short]` prints one line: rows a
 * second, round trips to PostgreSQL for each thousand rows, and peak memory; of a fifth of the rows the address is known already,
 * and one in a hundred is refused. Beside it the limit in the same run: the same bytes into one bare table with COPY.
 */
import { createReadStream, createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import { from as copyFrom } from "pg-copy-streams";
import { beginImport } from "../customers/lists/begin.ts";
import { carryOnWith } from "../customers/lists/carry-on.ts";
import { keepList } from "../customers/lists/keep-list.ts";
import { getList } from "../customers/lists/present.ts";
import { recognise } from "../customers/recognise.ts";
import { system } from "../platform/actor.ts";
import { migrate } from "../platform/db/migrate.ts";
import { openDb, openPool } from "../platform/db/pool.ts";
import { startEmbedded } from "../platform/postgres/start.ts";

const { values } = parseArgs({ options: { rows: { type: "string" }, short: { type: "boolean", default: false } } });
const rows = Number(values.rows ?? (values.short ? 5_000 : 100_000));
const given = ["Anna", "Jürgen", "Łukasz", "Mary-Ann", "Bo", "Zoë", "Ömer", "Eva"];
const family = ["Meier", "Schröder", "van den Berg", "Smith", "Yılmaz", "Lang", "O’Neill", "Groß"];

function* lines(): Generator<string> {
  yield "Kundennummer;Vorname;Nachname;E-Mail;Telefon;Straße;PLZ;Ort\n";
  for (let at = 0; at < rows; at++) {
    const [one, other] = [given[at % 8], family[(at >> 3) % 8]];
    const mail = at % 100 === 7 ? "nobody" : `gast.${at}@post${at % 97}.example`;
    yield `${at};${one};${other} ${at};${mail};+49 228 ${100_000 + at};Äußere Gasse ${at % 200};${10_000 + (at % 89_999)};Bonn\n`;
  }
}

const scratch = await mkdtemp(join(tmpdir(), "sg-bench-"));
const path = join(scratch, "kunden.csv");
await pipeline(Readable.from(lines()), createWriteStream(path));
const server = await startEmbedded({ dataDir: join(scratch, "data") });
const pool = openPool(server.url, { max: 4 });
let trips = 0;
pool.on("connect", (client) => {
  const query = client.query.bind(client) as (...args: unknown[]) => unknown;
  client.query = ((...args: unknown[]) => {
    trips += 1;
    return query(...args);
  }) as typeof client.query;
});
const db = openDb(pool);
try {
  await migrate(pool);
  const known = Array.from({ length: rows / 5 }, (_, at) => `gast.${at * 5}@post${(at * 5) % 97}.example`);
  for (let at = 0; at < known.length; at += 1000) {
    const batch = known.slice(at, at + 1000).map((address) => ({
      ...{ address, name: "", at: new Date(), wroteToUs: true, kind: "person" as const, shopId: null },
    }));
    await db.transaction().execute((tx) => recognise(tx, batch));
  }
  const began = performance.now();
  const id = await keepList(db, system, { path, name: "kunden.csv" });
  const keptIn = (performance.now() - began) / 1000;
  const fields = (await getList(db, id)).columns.map(({ field }) => field);
  await db.transaction().execute((tx) => beginImport(tx, system, id, { fields, origin: "Shop", trusted: true }));
  trips = 0;
  await carryOnWith(db, id);
  const [took, tripsTaken] = [(performance.now() - began) / 1000, trips];
  const { counts } = await getList(db, id);
  const client = await pool.connect();
  await client.query("create table bare (line text)");
  const bareBegan = performance.now();
  await pipeline(createReadStream(path), client.query(copyFrom("copy bare from stdin")));
  const bare = (performance.now() - bareBegan) / 1000;
  client.release();
  const figures = [
    `import-customers: ${rows} rows in ${took.toFixed(1)} s, ${Math.round(rows / took)}/s (kept as they came after ${keptIn.toFixed(1)} s)`,
    `${counts.made} new, ${counts.joined} joined, ${counts.refused} refused`,
    `${(tripsTaken / (rows / 1000)).toFixed(1)} round trips for 1,000 rows`,
    `peak ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
    `limit: COPY of the same bytes ${Math.round(rows / bare)}/s`,
    `load ${loadavg()[0]?.toFixed(1)}`,
  ];
  console.log(figures.join("; "));
} finally {
  await db.destroy();
  await server.stop();
  await rm(scratch, { recursive: true, force: true });
}
