import { expect, test } from "vitest";
import { system } from "../../platform/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { openTestDb } from "../../platform/testing/open.ts";
import type { CustomerView } from "../contract.ts";
import { join } from "../join.ts";
import { separate } from "../separate.ts";
import { aCustomer } from "../testing.ts";
import { roomFor } from "../testing-app.ts";
import { mostTags } from "./tag.ts";

const db = await openTestDb();
const send = roomFor(db, null);
const reader = roomFor(db, null, ["read"]);
const inTx = <T>(work: (tx: Tx) => Promise<T>) => db.transaction().execute(work);
const mark = (id: string, name: string) => send<CustomerView>(`PUT /customers/${id}/tags/${encodeURIComponent(name)}`);
const take = (id: string, name: string) =>
  send<CustomerView>(`DELETE /customers/${id}/tags/${encodeURIComponent(name)}`);

test("a customer carries words, by the alphabet, each once however it is written", async () => {
  const { customerId } = await aCustomer(db);
  for (const name of ["Stammgast", "  Groß   kunde ", "stammgast"]) await mark(customerId, name);
  const { body } = await send<CustomerView>(`GET /customers/${customerId}`);
  expect(body.tags).toEqual(["Groß kunde", "Stammgast"]);
  expect((await send("GET /customer-tags")).body).toEqual({ items: ["Groß kunde", "Stammgast"] });
});

test("a word is taken away, and one that is not there without a word", async () => {
  const { customerId } = await aCustomer(db);
  await mark(customerId, "Presse");
  await take(customerId, "PRESSE");
  expect((await take(customerId, "nie gehört")).body.tags).toEqual([]);
});

test("words follow the profile they were given with, through joining and separating", async () => {
  const [one, two] = [await aCustomer(db, { name: "One" }), await aCustomer(db, { name: "Two" })];
  await mark(one.customerId, "eins");
  await mark(two.customerId, "zwei");
  await mark(two.customerId, "eins");
  await inTx((tx) => join(tx, system, one.customerId, two.customerId));
  expect((await send<CustomerView>(`GET /customers/${one.customerId}`)).body.tags).toEqual(["eins", "zwei"]);
  await inTx((tx) => separate(tx, system, one.customerId, two.profileId));
  expect((await send<CustomerView>(`GET /customers/${one.customerId}`)).body.tags).toEqual(["eins"]);
  expect((await send<CustomerView>(`GET /customers/${two.customerId}`)).body.tags).toEqual(["eins", "zwei"]);
});

test("more than twenty are refused, and so is whoever may only read", async () => {
  const { customerId } = await aCustomer(db);
  for (let n = 0; n < mostTags; n += 1) await mark(customerId, `Wort ${n}`);
  expect(await mark(customerId, "eines zu viel")).toMatchObject({ status: 409, body: { reason: "too-many-tags" } });
  expect((await mark(customerId, "Wort 3")).status).toBe(200);
  expect((await reader(`PUT /customers/${customerId}/tags/x`)).status).toBe(403);
  expect((await mark(customerId, "a/b")).status).toBe(400);
});
