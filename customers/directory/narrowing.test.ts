import { expect, test } from "vitest";
import { system } from "../../platform/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { newId } from "../../platform/ids.ts";
import { openTestDb } from "../../platform/testing/open.ts";
import { aShop, aStaff } from "../../team/testing.ts";
import { entrust } from "../entrust.ts";
import { join } from "../join.ts";
import { separate } from "../separate.ts";
import { tagCustomer } from "../tags/tag.ts";
import { aCustomer } from "../testing.ts";
import { listCustomers } from "./list.ts";

const db = await openTestDb();
const inTx = <T>(work: (tx: Tx) => Promise<T>) => db.transaction().execute(work);
const [host, shopId] = [await aStaff(db, { name: "Jule" }), await aShop(db)];
const day = (date: string) => new Date(`${date}T10:00:00Z`);
const anna = await aCustomer(db, { name: "Anna", at: day("2026-01-10"), shopId });
const berta = await aCustomer(db, { name: "Berta", at: day("2026-03-10") });
const cafe = await aCustomer(db, { name: "Café Lindenhof", at: day("2026-02-10"), kind: "organisation" });
await inTx((tx) => entrust(tx, system, anna.customerId, host));
await inTx((tx) => tagCustomer(tx, system, berta.customerId, "Großkunde"));
const talk = { id: newId(), subject: "", state: "open", profile_id: cafe.profileId };
await db
  .insertInto("conversations")
  .values({ ...talk, created_at: new Date(), last_at: new Date() } as never)
  .execute();

type Query = Parameters<typeof listCustomers>[2];
const names = async (query: Partial<Query>) =>
  (await listCustomers(db, system, { limit: 50, ...query })).items.map(({ name }) => name);

const narrowings: [Partial<Query>, string[]][] = [
  [{ host }, ["Anna"]],
  [{ host: "none" }, ["Berta", "Café Lindenhof"]],
  [{ shop: shopId }, ["Anna"]],
  [{ shop: newId() }, []],
  [{ tag: "GROSSKUNDE" }, []],
  [{ tag: "GROẞKUNDE".toLowerCase() }, ["Berta"]],
  [{ kind: "organisation" }, ["Café Lindenhof"]],
  [{ kind: "person" }, ["Anna", "Berta"]],
  [{ open: "true" }, ["Café Lindenhof"]],
  [{ open: "false" }, ["Anna", "Berta"]],
  [{ lastAfter: "2026-02-10T10:00:00Z" }, ["Berta", "Café Lindenhof"]],
  [{ lastBefore: "2026-02-10T10:00:00Z" }, ["Anna"]],
  [{ knownAfter: "2026-02-01T00:00:00Z", knownBefore: "2026-03-01T00:00:00Z" }, ["Café Lindenhof"]],
  [{ q: "a", kind: "person" }, ["Anna"]],
  [{ host: "none", open: "true", q: "linden" }, ["Café Lindenhof"]],
];
test.each(narrowings)("%j narrows to %j", async (query, found) => {
  expect(await names(query)).toEqual(found);
  expect((await names({ ...query, sort: "last" })).sort()).toEqual(found);
});

test("those who had contact last stand first, in pages without gaps or doubles", async () => {
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listCustomers(db, system, { limit: 1, sort: "last", cursor });
    seen.push(...page.items.map(({ name }) => name));
    cursor = page.next ?? undefined;
  } while (cursor);
  expect(seen).toEqual(["Berta", "Café Lindenhof", "Anna"]);
});

test("a cursor of the one order is none of the other", async () => {
  const { next } = await listCustomers(db, system, { limit: 1 });
  await expect(listCustomers(db, system, { limit: 1, sort: "last", cursor: next ?? "" })).rejects.toMatchObject({
    reason: "cursor",
  });
});

test("times follow joining, separating and what arrives", async () => {
  const times = async () => {
    const rows = await db.selectFrom("contacts").selectAll().orderBy("customer_id").execute();
    const own = await db
      .selectFrom("customers")
      .select(["id as customer_id", "first_at", "last_at"])
      .where("joined_into", "is", null)
      .orderBy("id")
      .execute();
    expect(rows).toEqual(own);
    return rows.length;
  };
  expect(await times()).toBe(3);
  const late = await aCustomer(db, { email: anna.email, at: day("2026-05-01") });
  expect(late.customerId).toBe(anna.customerId);
  await times();
  await inTx((tx) => join(tx, system, anna.customerId, berta.customerId));
  expect(await times()).toBe(2);
  await inTx((tx) => separate(tx, system, anna.customerId, berta.profileId));
  expect(await times()).toBe(3);
});
