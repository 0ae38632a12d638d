import { sql } from "kysely";
import { beforeEach, describe, expect, it } from "vitest";
import { anAddress } from "../../channels/email/testing.ts";
import { newId } from "../../platform/ids.ts";
import { openTestDb } from "../../platform/testing/open.ts";
import { actorOf } from "../../team/actors.ts";
import { aShop, aStaff } from "../../team/testing.ts";
import { receive } from "../arrival/receive.ts";
import type { MessageView } from "../contract.ts";
import { arrivalOf, hear, type Said } from "../search/testing.ts";
import { newestConversation } from "../testing.ts";
import { type Ask, roomFor } from "../testing-app.ts";
import { NotificationPage, NotificationWishes, type WishesInput } from "./contract.ts";
import { listNotifications } from "./read.ts";

const db = await openTestDb();
await anAddress(db);
const corner = await aShop(db, { name: "Altstadt" });
const ada = await aStaff(db, { name: "Ada", shops: [corner] });
const ben = await aStaff(db, { name: "Ben", shops: [corner] });
const cleo = await aStaff(db, { name: "Cleo" });
const [asAda, asBen, asCleo] = [ada, ben, cleo].map((id) => roomFor(db, id)) as [Ask, Ask, Ask];

let talk: string;
let mailId: string;
beforeEach(async () => {
  await sql`truncate notifications, notification_wishes, mentioned, note_mentions, followers`.execute(db);
  mailId = `${newId()}@post.example`;
  await hear(db, { text: "Ein Glas ist zerbrochen", subject: "Glas", at: new Date(), mailId });
  talk = await newestConversation(db);
});

const told = async (ask: Ask, query = "") => (await ask<NotificationPage>(`GET /notifications${query}`)).body;
const kinds = async (ask: Ask) => (await told(ask)).items.map(({ kind, count }) => `${kind} ${count}`);
const give = (staffId: string | null, ask: Ask = asAda) => ask(`PUT /conversations/${talk}/assignment`, { staffId });
const follow = (staffId: string, ask: Ask) => ask(`PUT /conversations/${talk}/followers/${staffId}`);
const note = (ask: Ask, mentions: object[] = []) =>
  ask(`POST /conversations/${talk}/messages`, { kind: "note", text: "Schau mal", mentions });
const answer = (ask: Ask) =>
  ask<MessageView>(`POST /conversations/${talk}/messages`, { kind: "reply", text: "Das tut uns leid." });
const writes = (said: Partial<Said> = {}) => hear(db, { text: "Und nun?", at: new Date(), answers: mailId, ...said });

const off = { list: false, browser: false, mail: false };
const usual = { list: true, browser: true, mail: true };
const wishes = (given: Partial<WishesInput> = {}): WishesInput => ({
  channels: { assigned: usual, mentioned: usual, followed: usual, mail: usual },
  ...{ quiet: null, timeZone: "Europe/Berlin", pausedUntil: null },
  ...given,
});

describe("somebody is told", () => {
  it("that a conversation was given to them", async () => {
    await give(ben);
    const page = await told(asBen);
    expect(NotificationPage.parse(page)).toEqual(page);
    expect(page).toMatchObject({
      items: [
        {
          kind: "assigned",
          count: 1,
          read: false,
          loud: true,
          conversation: { id: talk, subject: "Glas" },
          by: { id: ada, name: "Ada" },
        },
      ],
      unread: { value: 1, capped: false },
    });
    expect(await kinds(asAda)).toEqual([]);
  });

  it("of nothing once it was given back before they looked", async () => {
    await give(ben);
    await give(null);
    expect(await kinds(asBen)).toEqual([]);
    await give(cleo);
    await give(cleo);
    expect(await kinds(asCleo)).toEqual(["assigned 1"]);
  });

  it("that many were given to them at once, and of nothing when that was taken back", async () => {
    const action = { do: "assign", staffId: ben };
    const batch = await asAda<{ id: string }>("POST /conversations/batches", { ids: [talk], action });
    expect(batch.status).toBeLessThan(300);
    expect(await kinds(asBen)).toEqual(["assigned 1"]);
    await asAda(`DELETE /conversations/batches/${batch.body.id}`);
    expect(await kinds(asBen)).toEqual([]);
  });

  it("that a note speaks to them, once, also where they follow", async () => {
    await follow(ben, asBen);
    await note(asAda, [
      { kind: "staff", id: ben },
      { kind: "shop", id: corner },
    ]);
    expect(await told(asBen)).toMatchObject({ items: [{ kind: "mentioned", preview: "Schau mal" }] });
    expect(await kinds(asAda)).toEqual([]);
  });

  it("that the customer wrote in what is theirs, and where they follow", async () => {
    await give(ben, asBen);
    await follow(cleo, asCleo);
    await writes();
    await writes();
    expect(await told(asBen)).toMatchObject({ items: [{ kind: "mail", count: 2, by: null, preview: "Und nun?" }] });
    expect(await kinds(asCleo)).toEqual(["followed 2"]);
    expect(await kinds(asAda)).toEqual([]);
  });

  it("that a colleague answered, and no more once it was taken back", async () => {
    await give(ben, asBen);
    const { body } = await answer(asAda);
    expect(await kinds(asBen)).toEqual(["followed 1"]);
    await asAda(`DELETE /messages/${body.id}/dispatch`);
    expect(await kinds(asBen)).toEqual([]);
  });

  it("of many messages at once as of one", async () => {
    await give(ben, asBen);
    await hear(db, ...[1, 2, 3].map(() => ({ text: "Und nun?", at: new Date(), answers: mailId })));
    expect(await kinds(asBen)).toEqual(["mail 1"]);
  });

  it("again after they have looked", async () => {
    await give(ben, asBen);
    await writes();
    await asBen(`PUT /conversations/${talk}/read`);
    await writes();
    expect(await kinds(asBen)).toEqual(["mail 1", "mail 1"]);
    expect((await told(asBen)).unread.value).toBe(1);
  });
});

describe("nobody is told", () => {
  it("of what they did themselves", async () => {
    await follow(ada, asAda);
    await give(ada);
    await note(asAda, [{ kind: "staff", id: ada }]);
    await answer(asAda);
    expect(await kinds(asAda)).toEqual([]);
  });

  it("of what machines write, or an archive holds", async () => {
    await give(ben, asBen);
    const arrivals = [
      { ...arrivalOf({ text: "Bin im Urlaub", answers: mailId }), automatic: "auto-reply" as const },
      { ...arrivalOf({ text: "Lange her", answers: mailId }), settled: true },
    ];
    await db.transaction().execute((tx) => receive(tx, arrivals, new Set()));
    expect(await kinds(asBen)).toEqual([]);
  });

  it("of what they may not see, not even afterwards", async () => {
    const outside = await aStaff(db, { name: "Olaf", sees: "own" });
    const elsewhere = await aShop(db, { name: "Markt" });
    await sql`insert into followers (conversation_id, staff_id) values (${talk}, ${outside})`.execute(db);
    await note(asAda);
    const { rows } = await sql<{
      n: number;
    }>`select count(*) as n from notifications where staff_id = ${outside}`.execute(db);
    expect(rows[0]?.n).toBe(1);
    await sql`update conversations set shop_id = ${elsewhere} where id = ${talk}`.execute(db);
    const page = await listNotifications(db, await actorOf(db, outside), { limit: 50 });
    expect(page).toMatchObject({ items: [], unread: { value: 0 } });
    await sql`delete from notifications`.execute(db);
    await note(asAda);
    expect((await sql`select from notifications where staff_id = ${outside}`.execute(db)).rows).toEqual([]);
  });

  it("of what lies in the bin", async () => {
    await give(ben, asAda);
    await asAda(`PUT /conversations/${talk}/deletion`);
    expect(await told(asBen)).toMatchObject({ items: [], unread: { value: 0 } });
  });

  it("in ways they do not wish", async () => {
    const channels = { assigned: off, mentioned: usual, followed: { ...off, mail: true }, mail: usual };
    await asBen("PUT /notifications/wishes", wishes({ channels }));
    await give(ben);
    await follow(ben, asBen);
    await give(null);
    await note(asAda);
    expect(await kinds(asBen)).toEqual([]);
    const { rows } = await sql<{ kind: string; due: boolean }>`
      select kind, mail_due_at is not null as due from notifications where staff_id = ${ben}`.execute(db);
    expect(rows).toEqual([{ kind: "followed", due: true }]);
  });

  it("loudly while they pause", async () => {
    const pausedUntil = new Date(Date.now() + 3_600_000).toISOString();
    await asBen("PUT /notifications/wishes", wishes({ pausedUntil }));
    await give(ben);
    expect((await told(asBen)).items).toMatchObject([{ loud: false }]);
  });
});

describe("reading", () => {
  beforeEach(() => give(ben));

  it("is done by looking at the conversation, one by one, or for all until a moment", async () => {
    const [one] = (await told(asBen)).items;
    expect((await asBen(`PUT /notifications/${one?.id}/read`)).status).toBe(204);
    expect((await told(asBen)).unread.value).toBe(0);
    expect((await asBen(`DELETE /notifications/${one?.id}/read`)).status).toBe(204);
    expect((await told(asBen, "?unread=1")).items).toHaveLength(1);
    await asBen(`PUT /conversations/${talk}/read`);
    expect((await told(asBen, "?unread=1")).items).toEqual([]);
    await give(null);
    await give(ben);
    const [again] = (await told(asBen)).items;
    await asBen("PUT /notifications/read", { until: new Date(Date.parse(again?.at ?? "") - 1).toISOString() });
    expect((await told(asBen)).unread.value).toBe(1);
    await asBen("PUT /notifications/read", { until: again?.at });
    expect((await told(asBen)).unread.value).toBe(0);
  });

  it("is for what one was told oneself", async () => {
    const [one] = (await told(asBen)).items;
    expect((await asCleo(`PUT /notifications/${one?.id}/read`)).status).toBe(404);
    expect((await asBen(`PUT /notifications/${newId()}/read`)).status).toBe(404);
    expect(await roomFor(db, null)("GET /notifications")).toMatchObject({
      status: 403,
      body: { reason: "needs-person" },
    });
  });

  it("pages without gaps or doubles", async () => {
    for (let n = 0; n < 4; n += 1) {
      await hear(db, { text: "Noch etwas", at: new Date() });
      talk = await newestConversation(db);
      await give(ben);
    }
    const seen: string[] = [];
    let cursor = "";
    do {
      const page = await told(asBen, `?limit=2&cursor=${cursor}`);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.next ?? "";
    } while (cursor);
    expect(new Set(seen).size).toBe(5);
  });
});

describe("wishes", () => {
  it("are as usual until somebody says otherwise", async () => {
    const { body } = await asBen<NotificationWishes>("GET /notifications/wishes");
    expect(NotificationWishes.parse(body)).toEqual(body);
    expect(body).toMatchObject({ quiet: null, pausedUntil: null, mailWorks: true });
    const said = wishes({ quiet: { from: "18:00", to: "08:00", days: [0, 6] } });
    expect((await asBen("PUT /notifications/wishes", said)).body).toEqual({ ...said, mailWorks: true });
    expect((await asBen("GET /notifications/wishes")).body).toEqual({ ...said, mailWorks: true });
    expect((await asAda("GET /notifications/wishes")).body).toEqual(body);
  });

  it.each([
    ["an hour there is not", { quiet: { from: "25:00", to: "08:00", days: [] } }],
    ["a day there is not", { quiet: { from: "18:00", to: "08:00", days: [7] } }],
    ["a place there is not", { timeZone: "Mond/Krater" }],
    ["a pause of more than a year", { pausedUntil: new Date(Date.now() + 400 * 86_400_000).toISOString() }],
  ])("refuse %s", async (_, given) => {
    expect((await asBen("PUT /notifications/wishes", wishes(given))).status).toBe(400);
  });
});
