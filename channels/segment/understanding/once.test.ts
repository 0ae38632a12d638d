import { sql } from "kysely";
import { beforeEach, describe, expect, it } from "vitest";
import { join } from "../../../customers/join.ts";
import { separate } from "../../../customers/separate.ts";
import { listTimeline } from "../../../customers/timeline/list.ts";
import { listMonths } from "../../../customers/timeline/months.ts";
import { system } from "../../../platform/actor.ts";
import { openTestDb } from "../../../platform/testing/open.ts";
import { aSource, customerOf, type TestSource, tell } from "../testing-app.ts";

const db = await openTestDb();
let web: TestSource;
let server: TestSource;
beforeEach(async () => {
  web = await aSource(db);
  server = await aSource(db, { kind: "server", trusted: true, name: "Kasse" });
});

const noon = Date.UTC(2026, 2, 9, 12);
const at = (minute: number) => ({ timestamp: new Date(noon + minute * 60_000).toISOString() });
const page = (who: object, minute: number, name = `Page ${minute}`) => ({ type: "page", name, ...at(minute), ...who });
const viewed = (who: object, minute: number, name: string) => did(who, minute, "Product Viewed", { name });
const did = (who: object, minute: number, event: string, properties: object = {}) => ({
  ...{ type: "track", event, properties, ...at(minute), ...who },
});
const signsIn = (minute: number) => ({ type: "identify", anonymousId: "a", userId: "u", ...at(minute) });
const visitor = { anonymousId: "a" };
const user = { anonymousId: "a", userId: "u" };

/** What happened to whoever is user u of the website, oldest first. */
async function life(query: object = {}) {
  const items = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const of = { limit: 50, ...query, ...(cursor ? { cursor } : {}) };
    const page = await listTimeline(db, system, await customerOf(db, web, "user u"), of);
    items.push(...page.items);
    cursor = page.next;
  }
  return items.reverse();
}
const visits = async (query: object = {}) =>
  (await life({ kind: "visit", ...query })).map(({ at: from, visit }) =>
    [from, visit?.until ?? ""].map((moment) => (Date.parse(moment) - noon) / 60_000),
  );
const march = async () =>
  (await listMonths(db, system, await customerOf(db, web, "user u"), "UTC")).find(({ month }) => month === "2026-03");

describe("a visit in the middle of which somebody signs in", () => {
  const steps = [
    page(visitor, 0, "Kaffee"),
    viewed(visitor, 10, "Sidamo"),
    signsIn(11),
    page(user, 12, "Konto"),
    page(user, 15, "Kaffee"),
    did(user, 40, "Checkout Started"),
  ];

  it("is one visit with all that was seen in it", async () => {
    await tell(db, web, ...steps);
    const [visit, ...others] = await life({ kind: "visit" });
    expect(others).toEqual([]);
    expect(visit).toMatchObject({
      journey: { stage: "buy", said: false },
      visit: { pages: 3, actions: 2, titles: ["Kaffee", "Konto"], viewed: ["Sidamo"], done: [], checkout: true },
    });
    expect(await visits()).toEqual([[0, 40]]);
  });

  it("is the same in whatever order it arrives", async () => {
    for (const step of steps.toReversed()) await tell(db, web, step);
    expect(await visits()).toEqual([[0, 40]]);
    expect(await life({ kind: "visit" })).toMatchObject([{ visit: { titles: ["Kaffee", "Konto"], pages: 3 } }]);
  });

  it("is one on every page of the timeline, also of one entry each", async () => {
    await tell(db, web, ...steps, page(user, 200), page(visitor, 300));
    for (const limit of [1, 2, 50]) {
      expect(await visits({ limit })).toEqual([
        [0, 40],
        [200, 200],
        [300, 300],
      ]);
    }
  });

  it("is found by what was seen in either part, once", async () => {
    await tell(db, web, ...steps);
    expect(await visits({ q: "konto" })).toEqual([[0, 40]]);
    expect(await visits({ q: "sidamo konto" })).toEqual([[0, 40]]);
  });

  it("is counted once; narrowed to a stage it shows the part that belongs to it", async () => {
    await tell(db, web, ...steps);
    expect(await march()).toMatchObject({ visits: 1, journey: { choose: 1, buy: 1 } });
    expect(await visits({ journey: "choose" })).toEqual([[0, 10]]);
    expect(await visits({ journey: "buy" })).toEqual([[12, 40]]);
  });

  it("goes back and forth between them as often as they sign out and in", async () => {
    await tell(
      db,
      web,
      page(visitor, 0),
      signsIn(5),
      page(user, 20),
      page(visitor, 45),
      page(user, 70),
      page(user, 101),
    );
    expect(await visits()).toEqual([
      [0, 70],
      [101, 101],
    ]);
  });

  it("is two again when they are taken apart, and no row of it is ever written anew", async () => {
    await tell(db, web, ...steps);
    const rows = async () =>
      (
        await sql`select id, xmin::text from touchpoints union all select id, xmin::text from visits order by 1`.execute(
          db,
        )
      ).rows;
    const before = await rows();
    const [whole, device] = [await customerOf(db, web, "user u"), await profileOf("visitor a")];
    await db.transaction().execute((tx) => separate(tx, system, whole, device));
    expect(await visits()).toEqual([[12, 40]]);
    const other = await customerOf(db, web, "visitor a");
    await db.transaction().execute((tx) => join(tx, system, whole, other));
    expect(await visits()).toEqual([[0, 40]]);
    expect(await rows()).toEqual(before);
  });

  it("is not one with what another source saw", async () => {
    await tell(db, web, ...steps);
    await tell(db, server, page({ userId: "u" }, 20));
    await becomesOne();
    expect(await visits()).toEqual([
      [0, 40],
      [20, 20],
    ]);
  });
});

describe("an order of which the website tells and the shop's server, too", () => {
  const order = { order_id: "1001", total: 35.8, currency: "EUR", products: [{ name: "Sidamo" }] };
  const onWeb = (minute: number, more: object = {}, event = "Order Completed") =>
    did({ userId: "u" }, minute, event, { ...order, ...more });
  const orders = async () =>
    (await life({ kind: "order" })).map(({ order: one, text }) => [one?.what, one?.number, one?.amount, text]);

  it("stands once, as the server tells it, and is counted once", async () => {
    await tell(db, web, onWeb(0, { total: 30 }));
    await tell(db, server, onWeb(5));
    await becomesOne();
    expect(await orders()).toEqual([["placed", "1001", 35.8, "Sidamo"]]);
    expect(await march()).toMatchObject({ orders: 1, journey: { buy: 1 } });
    expect((await life({ q: "sidamo" })).length).toBe(1);
    expect((await life({ limit: 1, journey: "buy" })).length).toBe(1);
  });

  it("stands as the website tells it when the server does not say what was bought", async () => {
    await tell(db, server, onWeb(0, { products: [] }));
    await tell(db, web, onWeb(90));
    await becomesOne();
    expect(await orders()).toEqual([["placed", "1001", 35.8, "Sidamo"]]);
  });

  it("is refunded once when both say so, and again when there is another refund", async () => {
    await tell(db, server, onWeb(0), onWeb(60, { total: 10 }, "Order Refunded"));
    await tell(db, server, onWeb(120, { total: 12 }, "Order Refunded"));
    await tell(db, web, onWeb(1), onWeb(61, { total: 10 }, "Order Refunded"));
    await becomesOne();
    expect((await orders()).map(([what, , amount]) => [what, amount])).toEqual([
      ["placed", 35.8],
      ["refunded", 10],
      ["refunded", 12],
    ]);
  });

  it("is two orders for as long as nobody knows that both are of one person", async () => {
    await tell(db, web, onWeb(0));
    await tell(db, server, onWeb(0));
    expect(await orders()).toHaveLength(1);
    expect((await listTimeline(db, system, await customerOf(db, server, "user u"), { limit: 9 })).items).toHaveLength(
      1,
    );
  });

  it.each([
    ["has another number", { order_id: "1002" }, 0],
    ["has no number", { order_id: "" }, 0],
    ["is more than a day later", {}, 24 * 60 + 6],
    ["is in another currency", { currency: "CHF" }, 0],
    ["costs more than twice as much", { total: 71.7 }, 0],
  ])("is another when it %s", async (_how, more, minute) => {
    await tell(db, web, onWeb(0));
    await tell(db, server, onWeb(minute, more));
    await becomesOne();
    expect(await orders()).toHaveLength(2);
  });
});

const profileOf = async (key: string) =>
  (await db.selectFrom("profiles").select("id").where("source_key", "=", `${web.id} ${key}`).executeTakeFirstOrThrow())
    .id;

/** User u of the website is user u of the server. */
async function becomesOne() {
  const [into, other] = [await customerOf(db, web, "user u"), await customerOf(db, server, "user u")];
  await db.transaction().execute((tx) => join(tx, system, into, other));
}
