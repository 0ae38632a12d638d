import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { accept } from "../channels/email/intake/accept.ts";
import { understandWaiting } from "../channels/email/intake/understand.ts";
import { aMail, anAddress, arrive } from "../channels/email/testing.ts";
import { aSource, tell } from "../channels/segment/testing-app.ts";
import { note } from "../conversations/writing/note.ts";
import { reply } from "../conversations/writing/reply.ts";
import { listCustomers } from "../customers/directory/list.ts";
import { rememberFact } from "../customers/facts/remember.ts";
import type { ListField } from "../customers/lists/contract.ts";
import { anImport } from "../customers/lists/testing.ts";
import { writeNote } from "../customers/write-note.ts";
import { verify } from "../integrity/verify.ts";
import { type Actor, rights, system } from "../platform/actor.ts";
import type { Tx } from "../platform/db/database.ts";
import { openTestDb } from "../platform/testing/open.ts";
import { aStaff } from "../team/testing.ts";
import type { ErasureView } from "./contract.ts";
import { erase, previewErasure } from "./erase.ts";
import { eraseAgain } from "./erase-again.ts";
import { exportCustomer } from "./export/export-customer.ts";
import { exportPage } from "./export/page.ts";
import { listErasures } from "./list.ts";

const db = await openTestDb();
/** What may stand nowhere afterwards, however it is written. */
const secrets = [
  "vollmer",
  "katharina",
  "kvollmer",
  "22812345",
  "kastanienweg",
  "geheimnis",
  "k-1001",
  "grinder",
  "kv-77",
  "device-kv",
];
let jule: Actor;
let shared = "";
let preview: Awaited<ReturnType<typeof previewErasure>>;
let erased: ErasureView;
let exported: Awaited<ReturnType<typeof exportCustomer>>;
let page = "";

const tx = <T>(work: (tx: Tx) => Promise<T>) => db.transaction().execute(work);
const conversation = async (subject: string) =>
  (
    await sql<{
      id: string;
    }>`select id from conversations where subject like ${`%${subject}%`} order by id limit 1`.execute(db)
  ).rows[0]?.id ?? "";
const customer = async (q: string) =>
  (await listCustomers(db, system, { q, limit: 1, exactly: true })).items[0]?.id ?? "";
const she = "Katharina Vollmer <kvollmer@post.example>";
const withFile = Buffer.from(
  aMail({ from: she, subject: "Lieferschein Geheimnis" })
    .toString()
    .replace("Content-Type: text/plain; charset=utf-8", 'Content-Type: multipart/mixed; boundary="b"')
    .concat(
      "--b\r\nContent-Type: text/plain\r\n\r\nAnbei, Ihre Katharina.\r\n--b\r\nContent-Type: text/plain; name=vollmer.txt\r\nContent-Disposition: attachment; filename=vollmer.txt\r\n\r\nGeheimnis\r\n--b--",
    ),
);

/** Every place in which text can stand, with what of the secrets stands there. */
async function leaks(): Promise<string[]> {
  const { rows: columns } = await sql<{ table: string; column: string; type: string }>`
    select c.table_name as table, c.column_name as column, c.udt_name as type from information_schema.columns c
    join information_schema.tables t using (table_schema, table_name)
    where c.table_schema in ('public', 'graphile_worker') and t.table_type = 'BASE TABLE'
      and c.udt_name in ('text', '_text', 'json', 'jsonb', 'bytea', 'varchar', 'tsvector')`.execute(db);
  const found: string[] = [];
  for (const { table, column, type } of columns) {
    const schema = table.startsWith("_private") || table === "migrations" ? undefined : "public";
    if (!schema) continue;
    const text = type === "bytea" ? sql`encode(${sql.ref(column)}, 'escape')` : sql`${sql.ref(column)}::text`;
    const { rows } = await sql<{ secret: string }>`select distinct s as secret from ${sql.table(table)},
      unnest(${secrets}::text[]) s where strpos(lower(${text}), s) > 0
        or strpos(lower(${text}), encode(convert_to(s, 'UTF8'), 'base64')) > 0`.execute(db);
    for (const { secret } of rows) found.push(`${table}.${column}: ${secret}`);
  }
  return found.sort();
}

beforeAll(async () => {
  await anAddress(db);
  const staffId = await aStaff(db, { name: "Jule Brandt" });
  jule = { kind: "staff", staffId, name: "Jule Brandt", rights, shops: [], sees: "all", credentialId: null };
  await arrive(
    db,
    withFile,
    aMail({
      from: she,
      subject: "Zu dritt",
      id: "three@post.example",
      text: "Ole, das Geheimnis!",
      headers: ["Cc: Ole Lang <ole@gast.example>"],
    }),
    aMail({ from: "Nora Nachbar <nora@gast.example>", subject: "Nachbarin", text: "Meine Maschine tropft." }),
    aMail({ from: `${she}, kaputt <kvollmer@post.example`, subject: "Geheimnis kaputt" }),
  );
  await arrive(
    db,
    aMail({
      ...{ from: "Ole Lang <ole@gast.example>", subject: "Re: Zu dritt", replyTo: "three@post.example" },
      headers: ["Cc: Katharina Vollmer <kvollmer@post.example>"],
      text: "Liebe Katharina, ruf an: 0228 / 123-45. Ole\n\nAm Montag schrieb Katharina Vollmer:\n> Ole, das Geheimnis!",
    }),
  );
  await accept(db, [
    {
      source: "smtp",
      envelopeFrom: "kvollmer@post.example",
      envelopeTo: [],
      content: Buffer.from("Geheimnis ohne Kopf"),
    },
  ]);
  await understandWaiting(db);
  shared = await conversation("Zu dritt");
  await tx(async (one) =>
    note(one, jule, await conversation("Lieferschein"), { kind: "note", text: "Frau Vollmer mag Grinder.", files: [] }),
  );
  await tx(async (one) =>
    note(one, jule, shared, { kind: "note", text: "Katharina Vollmer fragt, Ole auch.", files: [] }),
  );
  const words = { kind: "reply" as const, cc: [], bcc: [], files: [], close: false };
  await tx((one) => reply(one, jule, shared, { ...words, text: "Gern, Frau Vollmer, gern, Ole." }));
  const shop = await aSource(db, { kind: "server", trusted: true });
  const who = { anonymousId: "device-kv", userId: "kv-77", timestamp: new Date().toISOString() };
  const at = { anonymousId: "device-kv", timestamp: new Date(Date.now() - 60_000).toISOString() };
  await tell(
    db,
    shop,
    { type: "page", messageId: "1", ...at, name: "Geheimnis" },
    { type: "identify", messageId: "2", ...who, traits: { name: "Katharina Vollmer", email: "kvollmer@post.example" } },
    {
      type: "track",
      messageId: "3",
      ...who,
      event: "Order Completed",
      properties: { order_id: "k-1001", products: [{ name: "Grinder" }] },
    },
    { type: "identify", messageId: "4", traits: { email: "kvollmer@post.example" } },
  );
  const fields: ListField[] = ["externalId", "name", "email", "phone", "street"];
  await anImport(
    db,
    "Nr;Name;Mail;Tel;Weg\nK-1001;Katharina Vollmer;kvollmer@post.example;0228 12345;Kastanienweg 4\n;;kvollmer@post.example und mehr;;\n2;Bo;;;\n",
    { fields },
  );
  const id = await customer("kvollmer@post.example");
  await tx((one) => rememberFact(one, jule, id, { text: "hat einen Grinder" }));
  await tx((one) => writeNote(one, jule, id, "Grinder kommt"));
  exported = await exportCustomer(db, jule, id);
  page = exportPage(exported);
  preview = await previewErasure(db, jule, id);
  await expect(tx((one) => erase(one, jule, id, { reason: "asked", name: "Nora" }))).rejects.toMatchObject({
    reason: "other-name",
  });
  erased = await tx((one) => erase(one, jule, id, { reason: "asked", name: "katharina vollmer" }));
});

it("shows before what will go and what will stay", () => {
  expect(preview).toMatchObject({ name: "Katharina Vollmer", customerId: erased.customerId });
  expect(preview.counts).toMatchObject({
    profiles: 4,
    facts: 1,
    notes: 1,
    shared: 1,
    ownInShared: 1,
    filesOfOthers: 0,
  });
  expect(preview.counts.blackened).toBe(3);
  expect(preview.counts.files).toBe(1);
});

it("leaves no word of theirs in any column of any table", async () => {
  expect(await leaks()).toEqual([]);
});

it("leaves no row that speaks of them, but the empty ones of lists", async () => {
  const { rows: columns } = await sql<{ table: string; column: string }>`
    select table_name as table, column_name as column from information_schema.columns
    where table_schema = 'public' and udt_name = 'uuid'
      and (column_name like '%profile_id' or column_name in ('one_id', 'other_id'))`.execute(db);
  const { rows: gone } = await sql<{
    ids: string[];
  }>`select profile_ids as ids from erasures order by id limit 1`.execute(db);
  const speaking: string[] = [];
  for (const { table, column } of columns) {
    const { rows } =
      await sql`select from ${sql.table(table)} where ${sql.ref(column)} = any(${gone[0]?.ids}::uuid[]) limit 1`.execute(
        db,
      );
    if (rows.length > 0) speaking.push(table);
  }
  expect(columns.length).toBeGreaterThan(24);
  expect(speaking).toEqual(["customer_list_rows"]);
});

it("leaves everything of others: what was shared stays for them, with black words", async () => {
  const { rows } = await sql<{ text: string; name: string; quoted: string }>`
    select text, author_name as name, quoted from messages where conversation_id = ${shared} order by id`.execute(db);
  expect(rows.map(({ text }) => text)).toEqual([
    "Liebe █████, ruf an: █████. Ole\n\nAm Montag schrieb █████:",
    "█████ fragt, Ole auch.",
    "Gern, Frau █████, gern, Ole.",
  ]);
  expect(rows[0]).toMatchObject({ name: "Ole Lang", quoted: "" });
  const { rows: raw } = await sql<{
    text: string;
    at: Date | null;
  }>`select convert_from(content, 'UTF8') as text, redacted_at as at
    from raw_messages where conversation_id = ${shared} and erased_at is null`.execute(db);
  expect(raw).toHaveLength(1);
  expect(raw[0]?.text).toContain("From: Ole Lang <ole@gast.example>");
  expect(raw[0]?.at).toBeInstanceOf(Date);
  expect(await customer("nora@gast.example")).not.toBe("");
  expect(await conversation("Nachbarin")).not.toBe("");
  expect((await listCustomers(db, system, { q: "Ole", limit: 5, exactly: true })).items).toHaveLength(1);
});

it("leaves a tombstone where mail was, and lets none of it in again", async () => {
  const { rows } = await sql<{
    size: number;
  }>`select size from raw_messages where erased_for = 'erased' and content = ''`.execute(db);
  expect(rows.length).toBeGreaterThan(2);
  expect(rows.every(({ size }) => size > 0)).toBe(true);
});

it("everything that always holds, holds", async () => {
  expect((await verify(db)).findings.map(({ invariant, why }) => `${invariant.name} ${why}`)).toEqual([]);
});

describe("the record", () => {
  it("says when, why, by whom and how much, and whether an address was among it, without a value", async () => {
    expect(erased).toMatchObject({ reason: "asked", by: { name: "Jule Brandt" } });
    expect(erased.proof).toMatch(/^[0-9a-f]{64}$/);
    const of = (who: string) => listErasures(db, jule, { limit: 10, of: who });
    expect((await of("KVollmer@post.example")).items).toEqual([erased]);
    expect((await of("ole@gast.example")).items).toEqual([]);
    const { rows } = await sql`select data from events where type = 'customer.erased'`.execute(db);
    expect(rows).toEqual([{ data: { erasureId: erased.id, reason: "asked" } }]);
  });

  it("is for administrators", async () => {
    const reader: Actor = { ...jule, rights: ["read", "write"] };
    await expect(previewErasure(db, reader, erased.customerId)).rejects.toMatchObject({ code: "forbidden" });
    await expect(listErasures(db, reader, { limit: 1 })).rejects.toMatchObject({ code: "forbidden" });
    await expect(exportCustomer(db, reader, erased.customerId)).rejects.toMatchObject({ code: "forbidden" });
  });
});

it("everything kept was handed out before, as data and as a page that needs nothing from elsewhere", () => {
  expect(exported).toMatchObject({ customer: { name: "Katharina Vollmer" }, facts: [{ text: "hat einen Grinder" }] });
  expect(exported.profiles).toHaveLength(4);
  expect(exported.orders).toMatchObject([{ number: "k-1001", lines: [{ name: "Grinder" }] }]);
  expect(exported.visits).toHaveLength(1);
  expect(exported.rows[0]?.cells).toMatchObject({ Weg: "Kastanienweg 4" });
  expect(exported.messages.map(({ subject }) => subject)).toContain("Lieferschein Geheimnis");
  for (const word of ["Kastanienweg 4", "hat einen Grinder", "vollmer.txt", "Anbei, Ihre Katharina."])
    expect(page).toContain(word);
  expect(page).not.toMatch(/https?:|<script|src=/);
});

it("whoever comes back with an older backup is forgotten again", async () => {
  await arrive(db, aMail({ from: she, subject: "Wieder da, Geheimnis" }));
  const id = await customer("kvollmer@post.example");
  expect(id).not.toBe("");
  const list = [
    { customerId: id, profileIds: [], at: new Date().toISOString(), reason: "asked" as const, id: erased.id },
  ];
  expect(await eraseAgain(db, list)).toBe(1);
  expect(await eraseAgain(db, list)).toBe(0);
  expect(await leaks()).toEqual([]);
});
