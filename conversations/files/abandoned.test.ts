import { sql } from "kysely";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aMail, anAddress, arrive } from "../../channels/email/testing.ts";
import { newId } from "../../platform/ids.ts";
import { openTestDb } from "../../platform/testing/open.ts";
import { aStaff } from "../../team/testing.ts";
import type { FileView, MessageView } from "../contract.ts";
import { keepDraft } from "../drafts/store.ts";
import { newestConversation } from "../testing.ts";
import { type Ask, roomFor } from "../testing-app.ts";
import { daysUnused, purgeAbandoned } from "./abandoned.ts";

const db = await openTestDb();
let staffId: string;
let ask: Ask;
let conversationId: string;
const later = (days: number) => new Date(Date.now() + days * 86_400_000);

const upload = async (words: string, by = ask) =>
  (await by<FileView>("POST /files?name=a.txt", new Blob([words], { type: "text/plain" }))).body.id;
const left = async () =>
  (await sql<{ id: string }>`select id from uploads order by id`.execute(db)).rows.map(({ id }) => id);
const kept = async (words: string) =>
  (await sql`select from files where content = ${Buffer.from(words)}`.execute(db)).rows.length === 1;
const draft = (files: string[], html: string | null = null) =>
  db.transaction().execute((tx) =>
    keepDraft(
      tx,
      { conversationId, staffId, kind: "note" },
      {
        ...{ kind: "note", messageId: newId(), revision: 0, text: "sieh", html, to: null, cc: [], bcc: [], seen: null },
        files,
      },
    ),
  );

beforeAll(async () => {
  staffId = await aStaff(db);
  ask = roomFor(db, staffId);
  await anAddress(db);
  await arrive(db, aMail());
  conversationId = await newestConversation(db);
});
beforeEach(() => sql`truncate uploads, drafts, attachments, files`.execute(db));

describe("an upload that nobody sent", () => {
  it("is there for thirty days, and then gone with its bytes", async () => {
    const id = await upload("nie gesendet");
    expect(await purgeAbandoned(db, later(daysUnused - 1))).toBe(0);
    expect(await left()).toEqual([id]);
    expect(await purgeAbandoned(db, later(daysUnused + 1))).toBe(1);
    expect([await left(), await kept("nie gesendet")]).toEqual([[], false]);
  });

  it("stays while a draft carries it, beside its words or in them, and goes after that", async () => {
    const [beside, inside, neither] = [await upload("a"), await upload("b"), await upload("c")];
    await draft([beside], `<p>sieh <img src="cid:${inside.toUpperCase()}" alt=""></p>`);
    expect(await purgeAbandoned(db, later(90))).toBe(1);
    expect(await left()).toEqual([beside, inside].sort());
    expect(neither).not.toBe(beside);
    await sql`delete from drafts`.execute(db);
    expect(await purgeAbandoned(db, later(90))).toBe(2);
  });

  it("is not kept by a draft of somebody else who knows its id", async () => {
    const id = await upload("fremd", roomFor(db, await aStaff(db)));
    await draft([id]);
    expect(await purgeAbandoned(db, later(90))).toBe(1);
  });

  it("leaves its bytes to whoever else carries them", async () => {
    const sent = await upload("zweimal da");
    await ask<MessageView>(`POST /conversations/${conversationId}/messages`, {
      kind: "note",
      text: "x",
      files: [sent],
    });
    await upload("zweimal da");
    expect(await purgeAbandoned(db, later(90))).toBe(1);
    expect(await kept("zweimal da")).toBe(true);
  });

  it("by a program is removed just so", async () => {
    await upload("von einem Schlüssel", roomFor(db, null));
    expect(await purgeAbandoned(db, later(90))).toBe(1);
  });

  it("is one of many: all go, a hundred at a time", async () => {
    await sql`insert into files (sha256, size, content) select sha256(n::text::bytea), 1, n::text::bytea
      from generate_series(1, 250) n`.execute(db);
    await sql`insert into uploads (id, staff_id, name, type, size, sha256)
      select gen_random_uuid(), ${staffId}, 'a', 'text/plain', 1, sha256(n::text::bytea) from generate_series(1, 250) n`.execute(
      db,
    );
    const taken = await Promise.all([purgeAbandoned(db, later(90)), purgeAbandoned(db, later(90))]);
    expect(taken[0] + taken[1]).toBe(250);
    expect((await sql`select from files`.execute(db)).rows).toEqual([]);
  });
});

it("what was sent, or taken back a moment ago, is nothing abandoned", async () => {
  const id = await upload("zurückgenommen");
  const sent = { kind: "reply", text: "sieh", files: [id] };
  const { body } = await ask<MessageView>(`POST /conversations/${conversationId}/messages`, sent);
  expect(await purgeAbandoned(db, later(90))).toBe(0);
  await ask(`DELETE /messages/${body.id}/dispatch`);
  expect(await purgeAbandoned(db, later(daysUnused - 1))).toBe(0);
  expect(await left()).toEqual([id]);
});

it("a file that is discarded takes its bytes along, unless something else carries them", async () => {
  const [one, two] = [await upload("verworfen"), await upload("verworfen")];
  await ask(`DELETE /files/${one}`);
  expect(await kept("verworfen")).toBe(true);
  await ask(`DELETE /files/${two}`);
  expect(await kept("verworfen")).toBe(false);
});
