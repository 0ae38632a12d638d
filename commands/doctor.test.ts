import { createServer } from "node:net";
import { join } from "node:path";
import { sql } from "kysely";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aMail, anAddress, arrive } from "../channels/email/testing.ts";
import { judgeBackup, judgeCondition } from "../health/database.ts";
import { judgeRoom } from "../health/disk.ts";
import { backup } from "../platform/backup/backup.ts";
import { noteBegun } from "../platform/backup/notes.ts";
import { emptyDatabase, scratch } from "../platform/backup/testing.ts";
import type { Condition } from "../platform/db/condition.ts";
import { migrate } from "../platform/db/migrate.ts";
import { openPool } from "../platform/db/pool.ts";
import { openNameServer } from "../platform/testing/name-server.ts";
import { openTestDb } from "../platform/testing/open.ts";
import { diagnose, inLine } from "./doctor.ts";

const db = await openTestDb();
const pool = openPool(db.url, { max: 4 });
afterAll(() => pool.end());
const dir = await scratch();
let noNetwork = false;
const names = await openNameServer({ "mail.provider.example": { A: ["198.51.100.7"] } }, () => noNetwork);
afterAll(() => names.close());

/** A port that nobody listens on: one that was just free. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function serveSmtp(options: object): Promise<number> {
  const server = new SMTPServer({ logger: false, disabledCommands: ["STARTTLS"], authOptional: true, ...options });
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return (server.server.address() as { port: number }).port;
}

let quiet: Record<string, string>;
const lines = async (env: object) => (await Array.fromAsync(diagnose({ ...quiet, ...env }))).map(inLine);

beforeAll(async () => {
  quiet = { DATABASE_URL: db.url, DNS_SERVERS: names.server };
  for (const port of ["PORT", "SMTP_PORT"]) quiet[port] = String(await freePort());
});

describe("the doctor", () => {
  it("names wrong settings and stops there", async () => {
    expect(await lines({ PORT: "many" })).toEqual([expect.stringMatching(/^✗ Settings .*PORT/s)]);
  });

  it("says that nothing runs, that nobody can write to us, and that there is no backup", async () => {
    const said = (await lines({})).join("\n");
    expect(said).toMatch(/✓ PostgreSQL +1[5-9]\.\d+, .* MB/);
    expect(said).toMatch(/✓ Tables +up to date/);
    expect(said).toMatch(/! Desk +nothing listens/);
    expect(said).toMatch(/! SMTP in +nothing listens/);
    expect(said).toMatch(/! SMTP out +SMTP_URL is not set/);
    expect(said).toMatch(/! Our addresses +there is none yet/);
    expect(said).toMatch(/! Backup +none was ever made/);
    expect(said).not.toContain("✗");
  });

  it("counts what waits, what was not understood, and what did not get out", async () => {
    await anAddress(db, { email: "hallo@morgenrot.example" });
    await arrive(db, aMail({ from: "nobody" }));
    await sql`insert into outbox (conversation_id, message_id, state, due_at) values
      (gen_random_uuid(), gen_random_uuid(), 'failed', now()), (gen_random_uuid(), gen_random_uuid(), 'waiting', now())`.execute(
      db,
    );
    const said = (await lines({})).join("\n");
    expect(said).toMatch(/✓ Our addresses +hallo@morgenrot\.example/);
    expect(said).toMatch(/✓ Mail in +0 waiting to be read/);
    expect(said).toMatch(/✓ Mail out +1 waiting to leave/);
    expect(said).toMatch(/! Quarantine +1 mail/);
    expect(said).toMatch(/! Not sent +1 answer/);
  });

  it("asks the DNS about our domains, and says what to set, ready to copy", async () => {
    const said = (await lines({ SMTP_URL: "smtp://mail.provider.example:1" })).join("\n");
    expect(said).toMatch(
      /! SPF +morgenrot\.example has no record.*\n {2}morgenrot\.example {2}TXT {2}"v=spf1 mx a:mail\.provider\.example ~all"/,
    );
    expect(said).toMatch(/! DKIM +Mail of morgenrot\.example is not signed by us/);
    expect(said).toMatch(/! DMARC .*\n {2}_dmarc\.morgenrot\.example {2}TXT {2}"v=DMARC1; p=none"/);
    expect(said).toMatch(/! MX +morgenrot\.example names no mail server/);
  });

  it("says in one sentence that the DNS could not be asked", async () => {
    noNetwork = true;
    const said = await lines({});
    noNetwork = false;
    expect(said.filter((line) => /DNS|SPF|DKIM|DMARC|MX/.test(line))).toEqual([
      expect.stringMatching(/^! DNS +morgenrot\.example: could not be asked/),
    ]);
  });

  it("knows the last backup", async () => {
    await backup(pool, { file: join(dir, "a.backup"), version: "0.1.0" });
    expect((await lines({})).join("\n")).toMatch(/✓ Backup +this minute/);
  });

  it("sees a restore that never came to its end", async () => {
    const half = await emptyDatabase();
    await migrate(half);
    await noteBegun(half);
    expect((await lines({ DATABASE_URL: half.url })).join("\n")).toMatch(/✗ Restore +a restore begun on/);
  });

  it("changes nothing in a database that is not ours yet", async () => {
    const fresh = await emptyDatabase();
    expect((await lines({ DATABASE_URL: fresh.url })).join("\n")).toMatch(/! Tables +0001_\w+\.sql/);
    expect((await fresh.query("select to_regclass('public.migrations') as made")).rows).toEqual([{ made: null }]);
  });

  it("goes on when the database does not answer", async () => {
    const said = await lines({ DATABASE_URL: `postgres://127.0.0.1:${await freePort()}/x` });
    expect(said.join("\n")).toMatch(/✗ PostgreSQL +The database at .* does not answer/);
    expect(said.at(-1)).toContain("SMTP out");
  });

  it("finds no database in a directory without one, and makes none", async () => {
    const said = await lines({ DATABASE_URL: "", DATA_DIR: join(dir, "none") });
    expect(said.join("\n")).toMatch(/! Data +.*none holds no database yet/);
  });
});

describe("ports", () => {
  it("are told apart: ours and another program's", async () => {
    const ours = await serveSmtp({ banner: "Stammgast" });
    const other = await serveSmtp({ banner: "Postfix" });
    expect(await lines({ SMTP_PORT: String(ours), LMTP_PORT: String(other), PORT: String(other) })).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^✓ SMTP in +listens on port/),
        expect.stringMatching(/^✗ LMTP in +port \d+ is taken by another program/),
        expect.stringMatching(/^✗ Desk +port \d+ is taken by another program/),
      ]),
    );
  });
});

describe("the server that takes our mail", () => {
  const said = async (url: string) => (await lines({ SMTP_URL: url })).at(-1);

  it("is greeted", async () => {
    expect(await said(`smtp://127.0.0.1:${await serveSmtp({})}`)).toMatch(/^✓ SMTP out +127\.0\.0\.1:\d+ answers/);
  });

  it("that refuses the password is told from one that is not there; the password is not shown", async () => {
    const picky = await serveSmtp({
      allowInsecureAuth: true,
      onAuth: (_auth: object, _session: object, done: (error: Error) => void) => done(new Error("no")),
    });
    const refused = await said(`smtp://anna:geheim@127.0.0.1:${picky}`);
    expect(refused).toMatch(/^✗ SMTP out .*refuses the user or password/);
    expect(refused).not.toContain("geheim");
    expect(await said(`smtp://127.0.0.1:${await freePort()}`)).toMatch(/^✗ SMTP out .*does not answer/);
  });
});

describe("what it makes of", () => {
  const sound: Condition = {
    version: "18.4",
    major: 18,
    bytes: 1e8,
    fsync: true,
    checksums: true,
    missing: [],
    ahead: [],
    strange: [],
  };
  const judged = (change: Partial<Condition>) => judgeCondition({ ...sound, ...change }).map(inLine);

  it("a database", () => {
    expect(judged({})).toEqual(["✓ PostgreSQL     18.4, 100 MB", "✓ Tables         up to date"]);
    expect(judged({ major: 14, version: "14.2" })).toContainEqual(
      expect.stringMatching(/^✗ PostgreSQL +14\.2 is too old/),
    );
    expect(judged({ fsync: false })).toContainEqual(expect.stringMatching(/^✗ Durability/));
    expect(judged({ checksums: false })).toContainEqual(expect.stringMatching(/^! Checksums/));
    expect(judged({ missing: ["unaccent"] })).toContainEqual(expect.stringMatching(/^✗ Extensions +unaccent/));
    expect(judged({ strange: ["0009_x.sql"] })).toContainEqual(expect.stringMatching(/^✗ Tables +are newer/));
  });

  it("a disk", () => {
    expect([1e8, 1e9, 1e10].map((free) => judgeRoom(free).verdict)).toEqual(["act", "look", "good"]);
  });

  it("a backup's age", () => {
    const now = new Date();
    const made = (hours: number) =>
      judgeBackup({ at: new Date(now.getTime() - hours * 3_600_000).toISOString(), rows: 1234, bytes: 1e6 }, now);
    expect(inLine(made(3))).toMatch(/^✓ Backup +3 hours ago, 1,234 rows, 1 MB/);
    expect(inLine(made(24 * 11))).toMatch(/^! Backup +last week/);
    expect(inLine(made(24 * 40))).toMatch(/^✗ Backup +last month: too old to help/);
  });
});
