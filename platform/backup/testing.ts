import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { afterAll, inject } from "vitest";
import { openPool } from "../db/pool.ts";
import { columnList, inPublic, listTables, plainText } from "./layout.ts";

/** A database without any table, dropped when the test file is through. */
export async function emptyDatabase(): Promise<pg.Pool & { url: string }> {
  const name = `${inject("testRun")}_${randomBytes(6).toString("hex")}`;
  await asAdmin(`create database ${name}`);
  const url = new URL(inject("adminUrl"));
  url.pathname = `/${name}`;
  const pool = openPool(url.href, { max: 4 });
  afterAll(async () => {
    await pool.end();
    await asAdmin(`drop database if exists ${name} with (force)`);
  });
  return Object.assign(pool, { url: url.href });
}

async function asAdmin(statement: string): Promise<void> {
  const admin = new pg.Client({ connectionString: inject("adminUrl") });
  await admin.connect();
  await admin.query(statement);
  await admin.end();
}

/** A place for files, removed when the test file is through. */
export async function scratch(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), "sg-backup-"));
  afterAll(() => rm(made, { recursive: true, force: true }));
  return made;
}

/** The rows of every table as text, sorted; what is derived from them is not among them. */
export async function contentOf(pool: pg.Pool): Promise<Map<string, string[]>> {
  const client = await pool.connect();
  try {
    await client.query("begin");
    await client.query(plainText);
    const content = new Map<string, string[]>();
    for (const { table, columns } of await listTables(client)) {
      const parts: Buffer[] = [];
      for await (const part of client.query(copyTo(`copy ${inPublic(table)} (${columnList(columns)}) to stdout`))) {
        parts.push(part);
      }
      content.set(table, Buffer.concat(parts).toString("utf8").split("\n").filter(Boolean).sort());
    }
    await client.query("commit");
    return content;
  } finally {
    client.release();
  }
}
