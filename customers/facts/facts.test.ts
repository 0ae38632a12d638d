import { expect, test } from "vitest";
import { newId } from "../../platform/ids.ts";
import { openTestDb } from "../../platform/testing/open.ts";
import { aStaff } from "../../team/testing.ts";
import type { CustomerView, FactView } from "../contract.ts";
import { aCustomer, type Made } from "../testing.ts";
import { roomFor } from "../testing-app.ts";

const db = await openTestDb();
const ada = roomFor(db, await aStaff(db, { name: "Ada" }));
const factsOf = async ({ customerId }: Made) => (await ada<CustomerView>(`GET /customers/${customerId}`)).body.facts;

async function aTalk({ profileId }: Made): Promise<string> {
  const [id, at] = [newId(), new Date()];
  await db
    .insertInto("conversations")
    .values({ id, subject: "Bohnen", profile_id: profileId, created_at: at, last_at: at } as never)
    .execute();
  return id;
}

test("a fact says in which conversation it was heard", async () => {
  const one = await aCustomer(db);
  const conversationId = await aTalk(one);
  await ada(`POST /customers/${one.customerId}/facts`, { text: "Takes oat milk", conversationId });
  await ada(`POST /customers/${one.customerId}/facts`, { text: "Has a dog" });
  expect(await factsOf(one)).toMatchObject([
    { text: "Has a dog", conversation: null, author: { name: "Ada" } },
    { text: "Takes oat milk", conversation: { id: conversationId, subject: "Bohnen" } },
  ]);
});

test("a conversation of somebody else is none it can have been heard in", async () => {
  const [one, other] = [await aCustomer(db), await aCustomer(db)];
  const conversationId = await aTalk(other);
  for (const id of [conversationId, newId()]) {
    const answer = await ada(`POST /customers/${one.customerId}/facts`, { text: "X", conversationId: id });
    expect(answer).toMatchObject({ status: 400, body: { reason: "no-conversation" } });
  }
});

test("a forgotten fact comes back as it was", async () => {
  const one = await aCustomer(db);
  const path = `/customers/${one.customerId}/facts` as const;
  const { body } = await ada<FactView>(`POST ${path}`, { text: "Takes oat milk", expiresAt: "2099-01-01T00:00:00Z" });
  const before = await factsOf(one);
  await ada(`DELETE ${path}/${body.id}`);
  expect(await factsOf(one)).toEqual([]);
  expect((await ada(`PUT ${path}/${body.id}`)).status).toBe(204);
  expect(await factsOf(one)).toEqual(before);
  expect((await ada(`PUT ${path}/${newId()}`)).status).toBe(404);
});
