import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { aMail, anAddress, arrive } from "../channels/email/testing.ts";
import type { Page } from "../platform/contract.ts";
import { newId } from "../platform/ids.ts";
import { openTestDb } from "../platform/testing/open.ts";
import { aShop, aStaff } from "../team/testing.ts";
import type { ConversationRow, ConversationView, Counts, MessageView, ReplyDefaults } from "./contract.ts";
import { newestConversation } from "./testing.ts";
import { type Ask, roomFor } from "./testing-app.ts";
import { senderFor } from "./writing/sender.ts";

const db = await openTestDb();
const unknown = newId();
let ada: Ask;
let reader: Ask;
let adaId: string;
let shopId: string;
let addressId: string;

beforeAll(async () => {
  shopId = await aShop(db, { name: "Altstadt" });
  adaId = await aStaff(db, { name: "Ada", shops: [shopId] });
  ada = roomFor(db, adaId, ["read", "write"], [shopId]);
  reader = roomFor(db, await aStaff(db, { role: "readonly" }), ["read"]);
  addressId = await anAddress(db, { email: "hallo@morgenrot.example", shopId });
});

/** A conversation that somebody new has just begun. */
async function begun(mail: Parameters<typeof aMail>[0] = {}): Promise<string> {
  await arrive(db, aMail({ from: `Ruth <ruth-${newId()}@post.example>`, ...mail }));
  return newestConversation(db);
}
const words = { kind: "reply", text: "Das tut uns leid." };
const answer = (id: string, more: object = {}) =>
  ada<MessageView>(`POST /conversations/${id}/messages`, { ...words, ...more });
const look = async (id: string) => (await ada<ConversationView>(`GET /conversations/${id}`)).body;

/** A view, page by page. */
async function pages(query: string, limit: number): Promise<ConversationRow[]> {
  const rows: ConversationRow[] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const path: `GET /${string}` = `GET /conversations?${query}&limit=${limit}${cursor ? `&cursor=${cursor}` : ""}`;
    const body: Page<ConversationRow> = (await ada<Page<ConversationRow>>(path)).body;
    expect(body.items.length).toBeLessThanOrEqual(limit);
    rows.push(...body.items);
    cursor = body.next;
  }
  return rows;
}

describe("the views of the inbox", () => {
  const open: string[] = [];
  const closed: string[] = [];
  const of = async (query: string) => (await pages(query, 100)).map(({ id }) => id);

  beforeAll(async () => {
    await sql`truncate conversations, messages cascade`.execute(db);
    for (let n = 0; n < 9; n++) {
      const id = await begun();
      const stage = n % 3;
      if (stage > 0) await answer(id);
      if (stage === 1) await sql`update conversations set stage = 1 where id = ${id}`.execute(db);
      if (stage === 0 && n < 6) await ada(`PUT /conversations/${id}/assignment`, { staffId: adaId });
      open.push(id);
    }
    // Of one moment, as a batch of mail is: the id decides.
    await sql`update conversations set last_at = '2026-11-01T08:00:00Z' where id = any(${open.slice(0, 5)}::uuid[])`.execute(
      db,
    );
    for (let n = 0; n < 4; n++) {
      const id = await begun();
      await ada(`PUT /conversations/${id}/closure`);
      closed.push(id);
    }
  });

  it.each(["mine", "shop", `shop&shop=${"SHOP"}`])("%s: open ones, by stage, then the newest first", async (view) => {
    const rows = await pages(`view=${view.replace("SHOP", shopId)}`, 100);
    expect(rows.length).toBeGreaterThan(4);
    const place = { new: 0, "waiting-for-us": 1, "waiting-for-them": 2 };
    const key = ({ stage, lastAt, id }: ConversationRow) => [place[stage], -Date.parse(lastAt), id] as const;
    for (const [n, row] of rows.slice(1).entries()) {
      const [stage, at, id] = key(row);
      const [stageBefore, atBefore, idBefore] = key(rows[n] as ConversationRow);
      expect([
        stageBefore < stage,
        stageBefore === stage && (atBefore < at || (atBefore === at && idBefore > id)),
      ]).toContain(true);
    }
  });

  it("mine are mine, unassigned are nobody's, shop is my shop's, all is everything, closed is closed", async () => {
    const [mine, unassigned, shop, all, shut] = await Promise.all(
      ["mine", "unassigned", "shop", "all", "closed"].map((view) => of(`view=${view}`)),
    );
    expect(unassigned).toHaveLength(1);
    expect(new Set([...(mine ?? []), ...(unassigned ?? [])])).toEqual(new Set(open));
    expect(new Set(shop)).toEqual(new Set(open));
    expect(new Set(all)).toEqual(new Set([...open, ...closed]));
    expect(shut).toEqual(closed.toReversed());
  });

  it.each(["mine", "shop", "all", "closed"])("%s pages without a gap and without a double", async (view) => {
    const whole = await of(`view=${view}`);
    for (const limit of [1, 2, 3]) {
      expect((await pages(`view=${view}`, limit)).map(({ id }) => id)).toEqual(whole);
    }
  });

  it("of a shop that I am not in is empty for nobody, of an unknown one for everybody", async () => {
    expect(await of(`view=shop&shop=${unknown}`)).toEqual([]);
    const body = (await roomFor(db, adaId)<Page<ConversationRow>>("GET /conversations?view=shop")).body;
    expect(body).toEqual({ items: [], next: null });
  });

  it("counts what waits for an answer", async () => {
    const { body } = await ada<Counts>("GET /conversations/counts");
    expect(body.open).toEqual({ value: 9, capped: false });
    expect(body.unassigned.value).toBe(1);
    expect(body.mine.value).toBe(5);
    expect(body.shops).toEqual([{ shop: { id: shopId, name: "Altstadt" }, count: { value: 6, capped: false } }]);
  });

  it.each(["view=mine", "view=all", "view=closed", "view=shop"])("%s refuses a foreign cursor", async (query) => {
    for (const cursor of ["nonsense", Buffer.from('["a",1]').toString("base64url")]) {
      const { status, body } = await ada(`GET /conversations?${query}&cursor=${cursor}`);
      expect({ status, reason: body["reason"] }).toEqual({ status: 400, reason: "cursor" });
    }
  });

  it.each([
    "",
    "view=others",
    "view=all&limit=0",
    "view=all&limit=101",
    "view=shop&shop=x",
    `view=all&q=${"x".repeat(201)}`,
  ])("refuses the query %s", async (query) => expect((await ada(`GET /conversations?${query}`)).status).toBe(400));
});

describe("where a conversation stands", () => {
  it("is given to somebody and to nobody, and to another shop", async () => {
    const id = await begun();
    const given = await ada<ConversationView>(`PUT /conversations/${id}/assignment`, { staffId: adaId });
    expect(given.body).toMatchObject({ assignee: { id: adaId, name: "Ada" }, shop: { id: shopId } });
    const other = await aShop(db);
    await ada(`PUT /conversations/${id}/assignment`, { staffId: null, shopId: other });
    expect(await look(id)).toMatchObject({ assignee: null, shop: { id: other } });
    await ada(`PUT /conversations/${id}/assignment`, { staffId: null, shopId: null });
    expect(await look(id)).toMatchObject({ assignee: null, shop: null });
  });

  it("cannot be given to who is gone, only reads or never was, nor to a shop that is not there", async () => {
    const id = await begun();
    const people = [await aStaff(db, { disabled: true }), await aStaff(db, { role: "readonly" }), unknown];
    for (const staffId of people) {
      const refused = await ada(`PUT /conversations/${id}/assignment`, { staffId });
      expect(refused).toMatchObject({ status: 400, body: { reason: "nobody" } });
    }
    const refused = await ada(`PUT /conversations/${id}/assignment`, { staffId: null, shopId: unknown });
    expect(refused).toMatchObject({ status: 400, body: { reason: "no-shop" } });
    expect(await look(id)).toMatchObject({ assignee: null });
  });

  it("is closed and opened again, once each", async () => {
    const id = await begun();
    const events = async () =>
      (await sql<{ type: string }>`select type from events where conversation_id = ${id} order by id`.execute(db)).rows;
    const before = (await events()).length;
    for (const method of ["PUT", "PUT", "DELETE", "DELETE"]) {
      const { status, body } = await ada<ConversationView>(`${method} /conversations/${id}/closure`);
      expect({ status, state: body.state }).toEqual({ status: 200, state: method === "PUT" ? "closed" : "open" });
      expect(body.closedAt === null).toBe(method === "DELETE");
    }
    expect((await events()).slice(before).map(({ type }) => type)).toEqual([
      "conversation.closed",
      "conversation.reopened",
    ]);
  });

  it("is read by one and still unread for the other", async () => {
    const id = await begun();
    expect((await look(id)).unread).toBe(true);
    expect((await ada(`PUT /conversations/${id}/read`)).status).toBe(204);
    expect((await look(id)).unread).toBe(false);
    expect((await reader<ConversationView>(`GET /conversations/${id}`)).body.unread).toBe(true);
    expect((await reader(`PUT /conversations/${id}/read`)).status).toBe(204);
    expect((await ada(`DELETE /conversations/${id}/read`)).status).toBe(204);
    expect((await look(id)).unread).toBe(true);
    expect((await reader<ConversationView>(`GET /conversations/${id}`)).body.unread).toBe(false);
  });
});

describe("what is said", () => {
  it("is listed newest first, page by page, and each by itself", async () => {
    const id = await begun();
    for (const text of ["one", "two", "three"]) await ada(`POST /conversations/${id}/messages`, { kind: "note", text });
    const texts: string[] = [];
    for (let cursor: string | null = ""; cursor !== null; ) {
      const body: Page<MessageView> = (
        await ada<Page<MessageView>>(`GET /conversations/${id}/messages?limit=2${cursor && `&cursor=${cursor}`}`)
      ).body;
      texts.push(...body.items.map(({ text }) => text));
      cursor = body.next;
    }
    expect(texts.slice(0, 3)).toEqual(["three", "two", "one"]);
    expect(texts).toHaveLength(4);
    expect((await ada(`GET /conversations/${id}/messages?cursor=x`)).status).toBe(400);
  });

  it("is written once for one id, however often it is sent, also at the same moment", async () => {
    const id = await begun();
    const mine = newId();
    const sent = await Promise.all([answer(id, { id: mine }), answer(id, { id: mine }), answer(id, { id: mine })]);
    expect(sent.map(({ status }) => status).sort()).toEqual([200, 200, 201]);
    expect(new Set(sent.map(({ body }) => body.id))).toEqual(new Set([mine]));
    expect((await look(id)).messages).toBe(2);
  });

  it("cannot take the id of something said elsewhere", async () => {
    const [here, there] = [await begun(), await begun()];
    const { body } = await answer(there);
    for (const kind of ["reply", "note"]) {
      const taken = await ada(`POST /conversations/${here}/messages`, { kind, id: body.id, text: "x" });
      expect(taken).toMatchObject({ status: 409, body: { reason: "id-taken" } });
    }
  });

  it("as an answer goes to who wrote, and takes the conversation", async () => {
    const id = await begun({ from: "Ruth <ruth@post.example>" });
    const { status, body } = await answer(id);
    expect(status).toBe(201);
    expect(body).toMatchObject({ kind: "out", to: [{ address: "ruth@post.example" }], delivery: { state: "waiting" } });
    expect(Date.parse(body.delivery?.dueAt ?? "") - Date.parse(body.at)).toBe(10_000);
    expect(await look(id)).toMatchObject({ assignee: { id: adaId }, stage: "waiting-for-them", previewBy: "us" });
  });

  it("as a note reaches nobody outside and moves nothing", async () => {
    const id = await begun();
    const before = await look(id);
    const { body } = await ada<MessageView>(`POST /conversations/${id}/messages`, { kind: "note", text: "Stammgast!" });
    expect(body).toMatchObject({
      kind: "note",
      channel: "none",
      to: [],
      delivery: null,
      author: { staff: { id: adaId } },
    });
    const followers = [{ id: adaId, name: "Ada" }];
    expect(await look(id)).toEqual({ ...before, messages: before.messages + 1, followers });
  });

  it.each([
    ["nothing", { text: "  " }],
    ["too much", { text: "x".repeat(200_001) }],
    ["to nobody", { text: "x", to: [] }],
    ["to what is no address", { text: "x", to: [{ name: "", address: "ruth" }] }],
    [
      "to a crowd",
      { text: "x", cc: Array.from({ length: 101 }, (_, n) => ({ name: "", address: `a${n}@x.example` })) },
    ],
    ["with a file that is not there", { text: "x", files: [unknown] }],
  ])("cannot be %s", async (_what, more) => {
    expect((await answer(await begun(), more)).status).toBe(400);
  });

  it("begins from our side once for one id, also at the same moment", async () => {
    const input = {
      id: newId(),
      addressId,
      to: [{ name: "", address: "new@post.example" }],
      subject: "Hello",
      text: "Hi",
    };
    const sent = await Promise.all([1, 2, 3].map(() => ada<{ conversationId: string }>("POST /conversations", input)));
    expect(sent.map(({ status }) => status).sort()).toEqual([200, 200, 201]);
    expect(new Set(sent.map(({ body }) => body.conversationId)).size).toBe(1);
  });

  it("cannot begin from an address that is not ours", async () => {
    const to = [{ name: "", address: "new@post.example" }];
    const refused = await ada("POST /conversations", { addressId: unknown, to, subject: "Hello", text: "Hi" });
    expect(refused).toMatchObject({ status: 409, body: { reason: "no-address" } });
  });
});

describe("what an answer starts with", () => {
  const copied = { to: "hallo@morgenrot.example, Max <max@post.example>" };

  it("is to the author, everybody else for reply to all, and never us", async () => {
    const id = await begun({ from: "Ruth <ruth@post.example>", ...copied });
    const { body } = await ada<ReplyDefaults>(`GET /conversations/${id}/reply`);
    expect(body).toMatchObject({
      to: [{ name: "Ruth", address: "ruth@post.example" }],
      cc: [{ name: "Max", address: "max@post.example" }],
      subject: "Re: Glas zerbrochen",
      addressId,
    });
  });

  it("does not exist where there is nobody to answer", async () => {
    const id = await begun();
    await sql`delete from messages where conversation_id = ${id}`.execute(db);
    const nobody = await ada(`GET /conversations/${id}/reply`);
    expect(nobody).toMatchObject({ status: 404, body: { reason: "nobody-to-answer" } });
    expect(await answer(id)).toMatchObject({ status: 409, body: { reason: "nobody-to-answer" } });
  });

  it("does not exist while we have no address", async () => {
    const id = await begun();
    const refused = await db
      .transaction()
      .execute(async (tx) => {
        await sql`delete from addresses`.execute(tx);
        const actor = {
          kind: "key",
          staffId: null,
          name: "",
          rights: ["write"],
          shops: [],
          sees: "all",
          credentialId: null,
        } as const;
        return senderFor(tx, actor, { addressId: null, shopId: null });
      })
      .catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: "conflict", reason: "no-address" });
    expect((await ada(`GET /conversations/${id}/reply`)).status).toBe(200);
  });
});

describe("before it leaves", () => {
  it("an answer comes back with its words, and is gone", async () => {
    const id = await begun();
    const before = await look(id);
    const { body } = await answer(id, { close: true, cc: [{ name: "Max", address: "max@post.example" }] });
    const back = await ada(`DELETE /messages/${body.id}/dispatch`);
    expect(back).toMatchObject({
      status: 200,
      body: { text: words.text, cc: [{ address: "max@post.example" }], files: [] },
    });
    expect((await ada(`GET /messages/${body.id}`)).status).toBe(404);
    expect({ ...(await look(id)), participants: before.participants }).toEqual(before);
    expect((await ada(`DELETE /messages/${body.id}/dispatch`)).status).toBe(404);
  });

  it("it is sent at once on demand", async () => {
    const { body } = await answer(await begun());
    const sent = await ada<MessageView>(`PUT /messages/${body.id}/dispatch`);
    expect(sent.status).toBe(200);
    expect(Date.parse(sent.body.delivery?.dueAt ?? "")).toBeLessThan(Date.parse(body.delivery?.dueAt ?? ""));
  });

  it.each(["sending", "sent", "retrying", "failed"])("it cannot come back when it is %s", async (state) => {
    const { body } = await answer(await begun());
    await sql`update outbox set state = ${state} where message_id = ${body.id}`.execute(db);
    const refused = await ada(`DELETE /messages/${body.id}/dispatch`);
    expect(refused).toMatchObject({ status: 409, body: { reason: "already-left" } });
    expect((await ada(`GET /messages/${body.id}`)).status).toBe(200);
  });

  it("the first words of a conversation come back without what a colleague noted being lost", async () => {
    const to = [{ name: "", address: `new-${newId()}@post.example` }];
    const started = await ada<{ conversationId: string; messageId: string }>("POST /conversations", {
      addressId,
      to,
      subject: "Hello",
      text: "Hi",
    });
    const { conversationId, messageId } = started.body;
    await ada(`POST /conversations/${conversationId}/messages`, { kind: "note", text: "keep me" });
    expect((await ada(`DELETE /messages/${messageId}/dispatch`)).status).toBe(200);
    const left = await ada<Page<MessageView>>(`GET /conversations/${conversationId}/messages`);
    expect(left.body.items?.map(({ text }) => text)).toEqual(["keep me"]);
    expect((await look(conversationId)).messages).toBe(1);
  });

  it("the first words alone take their conversation with them", async () => {
    const input = { addressId, to: [{ name: "", address: "n@post.example" }], subject: "Hello", text: "Hi" };
    const { body } = await ada<{ conversationId: string; messageId: string }>("POST /conversations", input);
    await ada(`DELETE /messages/${body.messageId}/dispatch`);
    expect((await ada(`GET /conversations/${body.conversationId}`)).status).toBe(404);
  });
});

describe("whoever may only read", () => {
  const changes: `${string} /${string}`[] = [
    "POST /conversations",
    `POST /conversations/${unknown}/messages`,
    `PUT /conversations/${unknown}/assignment`,
    `PUT /conversations/${unknown}/closure`,
    `DELETE /conversations/${unknown}/closure`,
    `DELETE /messages/${unknown}/dispatch`,
    `PUT /messages/${unknown}/dispatch`,
    "POST /files?name=a",
    `DELETE /files/${unknown}`,
  ];
  it.each(changes)("is told so at %s", async (request) => {
    expect(await reader(request, {})).toMatchObject({ status: 403, body: { reason: "needs-write" } });
  });

  it("sees everything, and that it is not theirs to change", async () => {
    const id = await begun();
    expect((await reader<ConversationView>(`GET /conversations/${id}`)).body.mayChange).toBe(false);
    expect((await look(id)).mayChange).toBe(true);
    expect((await reader(`GET /conversations/${id}/messages`)).status).toBe(200);
    expect((await reader("GET /conversations?view=all")).status).toBe(200);
  });
});

describe("what is not there", () => {
  const requests: [`${string} /${string}`, unknown?][] = [
    [`GET /conversations/${unknown}`],
    [`GET /conversations/${unknown}/messages`],
    [`GET /conversations/${unknown}/reply`],
    [`POST /conversations/${unknown}/messages`, words],
    [`POST /conversations/${unknown}/messages`, { kind: "note", text: "x" }],
    [`PUT /conversations/${unknown}/assignment`, { staffId: null }],
    [`PUT /conversations/${unknown}/closure`],
    [`DELETE /conversations/${unknown}/closure`],
    [`PUT /conversations/${unknown}/read`],
    [`DELETE /conversations/${unknown}/read`],
    [`GET /messages/${unknown}`],
    [`DELETE /messages/${unknown}/dispatch`],
    [`PUT /messages/${unknown}/dispatch`],
    [`GET /messages/${unknown}/attachments/${unknown}`],
  ];
  it.each(requests)("is not found: %s", async (request, body) => {
    expect(await ada(request, body)).toMatchObject({ status: 404, body: { code: "not_found" } });
  });

  it("and what is no id is a wrong request", async () => {
    expect((await ada("GET /conversations/1")).status).toBe(400);
  });
});
