import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Db } from "../platform/db/database.ts";
import { openDb, openPool } from "../platform/db/pool.ts";
import { testDatabase } from "../platform/testing/database.ts";
import { recognise, type Sighting } from "./recognise.ts";

let database: Awaited<ReturnType<typeof testDatabase>>;
let db: Db;

beforeAll(async () => {
  database = await testDatabase();
  db = openDb(openPool(database.url));
});

afterAll(async () => {
  await db.destroy();
  await database.drop();
});

const monday = new Date("2026-03-02T09:00:00Z");
const tuesday = new Date("2026-03-03T09:00:00Z");
const friday = new Date("2026-03-06T09:00:00Z");

function sighting(address: string, given: Partial<Sighting> = {}): Sighting {
  return { address, name: "", at: tuesday, wroteToUs: true, kind: "person", shopId: null, ...given };
}

const meet = (...sightings: Sighting[]) => db.transaction().execute((tx) => recognise(tx, sightings));

async function meetOne(given: Sighting) {
  const known = (await meet(given)).get(given.address);
  if (!known) throw new Error(`${given.address} was not recognised`);
  return known;
}

const customer = (id: string) => db.selectFrom("customers").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
const profile = (id: string) => db.selectFrom("profiles").selectAll().where("id", "=", id).executeTakeFirstOrThrow();

test("somebody new gets a profile, a claimed address and a customer of their own", async () => {
  const met = await meetOne(sighting("nora@kaffee.example", { name: "Nora Lindt" }));
  expect(met).toMatchObject({ customerName: "Nora Lindt", hostId: null });
  expect(await customer(met.customerId)).toMatchObject({
    kind: "person",
    name: "Nora Lindt",
    name_source: "mail",
    sort_key: "nora lindt",
    search_key: " nora lindt nora@kaffee.example",
    first_at: tuesday,
    last_at: tuesday,
    joined_into: null,
  });
  expect(await profile(met.profileId)).toMatchObject({ home_id: met.customerId, source: "mail", name: "Nora Lindt" });
  const identifiers = await db.selectFrom("identifiers").selectAll().where("profile_id", "=", met.profileId).execute();
  expect(identifiers).toMatchObject([{ kind: "email", value: "nora@kaffee.example", state: "claimed" }]);
});

test("who wrote before is the same person, and known for longer", async () => {
  const met = await meetOne(sighting("again@kaffee.example", { at: tuesday }));
  expect(await meetOne(sighting("again@kaffee.example", { at: friday }))).toEqual(met);
  expect(await meetOne(sighting("again@kaffee.example", { at: monday }))).toEqual(met);
  const times = { first_at: monday, last_at: friday };
  expect(await customer(met.customerId)).toMatchObject(times);
  expect(await profile(met.profileId)).toMatchObject(times);
});

test("a batch in which somebody appears several times makes them once", async () => {
  const batch = [friday, monday, tuesday].map((at) => sighting("often@kaffee.example", { at }));
  const known = await meet(...batch, sighting("other@kaffee.example"));
  expect([...known.keys()].sort()).toEqual(["often@kaffee.example", "other@kaffee.example"]);
  const often = known.get("often@kaffee.example");
  expect(await customer(often?.customerId ?? "")).toMatchObject({ first_at: monday, last_at: friday });
});

test("nobody seen is nobody recognised", async () => {
  expect(await meet()).toEqual(new Map());
});

test("a real name takes the place of one made from the address, and stays when another comes", async () => {
  const address = "b.weber@kaffee.example";
  const met = await meetOne(sighting(address));
  expect(met.customerName).toBe("B Weber");
  expect((await meetOne(sighting(address, { name: "Bernd Weber" }))).customerName).toBe("Bernd Weber");
  expect((await meetOne(sighting(address, { name: "B. Weber (mobil)" }))).customerName).toBe("Bernd Weber");
  expect(await customer(met.customerId)).toMatchObject({
    sort_key: "bernd weber",
    search_key: " bernd weber b.weber@kaffee.example",
  });
});

test("a name that only repeats the address is no name", async () => {
  const address = "c.klein@kaffee.example";
  const met = await meetOne(sighting(address, { name: "C.Klein@kaffee.example" }));
  expect(met.customerName).toBe("C Klein");
  expect((await meetOne(sighting(address, { name: "Clara Klein" }))).customerName).toBe("Clara Klein");
});

test("what somebody calls themselves beats what others call them in the same batch", async () => {
  const address = "d@kaffee.example";
  const known = await meet(
    sighting(address, { name: "Doris Sommer", at: monday }),
    sighting(address, { name: "Bestellung Sommer", at: friday, wroteToUs: false }),
  );
  expect(known.get(address)?.customerName).toBe("Doris Sommer");
});

test("a name set by hand is never overwritten", async () => {
  const address = "e@kaffee.example";
  const { customerId } = await meetOne(sighting(address));
  await db
    .updateTable("customers")
    .set({ name: "Oma Erna", name_source: "hand" })
    .where("id", "=", customerId)
    .execute();
  expect((await meetOne(sighting(address, { name: "Erna Vogt" }))).customerName).toBe("Oma Erna");
  expect((await customer(customerId)).search_key).toContain("erna vogt");
});

test("a role address becomes an organisation named after its domain", async () => {
  const met = await meetOne(sighting("info@roesterei-nord.example", { kind: "organisation" }));
  expect(await customer(met.customerId)).toMatchObject({ kind: "organisation", name: "Roesterei Nord" });
});

test("the shop they first wrote to is theirs, and stays theirs", async () => {
  const [nord, sued] = ["018f0000-0000-7000-8000-000000000001", "018f0000-0000-7000-8000-000000000002"];
  await db
    .insertInto("shops")
    .values([nord, sued].map((id) => ({ id: id ?? "", name: "Shop", created_at: monday })))
    .execute();
  const address = "f@kaffee.example";
  const { customerId } = await meetOne(sighting(address));
  await meetOne(sighting(address, { shopId: nord }));
  await meetOne(sighting(address, { shopId: sued }));
  expect((await customer(customerId)).shop_id).toBe(nord);
});

test("after joining, a profile is recognised as the customer it belongs to, who is known for longer", async () => {
  const one = await meetOne(sighting("one@join.example", { name: "Ina Kurz", at: tuesday }));
  const two = await meetOne(sighting("two@join.example", { at: tuesday }));
  await db.updateTable("profiles").set({ customer_id: one.customerId }).where("id", "=", two.profileId).execute();
  const met = await meetOne(sighting("two@join.example", { name: "I. Kurz", at: friday }));
  expect(met).toMatchObject({ profileId: two.profileId, customerId: one.customerId, customerName: "Ina Kurz" });
  expect(await customer(one.customerId)).toMatchObject({ first_at: tuesday, last_at: friday });
  expect(await customer(two.customerId)).toMatchObject({ last_at: tuesday });
});

test("names made to break things are kept as far as they are names", async () => {
  const evil = [
    "\u0000\u202eevil\ud800 name\r\nBcc: all",
    "x".repeat(5_000),
    "\ufdfa".repeat(400),
    `${"a".repeat(199)}😀`,
    "'; drop table customers; --",
  ];
  const known = await meet(...evil.map((name, place) => sighting(`evil${place}@kaffee.example`, { name })));
  const names = evil.map((_, place) => known.get(`evil${place}@kaffee.example`)?.customerName ?? "");
  expect(names[0]).toMatch(/^evil\S name Bcc: all$/);
  expect(names.every((name) => name.length > 0 && name.length <= 200)).toBe(true);
  expect(names[3]).toBe("a".repeat(199));
  expect(names[4]).toBe("; drop table customers; --");
});

test("two processes that meet the same new people at once make one profile each", async () => {
  const addresses = Array.from({ length: 40 }, (_, place) => `crowd${place}@kaffee.example`);
  const forth = addresses.map((address) => sighting(address));
  const rounds = [forth, forth.toReversed(), forth, forth.toReversed()];
  const known = await Promise.all(rounds.map((round) => meet(...round)));
  const ids = known.map((map) => addresses.map((address) => map.get(address)?.profileId));
  expect(new Set(ids.flat()).size).toBe(40);
  expect(ids.every((list) => list.join() === ids[0]?.join())).toBe(true);
  const { rows } = await sql<{ orphans: number }>`select count(*) as orphans from customers c
    where not exists (select from profiles where home_id = c.id)`.execute(db);
  expect(rows[0]?.orphans).toBe(0);
});

test("a batch costs the same few queries for one address as for two hundred", async () => {
  let queries = 0;
  const counting = openDb(openPool(database.url, { max: 1 })).withPlugin({
    transformQuery: ({ node }) => {
      queries += 1;
      return node;
    },
    transformResult: async ({ result }) => result,
  });
  const run = async (count: number) => {
    queries = 0;
    const batch = Array.from({ length: count }, (_, place) => sighting(`set${place}@kaffee.example`));
    await counting.transaction().execute((tx) => recognise(tx, batch));
    return queries;
  };
  expect(await run(1)).toBe(6);
  expect(await run(200)).toBe(6);
  await counting.destroy();
});
