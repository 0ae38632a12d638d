import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { beforeAll, beforeEach, expect, it } from "vitest";
import { deleteConversation } from "../../../conversations/away/delete.ts";
import { purgeDeleted } from "../../../conversations/away/purge.ts";
import { newestConversation } from "../../../conversations/testing.ts";
import { system } from "../../../platform/actor.ts";
import { openTestDb } from "../../../platform/testing/open.ts";
import { importMail } from "../import/import-mail.ts";
import { aMail, anAddress, arrive } from "../testing.ts";

const db = await openTestDb();
const yearLater = () => new Date(Date.now() + 366 * 86_400_000);
/** The same mail on another way: other bytes, the same words. */
const copyOf = (mail: Buffer) => Buffer.from(`Received: from elsewhere\r\n${mail}`);
let mail: Buffer;
let conversationId: string;

type Raw = { state: string; content: string; size: number; envelope_to: string[]; erased_for: string | null };
const raws = async () =>
  (
    await sql<Raw>`select state, convert_from(content, 'utf8') as content, size, envelope_to, erased_for
      from raw_messages order by id`.execute(db)
  ).rows;

beforeAll(() => anAddress(db));
beforeEach(async () => {
  await sql`truncate raw_messages, messages, conversations, seen cascade`.execute(db);
  mail = aMail({ text: "Mein Geheimnis" });
  await arrive(db, mail);
  conversationId = await newestConversation(db);
  await db.transaction().execute((tx) => deleteConversation(tx, system, conversationId));
});

it("a copy that comes while the conversation is in the bin is kept, like the mail itself", async () => {
  await arrive(db, copyOf(mail));
  expect(await raws()).toMatchObject([{ erased_for: null }, { state: "duplicate", erased_for: null }]);
});

it("of a copy that comes after the conversation was removed for ever nothing is kept but that it came", async () => {
  await purgeDeleted(db, yearLater());
  expect(await arrive(db, copyOf(mail))).toEqual({ understood: 0, duplicates: 1, quarantined: 0 });
  const [, late] = await raws();
  expect(late).toEqual({
    ...{ state: "duplicate", content: "", size: copyOf(mail).byteLength, envelope_to: [], erased_for: "deleted" },
  });
  expect((await sql`select from messages`.execute(db)).rows).toEqual([]);
});

it("nor of one from an archive, while the mail beside it is kept", async () => {
  await purgeDeleted(db, yearLater());
  const dir = await mkdtemp(join(tmpdir(), "stammgast-gone-"));
  await writeFile(join(dir, "a.eml"), copyOf(mail));
  await writeFile(join(dir, "b.eml"), aMail({ text: "Etwas anderes" }));
  await importMail(db, dir, { maxBytes: 1_000_000 });
  const [, ...late] = await raws();
  expect(late).toMatchObject([
    { state: "duplicate", content: "", erased_for: "deleted" },
    { state: "understood", content: expect.stringContaining("Etwas anderes"), erased_for: null },
  ]);
  await rm(dir, { recursive: true });
});
