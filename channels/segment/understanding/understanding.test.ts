import { sql } from "kysely";
import { beforeEach, describe, expect, it } from "vitest";
import { listCustomers } from "../../../customers/directory/list.ts";
import { getCustomer } from "../../../customers/get-customer.ts";
import { separate } from "../../../customers/separate.ts";
import { aCustomer } from "../../../customers/testing.ts";
import { listTimeline } from "../../../customers/timeline/list.ts";
import { listMonths } from "../../../customers/timeline/months.ts";
import { system } from "../../../platform/actor.ts";
import { openTestDb } from "../../../platform/testing/open.ts";
import { aSource, customerOf, lifeOf, openDoor, type TestSource, tell } from "../testing-app.ts";
import { takeTurn } from "./store.ts";
import { understandCalls } from "./understand-calls.ts";

const db = await openTestDb();
let web: TestSource;
beforeEach(async () => {
  web = await aSource(db);
});

/** So many minutes ago. */
const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
const sentAt = () => new Date().toISOString();
const page = (anonymousId: string, minutes: number, name = `Page ${minutes}`) => ({
  ...{ type: "page", anonymousId, name, timestamp: ago(minutes), sentAt: sentAt() },
});
const track = (who: object, event: string, minutes: number, properties: object = {}) => ({
  ...{ type: "track", event, properties, timestamp: ago(minutes), sentAt: sentAt(), ...who },
});
const identify = (who: object, traits: object = {}, minutes = 0) => ({
  ...{ type: "identify", traits, timestamp: ago(minutes), sentAt: sentAt(), ...who },
});
const names = async (q?: string) =>
  (await listCustomers(db, system, { limit: 100, sort: "name", ...(q ? { q } : {}) })).items.map(({ name }) => name);
const view = async (source: TestSource, key: string) => getCustomer(db, system, await customerOf(db, source, key));
const refusedOf = (source: TestSource) =>
  db
    .selectFrom("track_calls")
    .select(["reason", "detail"])
    .where("source_id", "=", source.id)
    .where("state", "=", "refused")
    .orderBy("id")
    .execute();

describe("a visitor", () => {
  it("has a life and stands in no list, until they say who they are", async () => {
    await tell(db, web, page("a1", 10, "Kaffee"), page("a1", 5, "Versand"));
    expect(await lifeOf(db, web, "visitor a1")).toMatchObject([
      {
        kind: "visit",
        visit: { pages: 2, titles: ["Kaffee", "Versand"] },
        journey: { stage: "discover", said: false },
      },
    ]);
    expect((await view(web, "visitor a1")).name).toBe("");
    for (const sort of ["name", "last"] as const) {
      const { items } = await listCustomers(db, system, { limit: 100, sort });
      expect(items.map(({ name }) => name)).not.toContain("");
    }
    await tell(db, web, identify({ anonymousId: "a1" }, { firstName: "Nora", lastName: "Lindt" }));
    expect(await names("Nora")).toEqual(["Nora Lindt"]);
  });

  it("who signs in has one life from the first page on, and no row of history is written anew", async () => {
    await tell(db, web, page("a2", 60), page("a2", 50));
    const rows = () => sql`select profile_id, at, id, xmin::text from touchpoints order by id`.execute(db);
    const before = (await rows()).rows;
    await tell(db, web, identify({ anonymousId: "a2", userId: "u2" }, { name: "Ben Ott" }));
    await tell(db, web, track({ userId: "u2" }, "Order Completed", 0, { order_id: "7", total: 9 }));
    expect((await lifeOf(db, web, "user u2")).map(({ kind }) => kind)).toEqual(["order", "change", "visit"]);
    expect((await rows()).rows).toEqual(expect.arrayContaining(before));
    const seen = await view(web, "user u2");
    expect(seen).toMatchObject({ name: "Ben Ott", profiles: [{ origin: "Webshop" }, { source: "track" }] });
  });

  it("whose first pages arrive only after they signed in is the same", async () => {
    await tell(db, web, identify({ anonymousId: "a3", userId: "u3" }, { name: "Eva Falk" }));
    await tell(db, web, page("a3", 200));
    expect(await customerOf(db, web, "visitor a3")).toBe(await customerOf(db, web, "user u3"));
  });

  it("nobody brings two people together by claiming to be both", async () => {
    const { customerId: nora } = await aCustomer(db, { email: "nora@post.example", name: "Nora Falk" });
    const { customerId: olaf } = await aCustomer(db, { email: "olaf@post.example", name: "Olaf Kern" });
    await tell(db, web, identify({ userId: "olaf" }, { email: "olaf@post.example" }));
    await tell(db, web, identify({ anonymousId: "x1" }, { email: "nora@post.example" }));
    await tell(db, web, identify({ anonymousId: "x1" }, { email: "olaf@post.example" }));
    await tell(db, web, identify({ anonymousId: "x1", userId: "olaf" }));
    expect(await customerOf(db, web, "visitor x1")).toBe(nora);
    expect(await customerOf(db, web, "user olaf")).toBe(olaf);
  });

  it("nobody brings two people together by leaving both addresses before they write", async () => {
    await tell(db, web, identify({ anonymousId: "x2" }, { email: "pia@post.example" }));
    await tell(db, web, identify({ anonymousId: "x2" }, { email: "rolf@post.example" }));
    const { customerId: pia } = await aCustomer(db, { email: "pia@post.example", name: "Pia Lenz" });
    const { customerId: rolf } = await aCustomer(db, { email: "rolf@post.example", name: "Rolf Beck" });
    expect(rolf).not.toBe(pia);
  });

  it("who writes a mail from the address they left has one life from the first page on", async () => {
    await tell(db, web, page("a4", 30), identify({ anonymousId: "a4" }, { email: "Gero@Post.example " }));
    const { customerId } = await aCustomer(db, { email: "gero@post.example", name: "Gero Wild" });
    const { items } = await listTimeline(db, system, await customerOf(db, web, "visitor a4"), { limit: 10 });
    expect(items.map(({ kind }) => kind)).toContain("visit");
    const joined = await getCustomer(db, system, customerId);
    expect(joined).toMatchObject({ name: "Gero Wild", profiles: [{ source: "track" }, { source: "mail" }] });
  });

  it("who wrote before is recognised when they leave their address", async () => {
    const { customerId } = await aCustomer(db, { email: "hanna@post.example", name: "Hanna Roth" });
    await tell(db, web, page("a5", 30), identify({ anonymousId: "a5", userId: "u5" }, { email: "hanna@post.example" }));
    expect(await customerOf(db, web, "visitor a5")).toBe(customerId);
    expect(await customerOf(db, web, "user u5")).toBe(customerId);
  });

  it("who was taken apart stays apart", async () => {
    const { customerId } = await aCustomer(db, { email: "ida@post.example", name: "Ida Blum" });
    const call = identify({ anonymousId: "a6", userId: "u6" }, { email: "ida@post.example" });
    await tell(db, web, call);
    const { profiles } = await getCustomer(db, system, customerId);
    const told = profiles.filter(({ source }) => source === "track");
    for (const { id } of told) await db.transaction().execute((tx) => separate(tx, system, customerId, id));
    await tell(db, web, { ...call }, page("a6", 1));
    expect(await customerOf(db, web, "user u6")).not.toBe(customerId);
  });
});

describe("who is who", () => {
  it("a second person on the same device is not the first, and what nobody signs for is neither's", async () => {
    await tell(db, web, page("shared", 90), identify({ anonymousId: "shared", userId: "first" }, {}, 80));
    await tell(db, web, identify({ anonymousId: "shared", userId: "second" }, {}, 40), page("shared", 30));
    const [first, second] = [await customerOf(db, web, "user first"), await customerOf(db, web, "user second")];
    expect(first).not.toBe(second);
    expect(await customerOf(db, web, "visitor shared")).toBe(first);
    expect([first, second]).not.toContain(await customerOf(db, web, "shared shared"));
  });

  it("two who sign in are two, also with one address", async () => {
    await tell(db, web, identify({ userId: "mia" }, { email: "haus@post.example" }));
    await tell(db, web, identify({ userId: "max" }, { email: "haus@post.example" }));
    expect(await customerOf(db, web, "user mia")).not.toBe(await customerOf(db, web, "user max"));
  });

  it("an address of a role joins nobody", async () => {
    const { customerId } = await aCustomer(db, { email: "info@cafe.example", kind: "organisation" });
    await tell(db, web, identify({ userId: "u7" }, { email: "info@cafe.example" }));
    expect(await customerOf(db, web, "user u7")).not.toBe(customerId);
  });

  it("a trusted server verifies, a website only claims, and trust is never lost", async () => {
    const server = await aSource(db, { kind: "server", trusted: true, name: "Kasse" });
    const traits = { email: "lea@post.example", phone: "+49 171 5550172" };
    await tell(db, server, identify({ userId: "lea" }, traits));
    await tell(db, web, identify({ userId: "lea" }, { email: "lea2@post.example" }));
    const states = async (source: TestSource) =>
      (await view(source, "user lea")).profiles.flatMap(({ identifiers }) =>
        identifiers.map((one) => [one.kind, one.state]),
      );
    expect(await states(server)).toEqual(
      expect.arrayContaining([
        ["email", "verified"],
        ["external", "verified"],
        ["phone", "verified"],
      ]),
    );
    expect(await states(web)).toEqual([
      ["email", "claimed"],
      ["external", "claimed"],
    ]);
  });

  it("one user by another name: a trusted source may say so, a website only of its visitors", async () => {
    const server = await aSource(db, { kind: "server", trusted: true });
    for (const source of [server, web]) {
      await tell(db, source, identify({ userId: "old" }), identify({ userId: "new" }));
      await tell(db, source, { type: "alias", previousId: "old", userId: "new" });
    }
    expect(await customerOf(db, server, "user old")).toBe(await customerOf(db, server, "user new"));
    expect(await customerOf(db, web, "user old")).not.toBe(await customerOf(db, web, "user new"));
    await tell(db, web, page("before", 5), { type: "alias", previousId: "before", userId: "new" });
    expect(await customerOf(db, web, "visitor before")).toBe(await customerOf(db, web, "user new"));
  });

  it("a group is an organisation whose people are known, and what one of us said of the two stays", async () => {
    await tell(db, web, identify({ userId: "kim" }, { name: "Kim Lang" }));
    const call = { type: "group", userId: "kim", groupId: "g1", traits: { name: "Lindt Café" } };
    await tell(db, web, call, call);
    expect(await view(web, "user kim")).toMatchObject({ related: [{ name: "Lindt Café", kind: "organisation" }] });
    await db.updateTable("relations").set({ refused: true, role: "no" }).execute();
    await tell(db, web, call);
    expect((await db.selectFrom("relations").selectAll().execute()).map(({ role }) => role)).toEqual(["no"]);
  });

  it("the newest name counts, and a name by which a source knows somebody beats none", async () => {
    await tell(db, web, identify({ userId: "u-88" }));
    expect((await view(web, "user u-88")).name).toBe("u-88");
    await tell(
      db,
      web,
      identify({ userId: "u-88" }, { name: "Pia Alt" }, 9),
      identify({ userId: "u-88" }, { name: "Pia Neu" }),
    );
    expect((await view(web, "user u-88")).name).toBe("Pia Neu");
  });
});

describe("what they did", () => {
  it("an order, what was looked at, and what came of it stand in the life in their place", async () => {
    const who = { anonymousId: "shopper" };
    const products = [
      { name: "Sidamo", price: 12.9, quantity: 2 },
      { name: "Filter", price: "10" },
    ];
    const order = { order_id: 1001, total: 35.8, currency: "eur", products };
    await tell(
      db,
      web,
      track(who, "Order Refunded", 1, { order_id: 1001, total: 12.9 }),
      page("shopper", 59, "Kaffee"),
      track(who, "Product Viewed", 58, { name: "Sidamo" }),
      track(who, "Product Added", 57, { name: "Sidamo" }),
      track(who, "Cart Viewed", 56),
      track(who, "Checkout Started", 55),
      track(who, "Order Completed", 54, order),
      track(who, "order_completed", 53, order),
      track(who, "Trial Started", 52),
    );
    expect(await lifeOf(db, web, "visitor shopper")).toMatchObject([
      { kind: "order", order: { number: "1001", what: "refunded", amount: 12.9, currency: "EUR" } },
      {
        ...{ kind: "order", text: "Sidamo, Filter", journey: { stage: "buy" } },
        order: {
          what: "placed",
          amount: 35.8,
          currency: "EUR",
          lines: [
            { name: "Sidamo", quantity: 2 },
            { name: "Filter", quantity: 1 },
          ],
        },
      },
      {
        ...{ kind: "visit", journey: { stage: "buy" } },
        visit: {
          ...{ pages: 1, actions: 5, titles: ["Kaffee"], viewed: ["Sidamo"], taken: ["Sidamo"] },
          ...{ done: [":cart", "Trial Started"], checkout: true },
        },
      },
    ]);
  });

  it("is counted by month, found by word, and narrowed to its kind and its stage", async () => {
    await tell(
      db,
      web,
      page("m1", 90, "Röstungen"),
      track({ anonymousId: "m1" }, "Order Completed", 10, { products: [{ name: "Sidamo" }] }),
    );
    const id = await customerOf(db, web, "visitor m1");
    const kinds = async (query: object) =>
      (await listTimeline(db, system, id, { limit: 10, ...query })).items.map(({ kind }) => kind);
    expect(await kinds({ kind: "order" })).toEqual(["order"]);
    expect(await kinds({ kind: "visit" })).toEqual(["visit"]);
    expect(await kinds({ journey: "discover" })).toEqual(["visit"]);
    expect(await kinds({ q: "sidamo" })).toEqual(["order"]);
    expect(await kinds({ q: "röstungen" })).toEqual(["visit"]);
    expect(await kinds({ direction: "in" })).toEqual([]);
    const months = await listMonths(db, system, id, "UTC");
    const sum = (of: "visits" | "orders" | "received") => months.reduce((all, month) => all + month[of], 0);
    expect([sum("visits"), sum("orders"), sum("received")]).toEqual([1, 1, 0]);
  });

  it("a late page goes where it belongs, and its visit with it", async () => {
    await tell(db, web, page("late", 60));
    await tell(db, web, page("late", 80), page("late", 45));
    const [visit, ...others] = await lifeOf(db, web, "visitor late");
    expect(others).toEqual([]);
    expect(visit).toMatchObject({ visit: { pages: 3, titles: ["Page 80", "Page 60", "Page 45"] } });
    expect(Math.round((Date.now() - Date.parse(visit?.at ?? "")) / 60_000)).toBe(80);
  });

  it("thousands of pages are a few visits", async () => {
    for (const from of [0, 600]) {
      await tell(db, web, ...Array.from({ length: 600 }, (_, at) => page("busy", (1200 - from - at) / 10)));
    }
    expect(await lifeOf(db, web, "visitor busy")).toMatchObject([{ visit: { pages: 1200 } }]);
  });
});

describe("what nothing can be made of", () => {
  it("is kept with its reason, and costs none of the others", async () => {
    await tell(
      db,
      web,
      { type: "dance", userId: "x" },
      { type: "page", name: "Nobody" },
      { type: "track", userId: "x" },
      { type: "group", userId: "x" },
      { type: "identify", userId: "u".repeat(300) },
      page("fine", 1),
    );
    expect((await refusedOf(web)).map(({ reason }) => reason)).toEqual([
      ...["unknown-type", "nobody", "no-event", "no-group", "long-id"],
    ]);
    expect(await lifeOf(db, web, "visitor fine")).toMatchObject([{ kind: "visit" }]);
  });

  it("is also what breaks us: it is refused alone", async () => {
    const door = openDoor(db);
    await door.send(web.key, "/v1/batch", { batch: [page("b1", 2), page("b2", 1)] });
    await sql`create function no_b2() returns trigger language plpgsql as $$ begin
      if new.source_key like '%visitor b2' then raise exception 'not this one'; end if; return new; end $$`.execute(db);
    await sql`create trigger no_b2 before insert on profiles for each row execute function no_b2()`.execute(db);
    await understandCalls(db);
    await sql`drop trigger no_b2 on profiles`.execute(db);
    expect(await refusedOf(web)).toEqual([{ reason: "broken", detail: "not this one" }]);
    expect(await lifeOf(db, web, "visitor b1")).toMatchObject([{ kind: "visit" }]);
  });

  it.each([
    ["traits that are none", identify({ userId: "odd1" }, [] as never)],
    [
      "an address that is none",
      identify({ userId: "odd2" }, { email: "no@where", phone: "call me", name: { first: 1 } }),
    ],
    [
      "products that are none",
      track({ userId: "odd3" }, "Order Completed", 0, { products: "many", total: "1e400", currency: "gold" }),
    ],
    ["an event called like a built-in", track({ userId: "odd4" }, "constructor", 0)],
    ["a name of a page that goes on", page("odd5", 0, "x".repeat(5000))],
  ])("oddities do no harm: %s", async (_what, call) => {
    await tell(db, web, call);
    expect(await refusedOf(web)).toEqual([]);
  });
});

it("one process understands at a time, and whoever finds another at it says so", async () => {
  const door = openDoor(db);
  await door.send(web.key, "/v1/batch", { batch: [page("turn", 1)] });
  await db.transaction().execute(async (tx) => {
    await takeTurn(tx);
    expect(await understandCalls(db)).toEqual({ count: 0, busy: true });
  });
  expect(await understandCalls(db)).toEqual({ count: 1, busy: false });
});
