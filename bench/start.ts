/**
 * How soon the app is ready: `node bench/start.ts [--short]` prints one line. On a new data directory and on an existing one,
 * in an unchanged tree. The limit is PostgreSQL alone on the same directory: initdb and start, or start.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { ensureDeskBuilt } from "../platform/build/desk.ts";
import { startEmbedded } from "../platform/postgres/start.ts";
import { startApp } from "./kit/app.ts";
import { quantiles } from "./kit/figures.ts";

const rounds = process.argv.includes("--short") ? 1 : 5;

type Started = { fresh: number; again: number };

async function once(start: (dataDir: string) => Promise<number>): Promise<Started> {
  const dataDir = await mkdtemp(join(tmpdir(), "stammgast-start-"));
  try {
    return { fresh: await start(dataDir), again: await start(dataDir) };
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function startWhole(dataDir: string): Promise<number> {
  const app = await startApp("start", { DATA_DIR: dataDir });
  await app.stop();
  return app.startedIn;
}

async function startPostgres(dataDir: string): Promise<number> {
  const began = performance.now();
  const server = await startEmbedded({ dataDir });
  const took = performance.now() - began;
  await server.stop();
  return took;
}

await ensureDeskBuilt(() => undefined);
const whole: Started[] = [];
const alone: Started[] = [];
for (let round = 0; round < rounds; round++) {
  whole.push(await once(startWhole));
  alone.push(await once(startPostgres));
}
const median = (started: readonly Started[], which: keyof Started) =>
  `${(quantiles(started.map((one) => one[which])).p50 / 1000).toFixed(2)} s`;
process.stdout.write(
  `start: ready on a new directory in ${median(whole, "fresh")} (PostgreSQL alone ${median(alone, "fresh")}), on an existing ` +
    `one in ${median(whole, "again")} (PostgreSQL alone ${median(alone, "again")}); median of ${rounds}; load ${loadavg()[0]?.toFixed(1)}\n`,
);
