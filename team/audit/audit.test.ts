import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Actor, system } from "../../platform/actor.ts";
import { record } from "../../platform/events/record.ts";
import { firstIdAt, newId } from "../../platform/ids.ts";
import { openLog } from "../../platform/log.ts";
import type { AuditEntry } from "../contract.ts";
import { aKey, aShop, aStaff, type SignedInStaff, signedIn, somePassword } from "../testing.ts";
import { startTeamApp, type TeamApp } from "../testing-app.ts";
import { lookAt } from "./look.ts";
import { keepLooks } from "./looks.ts";

let room: TeamApp;
let boss: SignedInStaff;
let ada: string;
let shop: string;
beforeAll(async () => {
  room = await startTeamApp();
  boss = await signedIn(room.db, { role: "admin", name: "Boss" });
  shop = await aShop(room.db, { name: "Hafen" });
  ada = await aStaff(room.db, { name: "Ada", email: "ada@shop.example" });
});
afterAll(() => room.end());

async function log(query = ""): Promise<AuditEntry[]> {
  const { status, body } = await room.send(`GET /audit?${query}`, undefined, boss.headers);
  expect(status, JSON.stringify(body)).toBe(200);
  return body["items"] as AuditEntry[];
}
const types = async (query = "") => (await log(query)).map(({ type }) => type);
const quiet = openLog("silent");

describe("the audit log", () => {
  it("tells who came in and who tried to, without the address that was typed", async () => {
    await room.send("POST /session", { email: "ada@shop.example", password: "a wrong password" });
    await room.send("POST /session", { email: "nobody@shop.example", password: "a wrong password" });
    await room.send("POST /session", { email: "ada@shop.example", password: somePassword });
    const [entered, stranger, failed] = await log("kind=settings").then(() => log());
    expect(entered).toMatchObject({ type: "staff.signed-in", who: { kind: "staff", id: ada, name: "Ada" } });
    expect(stranger).toMatchObject({ type: "sign-in.failed", who: { kind: "system" }, subject: null });
    expect(failed).toMatchObject({ type: "sign-in.failed", subject: { kind: "staff", id: ada, name: "Ada" } });
    const { rows } = await sql`select from events where data::text like '%nobody%'`.execute(room.db);
    expect(rows).toEqual([]);
  });

  it("tells what administrators and programs changed, of whom, from what to what", async () => {
    await room.send(`PATCH /staff/${ada}`, { role: "readonly" }, boss.headers);
    const key = await aKey(room.db, ["admin"], "Accounting");
    await room.send(`PATCH /shops/${shop}`, { name: "Am Hafen" }, key.headers);
    expect(await log("kind=settings&limit=2")).toMatchObject([
      { type: "shop.renamed", who: { kind: "key", id: key.id, name: "Accounting" }, subject: { name: "Am Hafen" } },
      {
        ...{ type: "staff.changed", who: { id: boss.staffId, name: "Boss" }, subject: { id: ada, name: "Ada" } },
        details: { changed: "role", from: "staff", to: "readonly" },
      },
    ]);
  });

  it("can be narrowed to a kind, a person and a subject", async () => {
    expect(new Set(await types("kind=access"))).toEqual(new Set(["sign-in.failed", "staff.signed-in"]));
    expect(await types(`person=${boss.staffId}`)).toEqual(["staff.changed"]);
    expect(await types(`subject=${shop}`)).toEqual(["shop.renamed"]);
    expect(await types(`subject=${ada}&kind=settings`)).toEqual(["staff.changed"]);
    expect(await types(`subject=${newId()}`)).toEqual([]);
  });

  it("holds what somebody did with a conversation or a customer, not what Stammgast did with a conversation", async () => {
    const [conversationId, customerId] = [newId(), newId()];
    await room.db.transaction().execute(async (tx) => {
      await record(tx, system, [{ type: "message.received", conversationId, customerId }]);
      await record(tx, boss.actor, [{ type: "conversation.closed", conversationId }]);
      await record(tx, boss.actor, [{ type: "customer.renamed", customerId }]);
    });
    expect(await types("kind=conversations")).toEqual(["conversation.closed"]);
    expect(await types(`subject=${conversationId}`)).toEqual(["conversation.closed"]);
    expect(await log(`subject=${customerId}`)).toMatchObject([
      { type: "customer.renamed", subject: { kind: "customer", id: customerId, name: null } },
    ]);
  });

  it("pages, looks and deeds in one order, each once", async () => {
    const looks = keepLooks(room.db, quiet);
    for (let n = 0; n < 5; n += 1) {
      looks.note(boss.actor, { kind: "customer", subjectId: newId() });
      await looks.flush();
      await room.db.transaction().execute((tx) => record(tx, boss.actor, [{ type: "shop.opened" }]));
    }
    await looks.end();
    const all = await log("limit=100");
    const paged: AuditEntry[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const { body } = await room.send(`GET /audit?limit=3&cursor=${cursor}`, undefined, boss.headers);
      paged.push(...(body["items"] as AuditEntry[]));
      cursor = body["next"] as string | null;
    }
    expect(paged.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
    expect(all.map(({ id }) => id)).toEqual(
      all
        .map(({ id }) => id)
        .sort()
        .reverse(),
    );
    expect(await types("kind=looks")).toEqual(Array(5).fill("look.customer"));
  });

  it("can be narrowed to a time", async () => {
    const late = encodeURIComponent(new Date(Date.now() + 3_600_000).toISOString());
    expect(await types(`from=${late}`)).toEqual([]);
    expect((await types(`until=${late}`)).length).toBeGreaterThan(5);
    const begin = new Date("2026-11-22T10:00:00.000Z");
    expect(firstIdAt(begin) <= newId(begin)).toBe(true);
    expect(newId(new Date(begin.getTime() - 1)) < firstIdAt(begin)).toBe(true);
  });

  it("is for administrators", async () => {
    const { headers } = await signedIn(room.db, { role: "staff" });
    expect(await room.send("GET /audit", undefined, headers)).toMatchObject({ status: 403 });
  });

  it.each([
    ["update", "events", sql`update events set type = 'x.y'`],
    ["delete", "events", sql`delete from events`],
    ["truncate", "events", sql`truncate events`],
    ["update", "looks", sql`update looks set subject_id = id`],
    ["delete", "looks", sql`delete from looks`],
    ["truncate", "looks", sql`truncate looks`],
  ])("lets nobody %s its %s, not even as a replica", async (_what, _table, statement) => {
    const count = async () => [(await log("limit=100")).length, await types()];
    const before = await count();
    await expect(statement.execute(room.db)).rejects.toThrow("only ever added to");
    const replica = room.db.transaction().execute(async (tx) => {
      await sql`set local session_replication_role = replica`.execute(tx);
      await statement.execute(tx);
    });
    await expect(replica).rejects.toThrow("only ever added to");
    expect(await count()).toEqual(before);
  });
});

describe("looks", () => {
  const noted = async (subjectId: string) =>
    (await room.db.selectFrom("looks").selectAll().where("subject_id", "=", subjectId).orderBy("id").execute()).length;

  it("cost no round trip, and are written together", async () => {
    const looks = keepLooks(room.db, quiet);
    const [one, other] = [newId(), newId()];
    looks.note(boss.actor, { kind: "customer", subjectId: one });
    looks.note(boss.actor, { kind: "conversation", subjectId: other });
    expect([await noted(one), await noted(other)]).toEqual([0, 0]);
    await looks.end();
    expect([await noted(one), await noted(other)]).toEqual([1, 1]);
  });

  it("at the same within the hour are one, by somebody else or later another", async () => {
    const looks = keepLooks(room.db, quiet);
    const subjectId = newId();
    const at = new Date("2026-11-22T10:59:00Z");
    const other: Actor = { ...boss.actor, staffId: ada };
    for (const who of [boss.actor, boss.actor, other]) looks.note(who, { kind: "customer", subjectId }, at);
    looks.note(boss.actor, { kind: "raw", subjectId }, at);
    looks.note(boss.actor, { kind: "customer", subjectId }, new Date("2026-11-22T11:00:00Z"));
    looks.note(system, { kind: "customer", subjectId }, at);
    await looks.end();
    expect(await noted(subjectId)).toBe(4);
  });

  it("that cannot be written yet are tried again", async () => {
    const subjectId = newId();
    let away = true;
    const flaky = room.db.withPlugin({
      transformQuery: ({ node }) => {
        if (away) throw new Error("database away");
        return node;
      },
      transformResult: async ({ result }) => result,
    });
    const looks = keepLooks(flaky, quiet);
    looks.note(boss.actor, { kind: "customer", subjectId });
    await looks.flush();
    expect(await noted(subjectId)).toBe(0);
    away = false;
    await looks.end();
    expect(await noted(subjectId)).toBe(1);
  });

  const id = "0190abcd-1234-7000-8000-00000000dead";
  it.each([
    [`/customers/${id}`, "customer"],
    [`/customers/${id.toUpperCase()}/timeline`, "customer"],
    [`/conversations/${id}/messages`, "conversation"],
    [`/messages/${id}/raw`, "raw"],
    [`/messages/${id}/attachments/${id}`, "file"],
    [`/quarantine/${id}/raw`, "quarantine"],
    ["/customers", undefined],
    ["/conversations/counts", undefined],
  ])("%s is one at a %s", (path, kind) => expect(lookAt(path)?.kind).toBe(kind));
});
