import { existsSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrate } from "../../platform/db/migrate.ts";
import { openPool } from "../../platform/db/pool.ts";
import type { EmbeddedServer } from "../../platform/postgres/embedded-server.ts";
import { startEmbedded } from "../../platform/postgres/start.ts";
import { seedDatabase } from "./fill.ts";

/** What may be given up while loading: a load that was cut off is thrown away. */
const forLoading = {
  fsync: "off",
  full_page_writes: "off",
  autovacuum: "off",
  shared_buffers: "1GB",
  max_wal_size: "16GB",
  checkpoint_timeout: "1h",
};

/** Where the data of that size lies, whole or not yet there. */
export function dataDirOf(messages: number): string {
  return join(process.env["BENCH_DATA"] ?? join(tmpdir(), "stammgast-bench"), String(messages));
}

/** Makes the data of that size unless an earlier run has; answers its directory, with no server running on it. */
export async function prepareData(messages: number): Promise<string> {
  const dataDir = dataDirOf(messages);
  if (existsSync(join(dataDir, "whole"))) {
    await (await openWhole(dataDir)).stop();
    return dataDir;
  }
  await rm(dataDir, { recursive: true, force: true });
  await mkdir(dataDir, { recursive: true });
  const server = await startEmbedded({ dataDir, settings: forLoading });
  try {
    const began = performance.now();
    const report = (line: string) =>
      process.stderr.write(`${((performance.now() - began) / 1000).toFixed(0)} s: ${line}\n`);
    const pool = openPool(server.url);
    await migrate(pool);
    await pool.end();
    await seedDatabase(server.url, { messages, report });
  } finally {
    await server.stop();
  }
  await writeFile(join(dataDir, "whole"), "");
  return dataDir;
}

/** The data of that size with the server as the product starts it, and its schema as the product has it. */
export async function openData(messages: number): Promise<EmbeddedServer> {
  return openWhole(await prepareData(messages));
}

/** Seeded texts hold no marks beside words: a job that reads old ones again would find nothing, and be measured. */
async function openWhole(dataDir: string): Promise<EmbeddedServer> {
  const server = await startEmbedded({ dataDir });
  const pool = openPool(server.url);
  await migrate(pool);
  await pool.query("delete from settings where key = 'search.reread'");
  await pool.end();
  return server;
}
