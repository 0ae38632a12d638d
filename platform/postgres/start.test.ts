import { existsSync } from "node:fs";
import { mkdir, readFile, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { EmbeddedServer } from "./embedded-server.ts";
import { type EmbeddedOptions, startEmbedded } from "./start.ts";
import { ask, isAlive, scratchDir } from "./testing/scratch.ts";

let scratch: string;
let dataDir: string;
let server: EmbeddedServer | undefined;

beforeAll(async () => {
  scratch = await scratchDir();
  // Everything that needs quoting somewhere: in the shell, in SQL, in a list of settings, in a URL.
  dataDir = join(scratch, `Müller's, "data" & 50% + x`);
});

afterEach(() => server?.stop());

async function start(options: Partial<EmbeddedOptions> = {}): Promise<EmbeddedServer> {
  server = await startEmbedded({ dataDir, ...options });
  return server;
}

describe("a new directory", () => {
  let url: string;
  let fresh: EmbeddedServer;

  beforeAll(async () => {
    fresh = await startEmbedded({ dataDir });
    url = fresh.url;
  });
  afterAll(() => fresh.stop());

  test("becomes a running database, whatever its name", async () => {
    expect(fresh.adopted).toBe(false);
    expect(await ask(url, "select current_database()")).toEqual(["stammgast"]);
  });

  test("holds text as UTF-8 in the order of C.UTF-8", async () => {
    const sql = "select array[pg_encoding_to_char(encoding), datlocprovider, datlocale]::text[] from pg_database";
    expect(await ask(url, `${sql} where datname = 'stammgast'`)).toEqual([["UTF8", "b", "C.UTF-8"]]);
  });

  test.each([
    ["fsync", "on"],
    ["full_page_writes", "on"],
    ["synchronous_commit", "on"],
    ["data_checksums", "on"],
    ["listen_addresses", ""],
    ["jit", "off"],
  ])("has the setting %s = '%s'", async (name, value) => {
    expect(await ask(url, `show ${name}`)).toEqual([value]);
  });

  test.each(["socket", "postgres"])("keeps its %s from other users", async (name) => {
    expect((await stat(join(dataDir, name))).mode & 0o077).toBe(0);
  });

  test.each(["pg_trgm", "unaccent"])("offers the extension %s", async (name) => {
    await ask(url, `create extension ${name}`);
    expect(await ask(url, `select extname from pg_extension where extname = '${name}'`)).toEqual([name]);
  });

  test("keeps statements and values out of the server's log", async () => {
    const sql = "create temp table t (mail text primary key); insert into t values ('a@b.example'), ('a@b.example')";
    await expect(ask(url, sql)).rejects.toThrow("duplicate key");
    const log = await readFile(join(dataDir, "postgres.log"), "utf8");
    expect(log).toContain("duplicate key");
    expect(log).not.toContain("a@b.example");
  });
});

test("what was stored is there after a restart, and stopping leaves nothing running", async () => {
  const first = await start();
  await ask(first.url, "create table note as select 'kept' as text");
  await first.stop();
  expect(await first.exited).toEqual({ code: 0, signal: null });
  expect(await isAlive(first.pid)).toBe(false);
  expect(existsSync(join(first.connection.host, ".s.PGSQL.5432"))).toBe(false);

  const second = await start();
  expect(second.url).toBe(first.url);
  expect(await ask(second.url, "select text from note")).toEqual(["kept"]);
});

test("stopping twice is stopping once", async () => {
  const { stop } = await start();
  await Promise.all([stop(), stop()]);
  await stop();
});

test("settings can be given for one start, and set for good with ALTER SYSTEM", async () => {
  const { url, stop } = await start({ settings: { work_mem: "3MB" } });
  expect(await ask(url, "show work_mem")).toEqual(["3MB"]);
  await ask(url, "alter system set work_mem = '5MB'");
  await stop();
  const again = await start();
  expect(await ask(again.url, "show work_mem")).toEqual(["5MB"]);
  await ask(again.url, "alter system reset work_mem");
});

test("a data directory deeper than a socket's path may be gets its socket elsewhere", async () => {
  const deep = join(scratch, "d".repeat(60), "e".repeat(60));
  await mkdir(dirname(deep), { recursive: true, mode: 0o755 });
  const { url, connection } = await start({ dataDir: deep });
  expect(Buffer.byteLength(`${connection.host}/.s.PGSQL.5432`)).toBeLessThan(100);
  expect(await ask(url, "select 1")).toEqual([1]);
  await server?.stop();
  expect(existsSync(connection.host)).toBe(false);
});
