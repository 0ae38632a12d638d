import { expect, test } from "vitest";
import { system } from "../../platform/actor.ts";
import { newId } from "../../platform/ids.ts";
import { openTestDb } from "../../platform/testing/open.ts";
import { actorOf } from "../../team/actors.ts";
import { aStaff } from "../../team/testing.ts";
import type { CustomerView, MannerInput } from "../contract.ts";
import { join } from "../join.ts";
import { separate } from "../separate.ts";
import { aCustomer, aProfile, type Made } from "../testing.ts";
import { roomFor } from "../testing-app.ts";
import { touch } from "../touch.ts";
import { howToAddress } from "./how-to-address.ts";
import { speakTo } from "./speak-to.ts";

const db = await openTestDb();
const jule = await actorOf(db, await aStaff(db, { name: "Jule" }));

let minutes = 0;
async function wrote(by: Made, text: string, more: { automatic?: string; copied?: Made } = {}): Promise<void> {
  minutes += 1;
  const at = new Date(Date.parse("2026-03-02T09:00:00Z") + minutes * 60_000);
  const [id, conversationId] = [newId(at), newId(at)];
  const message = { conversation_id: conversationId, id, kind: "in", at, text, profile_id: by.profileId };
  await db
    .insertInto("messages")
    .values({ ...message, automatic: more.automatic ?? null } as never)
    .execute();
  const people = more.copied ? [by, more.copied] : [by];
  const touches = people.map(({ profileId }) => ({
    profileId,
    at,
    id,
    conversationId,
    kind: "message" as const,
    direction: "in" as const,
  }));
  await db.transaction().execute((tx) => touch(tx, touches));
}

const say = (customerId: string, input: MannerInput) =>
  db.transaction().execute((tx) => speakTo(tx, jule, customerId, input));
const mannerOf = async (customerId: string) => {
  const { manner } = await howToAddress(db, customerId);
  const short = ({ value, source }: { value: string | null; source: string }) => `${value} ${source}`;
  return { language: short(manner.language), formality: short(manner.formality), salutation: short(manner.salutation) };
};

test("of somebody who never wrote nothing is known", async () => {
  const { customerId } = await aCustomer(db);
  expect(await mannerOf(customerId)).toEqual({
    language: "null unknown",
    formality: "null unknown",
    salutation: "null unknown",
  });
  expect(await howToAddress(db, customerId)).toMatchObject({ name: "", parts: null });
});

test("the newest of their words that tell count, over all their profiles", async () => {
  const one = await aCustomer(db, { name: "Anna Schmidt" });
  const other = await aProfile(db, { customerId: one.customerId });
  await wrote(one, "Where is my order? Thank you");
  await wrote(other, "Können Sie mir bitte sagen, wann das Paket kommt?");
  await wrote(one, "4711");
  expect(await mannerOf(one.customerId)).toMatchObject({ language: "de words", formality: "formal words" });
});

test("neither machines nor what others wrote speak for them", async () => {
  const one = await aCustomer(db, { name: "Anna Schmidt" });
  await wrote(one, "Where is the order?");
  await wrote(one, "Ich bin nicht da und habe keine Zeit.", { automatic: "auto-reply" });
  await wrote(await aCustomer(db), "Habt ihr das noch?", { copied: one });
  expect(await mannerOf(one.customerId)).toMatchObject({ language: "en words", formality: "null unknown" });
});

test("Frau before the own name says how to salute; a first name does not", async () => {
  const { customerId } = await aCustomer(db, { name: "Frau Dr. Weber" });
  expect(await mannerOf(customerId)).toMatchObject({ salutation: "ms name" });
  expect((await howToAddress(db, customerId)).parts).toMatchObject({ title: "Dr.", first: "", last: "Weber" });
});

test("what one of us says counts until it is left to their words again", async () => {
  const one = await aCustomer(db, { name: "Anna Schmidt" });
  await wrote(one, "Können Sie mir bitte helfen?");
  await say(one.customerId, { formality: "informal", salutation: "ms" });
  expect(await mannerOf(one.customerId)).toEqual({
    language: "de words",
    formality: "informal hand",
    salutation: "ms hand",
  });
  expect((await howToAddress(db, one.customerId)).manner.formality.by).toMatchObject({ name: "Jule" });
  await say(one.customerId, { formality: null });
  expect(await mannerOf(one.customerId)).toMatchObject({ formality: "formal words", salutation: "ms hand" });
});

test("after joining the newer word counts, and separating gives everybody their own back", async () => {
  const [one, other] = [await aCustomer(db, { name: "Anna" }), await aCustomer(db, { name: "Anna S." })];
  await say(one.customerId, { language: "de" });
  await say(other.customerId, { language: "en" });

  await db.transaction().execute((tx) => join(tx, system, one.customerId, other.customerId));
  expect(await mannerOf(one.customerId)).toMatchObject({ language: "en hand" });
  await db.transaction().execute((tx) => separate(tx, system, one.customerId, other.profileId));
  expect(await mannerOf(one.customerId)).toMatchObject({ language: "de hand" });
  expect(await mannerOf(other.customerId)).toMatchObject({ language: "en hand" });
});

test("the route changes what is given and refuses what is no manner", async () => {
  const { customerId } = await aCustomer(db);
  const send = roomFor(db, jule.staffId);
  const { status, body } = await send<CustomerView>(`PATCH /customers/${customerId}/manner`, { language: "en" });
  expect(status).toBe(200);
  expect(body.manner).toMatchObject({ language: { value: "en", source: "hand", by: { name: "Jule" } } });
  expect(await send(`PATCH /customers/${customerId}/manner`, { formality: "royal" })).toMatchObject({ status: 400 });
  expect(await send(`PATCH /customers/${newId()}/manner`, { language: "en" })).toMatchObject({ status: 404 });
  const reader = roomFor(db, null, ["read"]);
  expect(await reader(`PATCH /customers/${customerId}/manner`, { language: "en" })).toMatchObject({ status: 403 });
});
