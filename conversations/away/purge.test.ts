import { sql } from "kysely";
import { beforeEach, describe, expect, it } from "vitest";
import { system } from "../../platform/actor.ts";
import { openTestDb } from "../../platform/testing/open.ts";
import type { Arrival } from "../arrival/arrival.ts";
import { receive } from "../arrival/receive.ts";
import { keepFiles } from "../files/store.ts";
import { arrivalOf } from "../search/testing.ts";
import { deleteConversation } from "./delete.ts";
import { purgeDeleted } from "./purge.ts";

const db = await openTestDb();
const deletedAt = new Date(Date.UTC(2026, 10, 1));
const onDay = (days: number) => new Date(deletedAt.getTime() + days * 86_400_000);
const bytes = (text: string) => new TextEncoder().encode(text);
const file = (text: string) => ({
  ...{ name: `${text}.txt`, type: "text/plain", inline: false, contentId: null },
  content: bytes(text),
});
const rowsIn = async (table: string, id: string) =>
  (await sql`select from ${sql.table(table)} where conversation_id = ${id}`.execute(db)).rows.length;
const contentOf = async (rawId: string) =>
  (
    await sql<{ content: string; size: number; hash: string; erased_for: string | null }>`
      select convert_from(content, 'utf8') as content, size, encode(sha256, 'hex') as hash, erased_for
      from raw_messages where id = ${rawId}`.execute(db)
  ).rows[0];

/** As it comes in: the raw mail, and what was understood of it. */
async function arrive(change: Partial<Arrival> = {}): Promise<{ arrival: Arrival; id: string; state: string }> {
  const arrival = { ...arrivalOf({ text: "Mein Geheimnis" }), ...change };
  return db.transaction().execute(async (tx) => {
    const [received] = await receive(tx, [arrival], new Set());
    const state = received?.state === "duplicate" ? "duplicate" : "understood";
    await sql`insert into raw_messages (id, source, envelope_from, envelope_to, size, sha256, content, state, conversation_id, message_id)
      values (${arrival.rawId}, 'smtp', ${arrival.author.address}, '{hallo@morgenrot.example}', 14, sha256('Mein Geheimnis'),
        'Mein Geheimnis', ${state}, ${received?.conversationId}, ${received?.messageId})`.execute(tx);
    return { arrival, id: received?.conversationId ?? "", state };
  });
}
const remove = (id: string) => db.transaction().execute((tx) => deleteConversation(tx, system, id, deletedAt));

/** Events, hashes of mail and what was learnt about a person stay: none of them says what was written. */
const told = ["events", "facts", "raw_messages", "seen"];

/** A row about this conversation, whatever else such a row needs; none where it has one. */
async function speakOf(table: string, id: string): Promise<void> {
  if ((await rowsIn(table, id)) > 0) return;
  await db.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx);
    const { rows } = await sql<{ name: string; type: string }>`
      select column_name as name, udt_name as type from information_schema.columns
      where table_schema = 'public' and table_name = ${table} and is_nullable = 'NO' and column_default is null
        and column_name <> 'conversation_id'`.execute(tx);
    const value = (column: string, type: string) =>
      certain[column] ? sql.lit(certain[column]) : sql.raw(samples[type] ?? "''");
    await sql`insert into ${sql.table(table)} (conversation_id ${sql.join(
      rows.map(({ name }) => sql`, ${sql.ref(name)}`),
      sql``,
    )}) values (${id} ${sql.join(
      rows.map(({ name, type }) => sql`, ${value(`${table}.${name}`, type)}`),
      sql``,
    )})`.execute(tx);
  });
}
const samples: Record<string, string> = {
  ...{ uuid: "gen_random_uuid()", timestamptz: "now()", jsonb: "'{}'", json: "'{}'", bytea: "'x'", bool: "false" },
  ...{ int4: "0", int8: "0", int2: "0", _uuid: "'{}'", _text: "'{}'" },
};
/** Where only certain words may stand. */
const certain: Record<string, string> = {
  "drafts.kind": "reply",
  "note_mentions.kind": "staff",
  "notifications.kind": "mail",
  "presence.doing": "looking",
  "touchpoints.kind": "message",
};

let talk: { arrival: Arrival; id: string };

beforeEach(async () => {
  talk = await arrive({ files: [file("nur hier"), file("auch anderswo")] });
  await remove(talk.id);
});

describe("what was deleted", () => {
  it("stays whole for thirty days", async () => {
    expect(await purgeDeleted(db, onDay(29))).toBe(0);
    expect(await rowsIn("messages", talk.id)).toBe(1);
    expect(await contentOf(talk.arrival.rawId)).toMatchObject({ content: "Mein Geheimnis", erased_for: null });
    expect(await purgeDeleted(db, onDay(30))).toBe(1);
  });

  it("leaves nothing of what was said, and a tombstone where the mail was", async () => {
    const twin = await arrive({ mailId: talk.arrival.mailId, digest: talk.arrival.digest });
    expect(twin.state).toBe("duplicate");
    await purgeDeleted(db, onDay(30));
    for (const table of ["messages", "attachments", "participants", "touchpoints", "mentions", "reads", "drafts"]) {
      expect([table, await rowsIn(table, talk.id)]).toEqual([table, 0]);
    }
    expect((await sql`select from conversations where id = ${talk.id}`.execute(db)).rows).toEqual([]);
    for (const { rawId } of [talk.arrival, twin.arrival]) {
      const left = await contentOf(rawId);
      expect(left).toMatchObject({ content: "", size: 14, erased_for: "deleted" });
      expect(left?.hash).toMatch(/^[0-9a-f]{64}$/);
    }
    const { rows } = await sql<{
      type: string;
    }>`select type from events where conversation_id = ${talk.id} order by id`.execute(db);
    expect(rows.at(-1)?.type).toBe("conversation.purged");
  });

  it("is left in no table that speaks of conversations, but where it says that something happened", async () => {
    const { rows } = await sql<{ table: string }>`
      select table_name as table from information_schema.columns
      where table_schema = 'public' and column_name = 'conversation_id' order by 1`.execute(db);
    const tables = rows.map(({ table }) => table).filter((table) => !told.includes(table));
    for (const table of tables) await speakOf(table, talk.id);
    await purgeDeleted(db, onDay(30));
    for (const table of tables) expect([table, await rowsIn(table, talk.id)]).toEqual([table, 0]);
  });

  it("takes its files along, not those that others carry", async () => {
    await arrive({ files: [file("auch anderswo")] });
    await purgeDeleted(db, onDay(30));
    const left = await sql<{ text: string }>`
      select convert_from(content, 'utf8') as text from files where content in ('nur hier', 'auch anderswo')`.execute(
      db,
    );
    expect(left.rows).toEqual([{ text: "auch anderswo" }]);
  });

  it("is not brought in again by a copy, and an answer to it begins anew", async () => {
    await purgeDeleted(db, onDay(30));
    expect((await arrive({ mailId: talk.arrival.mailId, digest: talk.arrival.digest })).state).toBe("duplicate");
    const answer = await arrive({ references: [talk.arrival.mailId] });
    expect([answer.state, answer.id === talk.id]).toEqual(["understood", false]);
    expect(await rowsIn("messages", answer.id)).toBe(1);
  });

  it("is left alone where it came back", async () => {
    await arrive({ references: [talk.arrival.mailId] });
    expect(await purgeDeleted(db, onDay(40))).toBe(0);
    expect(await rowsIn("messages", talk.id)).toBe(2);
  });
});

it("waits for whoever is keeping the same bytes, and leaves them", async () => {
  const { promise: goOn, resolve: letGoOn } = Promise.withResolvers<void>();
  const { promise: held, resolve: tellHeld } = Promise.withResolvers<void>();
  const other = await arrive();
  const keeping = db.transaction().execute(async (tx) => {
    const [sha256] = await keepFiles(tx, [bytes("nur hier")]);
    tellHeld();
    await goOn;
    await sql`insert into attachments (conversation_id, id, message_id, name, type, size, sha256)
      values (${other.id}, gen_random_uuid(), gen_random_uuid(), 'a.txt', 'text/plain', 8, ${sha256})`.execute(tx);
  });
  await held;
  const purging = purgeDeleted(db, onDay(30));
  await waitingForLock();
  letGoOn();
  await Promise.all([keeping, purging]);
  expect((await sql`select from files where content = 'nur hier'`.execute(db)).rows).toHaveLength(1);
});

async function waitingForLock(): Promise<void> {
  const waiting = sql`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  while ((await waiting.execute(db)).rows.length === 0);
}
