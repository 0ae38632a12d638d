import { randomBytes } from "node:crypto";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aMail, anAddress, arrive } from "../channels/email/testing.ts";
import { deliver } from "../conversations/outbox/deliver.ts";
import { recoverInterrupted } from "../conversations/outbox/recover.ts";
import { dispatch } from "../conversations/outbox/undo.ts";
import { searchMessages } from "../conversations/search/search.ts";
import { newestConversation } from "../conversations/testing.ts";
import { reply } from "../conversations/writing/reply.ts";
import { type Actor, rights, system } from "../platform/actor.ts";
import { backup } from "../platform/backup/backup.ts";
import { checkBackup, restore } from "../platform/backup/restore.ts";
import { contentOf, emptyDatabase, scratch } from "../platform/backup/testing.ts";
import type { Db } from "../platform/db/database.ts";
import { openDb, openPool } from "../platform/db/pool.ts";
import { openTestDb } from "../platform/testing/open.ts";
import { aStaff } from "../team/testing.ts";

const db = await openTestDb();
const pool = openPool(db.url, { max: 4 });
afterAll(() => pool.end());
const dir = await scratch();
let jule: Actor;
let count = 0;

const parts = (boundary: string, ...contents: string[]) =>
  `${contents.map((content) => `--${boundary}\r\n${content}\r\n`).join("")}--${boundary}--`;
const withFile = (name: string, bytes: Buffer) =>
  aMail({
    headers: ["Date: Thu, 19 Nov 2026 09:12:00 +0100"],
    text: "",
  })
    .toString()
    .replace("Content-Type: text/plain; charset=utf-8", 'Content-Type: multipart/mixed; boundary="b"')
    .concat(
      parts(
        "b",
        "Content-Type: text/plain\r\n\r\nAnbei das Bild.",
        `Content-Type: image/png; name="${name}"\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${bytes.toString("base64").replace(/.{76}/g, "$&\r\n")}`,
      ),
    );

const answer = async (text: string) => {
  const words = { kind: "reply" as const, text, cc: [], bcc: [], files: [], close: false };
  const { messageId } = await db
    .transaction()
    .execute(async (tx) => reply(tx, jule, await newestConversation(tx), words));
  await sql`update outbox set due_at = now() where message_id = ${messageId}`.execute(db);
  return { conversationId: await newestConversation(db), messageId };
};

/** A backup of the database of the tests, in another one. */
const copy = async (options: { send?: boolean } = {}) => {
  count += 1;
  const file = join(dir, `${count}.backup`);
  await backup(pool, { file, version: "0.1.0" });
  const target = await emptyDatabase();
  const report = await restore(target, await checkBackup(file), options);
  return { pool: target, db: openDb(target), report, file };
};

const outboxOf = async (there: Db) =>
  (
    await sql<{ state: string; error: string | null; maybe_twice: boolean }>`
      select state, error, maybe_twice from outbox order by message_id`.execute(there)
  ).rows;

beforeAll(async () => {
  await anAddress(db);
  const staffId = await aStaff(db, { name: "Jule Brandt" });
  jule = { kind: "staff", staffId, name: "Jule Brandt", rights, shops: [], sees: "all", credentialId: null };
  await arrive(
    db,
    aMail({ text: "Ein Glas der Sorte Äthiopien ist zerbrochen.", subject: "Scherben" }),
    Buffer.from(withFile("Lieferschein vom Montag.png", randomBytes(2_000_000))),
    aMail({ from: "kaputt", text: "no address in it" }),
  );
});

describe("a restored database", () => {
  let restored: Awaited<ReturnType<typeof copy>>;

  beforeAll(async () => {
    await answer("Wir schicken Ihnen ein neues Glas.");
    restored = await copy();
  });

  it("holds what the original does, to the byte", async () => {
    const before = await contentOf(pool);
    const after = await contentOf(restored.pool);
    const changed = ["settings", "outbox", "conversations"];
    for (const [table, rows] of before) if (!changed.includes(table)) expect(after.get(table), table).toEqual(rows);
    expect(before.get("attachments")).toHaveLength(1);
    expect((await stat(restored.file)).size).toBeGreaterThan(2_000_000);
  });

  it("has the same words to search by, those of files among them", async () => {
    const words = "select id, words::text from messages order by id";
    expect((await restored.pool.query(words)).rows).toEqual((await pool.query(words)).rows);
  });

  it("is searched like the original", async () => {
    const find = (q: string) => searchMessages(restored.db, system, q, { limit: 10 });
    expect((await find("äthiopien zerbrochen ")).items.map(({ subject }) => subject)).toEqual(["Scherben"]);
    expect((await find("lieferschein ")).items).toHaveLength(1);
  });

  it("reads on where the original would: waiting mail is understood", async () => {
    const tally = await arrive(restored.db, aMail({ text: "Neu hier." }));
    expect(tally).toMatchObject({ understood: 1, quarantined: 0 });
  });
});

describe("mail that had not left", () => {
  const taken = async () => ({ result: "sent" as const, response: "250 OK", refused: [] });

  it("is held, shown as failed, and leaves by one click", async () => {
    await sql`delete from outbox`.execute(db);
    const key = await answer("Das Paket ist unterwegs.");
    const { db: restored, report } = await copy();
    expect(report.held).toBe(1);
    expect(await outboxOf(restored)).toMatchObject([{ state: "failed", error: "restored" }]);
    await recoverInterrupted(restored, 0);
    await deliver(restored, key, taken);
    expect(await outboxOf(restored)).toMatchObject([{ state: "failed" }]);
    const { rows } = await sql<{ failed: boolean }>`
      select failed from conversations where id = ${key.conversationId}`.execute(restored);
    expect(rows).toEqual([{ failed: true }]);
    await restored.transaction().execute((tx) => dispatch(tx, jule, key.messageId));
    await deliver(restored, key, taken);
    expect(await outboxOf(restored)).toMatchObject([{ state: "sent" }]);
  });

  it("and was with the server already is marked as perhaps sent", async () => {
    await sql`update outbox set state = 'sending', started_at = now(), handed_at = now()`.execute(db);
    const { db: restored } = await copy();
    expect(await outboxOf(restored)).toMatchObject([{ state: "failed", maybe_twice: true }]);
  });

  it("comes back as it was when asked to send, and is taken up like after a crash", async () => {
    const { db: restored, report } = await copy({ send: true });
    expect(report.held).toBe(0);
    expect(await outboxOf(restored)).toMatchObject([{ state: "sending", maybe_twice: false }]);
    expect(await recoverInterrupted(restored, 0)).toMatchObject([{ handed: true }]);
    expect(await outboxOf(restored)).toMatchObject([{ state: "retrying", maybe_twice: true }]);
  });
});

describe("a mailbox mail is fetched from", () => {
  const pausedIn = async (there: Db) =>
    (await sql<{ paused: boolean }>`select paused_at is not null as paused from mail_accounts`.execute(there)).rows;

  it("is paused in the copy, which would take mail from under the original, unless it is to send", async () => {
    await sql`insert into mail_accounts (id, name, username, host, port, security)
      values (gen_random_uuid(), 'hallo', 'hallo', 'imap.example', 993, 'tls')`.execute(db);
    expect(await pausedIn((await copy()).db)).toEqual([{ paused: true }]);
    expect(await pausedIn((await copy({ send: true })).db)).toEqual([{ paused: false }]);
    await sql`delete from mail_accounts`.execute(db);
  });
});

describe("a backup while mail comes in", () => {
  /** What must be true at any one moment; counts what is not. */
  const torn = `select
    (select count(*) from messages m where not exists (select from conversations c where c.id = m.conversation_id)) as homeless,
    (select count(*) from messages m where m.raw_id is not null
      and not exists (select from raw_messages r where r.id = m.raw_id and r.state = 'understood' and r.message_id = m.id)) as rawless,
    (select count(*) from raw_messages r where r.state = 'understood'
      and not exists (select from messages m where m.conversation_id = r.conversation_id and m.id = r.message_id)) as lost,
    (select count(*) from conversations c
      where c.messages <> (select count(*) from messages m where m.conversation_id = c.id and m.kind <> 'note')) as miscounted,
    (select count(*) from attachments a where not exists (select from files f where f.sha256 = a.sha256)) as fileless`;

  it("shows one moment of it", async () => {
    let arrived = 0;
    let going = true;
    const { promise: under, resolve } = Promise.withResolvers<void>();
    const intake = (async () => {
      while (going) {
        await arrive(db, aMail(), aMail({ from: `gast${arrived}@post.example` }), aMail());
        arrived += 3;
        if (arrived >= 30) resolve();
      }
    })();
    await Promise.race([under, intake]);
    const certain = arrived;
    count += 1;
    const file = join(dir, `${count}.backup`);
    await backup(pool, { file, version: "0.1.0" });
    const atEnd = arrived;
    // Whatever comes now is surely not in it.
    await arrive(db, aMail());
    going = false;
    await intake;
    const target = await emptyDatabase();
    await restore(target, await checkBackup(file));
    const { rows } = await target.query(torn);
    expect(rows).toEqual([{ homeless: 0, rawless: 0, lost: 0, miscounted: 0, fileless: 0 }]);
    const { rows: kept } = await target.query<{ n: number }>("select count(*) as n from raw_messages");
    const { rows: all } = await pool.query<{ n: number }>("select count(*) as n from raw_messages");
    expect(kept[0]?.n).toBeGreaterThanOrEqual(certain);
    expect(kept[0]?.n).toBeLessThan(all[0]?.n ?? 0);
    expect(atEnd).toBeGreaterThanOrEqual(certain);
  });
});
