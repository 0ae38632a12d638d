import { type ChildProcess, spawn } from "node:child_process";
import { createServer, type Server } from "node:net";
import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readConfig } from "./platform/config.ts";
import { openDb, openPool } from "./platform/db/pool.ts";
import { addJob } from "./platform/jobs/jobs.ts";
import { openLog } from "./platform/log.ts";
import { sealWith } from "./platform/secrets/seal.ts";
import { openTestDb } from "./platform/testing/open.ts";
import { startWorker } from "./worker.ts";

const db = await openTestDb();
const log = openLog("silent");
const seal = sealWith(() => Buffer.alloc(32));

/** Somebody else on a port. */
async function sit(port = 0): Promise<{ port: number; server: Server }> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(port, "127.0.0.1", () => resolve());
  });
  const place = server.address();
  return { server, port: typeof place === "object" && place ? place.port : 0 };
}
const leave = (server: Server) => new Promise((resolve) => server.close(resolve));

let taken: { port: number; server: Server };
beforeEach(async () => {
  taken = await sit();
});
afterEach(() => leave(taken.server));

describe("a worker whose door is taken", () => {
  it.each(["SMTP_PORT", "LMTP_PORT"])("ends whatever it has begun and says so: %s", async (name) => {
    const other = await sit();
    await leave(other.server);
    const ports = { SMTP_PORT: String(other.port), LMTP_PORT: "0", [name]: String(taken.port) };
    const pool = openPool(db.url, { max: 4 });
    const own = openDb(pool);
    const start = startWorker({ db: own, pool, config: readConfig(ports), log, alone: true, seal, version: "0.1.0" });
    await expect(start).rejects.toMatchObject({ code: "EADDRINUSE", port: taken.port });
    await addJob(own, "understand-mail", {});
    const { rows } = await sql`select from listeners`.execute(own);
    expect(rows).toEqual([]);
    // Ends only once nobody holds a connection any more.
    await own.destroy();
    await leave((await sit(other.port)).server);
  });

  it("ends the program with one sentence and status 1", async () => {
    const env = { ...process.env, DATABASE_URL: db.url, SMTP_PORT: String(taken.port), LOG_LEVEL: "warn" };
    const program = spawn(process.execPath, ["bin/stammgast.mjs", "worker"], { cwd: import.meta.dirname, env });
    const said = await heard(program);
    expect(said).toEqual({
      ...{ code: 1, out: "" },
      err: `Port ${taken.port} is taken by another program. Stop that one, or choose another port (PORT, SMTP_PORT, LMTP_PORT).\n`,
    });
  });
});

async function heard(program: ChildProcess): Promise<{ code: number | null; out: string; err: string }> {
  const said = { out: "", err: "" };
  program.stdout?.on("data", (bytes) => {
    said.out += bytes;
  });
  program.stderr?.on("data", (bytes) => {
    said.err += bytes;
  });
  const code = await new Promise<number | null>((resolve) => program.on("close", resolve));
  return { code, ...said };
}
