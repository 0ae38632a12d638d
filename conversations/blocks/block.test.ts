import { sql } from "kysely";
import { beforeEach, describe, expect, it } from "vitest";
import type { Page } from "../../platform/contract.ts";
import { newId } from "../../platform/ids.ts";
import { openTestDb } from "../../platform/testing/open.ts";
import { aStaff } from "../../team/testing.ts";
import { receive } from "../arrival/receive.ts";
import type { ConversationView } from "../contract.ts";
import { arrivalOf, hear } from "../search/testing.ts";
import { newestConversation } from "../testing.ts";
import { roomFor } from "../testing-app.ts";
import type { BlockView } from "./contract.ts";

const db = await openTestDb();
const staffId = await aStaff(db, { name: "Jule", email: "jule@morgenrot.example" });
const ask = roomFor(db, staffId);
const block = (kind: "address" | "domain", value: string, conversationId?: string) =>
  ask<BlockView & { reason?: string }>("POST /blocks", { kind, value, ...(conversationId ? { conversationId } : {}) });
const stateOf = async (id: string) => (await ask<ConversationView>(`GET /conversations/${id}`)).body.state;
const valuesOf = async (query: string) =>
  (await ask<Page<BlockView>>(`GET /blocks?${query}`)).body.items.map(({ value }) => value);

let count = 0;
let lottery: string;

/** Mail from somebody; answers where it went. */
async function mail(from: string, answers?: string, mailId?: string): Promise<string> {
  await hear(db, { text: "Sie haben gewonnen", from, ...(answers ? { answers } : {}), ...(mailId ? { mailId } : {}) });
  return newestConversation(db);
}

beforeEach(async () => {
  await sql`truncate blocks`.execute(db);
  await sql`insert into addresses (id, email) values (${newId()}, 'hallo@morgenrot.example'), (${newId()}, 'morgenrot@gmail.com')
    on conflict do nothing`.execute(db);
  count += 1;
  lottery = `lottery${count}@win.example`;
});

describe("what somebody blocked sends", () => {
  it("goes into spam without a word, and is kept", async () => {
    await block("address", lottery);
    const id = await mail(lottery);
    expect(await stateOf(id)).toBe("spam");
    expect((await ask<Page<unknown>>(`GET /conversations/${id}/messages`)).body.items).toHaveLength(1);
    const { rows } = await sql<{ type: string }>`select type from events where conversation_id = ${id}`.execute(db);
    expect(rows).toEqual([{ type: "message.blocked" }]);
  });

  it("whatever follows in the same batch too", async () => {
    await block("address", lottery);
    await hear(
      db,
      { text: "Eins", from: lottery, mailId: `one-${count}@win.example` },
      { text: "Zwei", from: lottery, answers: `one-${count}@win.example` },
    );
    expect(await stateOf(await newestConversation(db))).toBe("spam");
  });

  it("from a whole domain, and those below it", async () => {
    await block("domain", "win.example");
    expect(await stateOf(await mail(`other${count}@win.example`))).toBe("spam");
    expect(await stateOf(await mail(`other${count}@mail.win.example`))).toBe("spam");
    expect(await stateOf(await mail(`other${count}@darwin.example`))).toBe("open");
  });

  it("takes their own closed conversation into spam, not to us", async () => {
    const id = await mail(lottery, undefined, `first-${count}@win.example`);
    await ask(`PUT /conversations/${id}/closure`);
    await block("address", lottery);
    await mail(lottery, `first-${count}@win.example`);
    expect(await stateOf(id)).toBe("spam");
  });

  it("moves nothing where others outside take part", async () => {
    const first = arrivalOf({ text: "Wir beide", from: lottery, mailId: `both-${count}@win.example` });
    const cc = [{ name: "", address: `guest${count}@post.example` }];
    await db.transaction().execute(async (tx) => void (await receive(tx, [{ ...first, cc }], new Set())));
    const id = await newestConversation(db);
    await ask(`PUT /conversations/${id}/closure`);
    await block("address", lottery);
    await mail(lottery, `both-${count}@win.example`);
    expect(await stateOf(id)).toBe("closed");
    expect((await ask<Page<unknown>>(`GET /conversations/${id}/messages`)).body.items).toHaveLength(2);
  });

  it("comes in again once they are unblocked", async () => {
    const { body } = await block("address", lottery);
    expect((await ask(`DELETE /blocks/${body.id}`)).status).toBe(204);
    expect((await ask(`DELETE /blocks/${body.id}`)).status).toBe(404);
    expect(await stateOf(await mail(lottery))).toBe("open");
  });
});

describe("blocking", () => {
  it("takes the conversation along, and says who did it", async () => {
    const id = await mail(lottery);
    const { status, body } = await block("address", lottery.toUpperCase(), id);
    expect([status, body]).toMatchObject([201, { kind: "address", value: lottery, by: { id: staffId } }]);
    expect(await stateOf(id)).toBe("spam");
  });

  it("blocks nobody when there is no such conversation", async () => {
    expect((await block("address", lottery, newId())).status).toBe(404);
    expect(await valuesOf("")).toEqual([]);
  });

  it("twice is once", async () => {
    const [first, second] = [await block("address", lottery), await block("address", lottery)];
    expect([first.status, second.status, second.body.id]).toEqual([201, 200, first.body.id]);
  });

  it.each([
    ["address", "hallo@morgenrot.example"],
    ["address", "somebody.else@morgenrot.example"],
    ["address", "morgenrot@gmail.com"],
    ["address", "Jule@morgenrot.example"],
    ["domain", "morgenrot.example"],
  ] as const)("refuses our own %s %s", async (kind, value) => {
    expect((await block(kind, value)).body.reason).toBe("own-address");
  });

  it("takes a stranger at the provider where one of our addresses is", async () => {
    expect((await block("address", "lottery@gmail.com")).status).toBe(201);
  });

  it("refuses what is longer than any address", async () => {
    expect((await block("address", `${"a".repeat(400)}@win.example`)).status).toBe(400);
  });

  it("needs the right to write", async () => {
    const reader = roomFor(db, null, ["read"]);
    expect((await reader("POST /blocks", { kind: "domain", value: "win.example" })).status).toBe(403);
    const { body } = await block("domain", "win.example");
    expect((await reader(`DELETE /blocks/${body.id}`)).status).toBe(403);
    expect((await reader("GET /blocks")).status).toBe(200);
  });
});

it("lists the last blocked first, page by page, by a part of it, and by what it covers", async () => {
  const values = ["a@win.example", "lose.example", "b@win.example"];
  for (const value of values) await block(value.includes("@") ? "address" : "domain", value);
  expect(await valuesOf("")).toEqual(["b@win.example", "lose.example", "a@win.example"]);
  const first = (await ask<Page<BlockView>>("GET /blocks?limit=2")).body;
  expect(await valuesOf(`limit=2&cursor=${first.next}`)).toEqual(["a@win.example"]);
  expect(await valuesOf("q=WIN")).toEqual(["b@win.example", "a@win.example"]);
  expect(await valuesOf("q=%25")).toEqual([]);
  expect(await valuesOf("covering=Anybody@mail.lose.example")).toEqual(["lose.example"]);
});
