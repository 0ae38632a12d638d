import { expect, test } from "vitest";
import type { Page } from "../platform/contract.ts";
import { newId } from "../platform/ids.ts";
import { openTestDb } from "../platform/testing/open.ts";
import { aStaff } from "../team/testing.ts";
import { type CustomerRow, CustomerView, FactView, type Separated, type TimelineEntry } from "./contract.ts";
import { recognise } from "./recognise.ts";
import { aCustomer, aProfile } from "./testing.ts";
import { roomFor } from "./testing-app.ts";
import { touch } from "./touch.ts";

const db = await openTestDb();
const ada = await aStaff(db, { name: "Ada" });
const send = roomFor(db, ada);
const reader = roomFor(db, null, ["read"]);

test("a customer is shown as the contract says", async () => {
  const { customerId, email } = await aCustomer(db, { name: "Nora Lindt", at: new Date("2026-03-02T09:00:00Z") });
  const { status, body } = await send<CustomerView>(`GET /customers/${customerId}`);
  expect(status).toBe(200);
  expect(CustomerView.parse(body)).toEqual(body);
  expect(body).toMatchObject({
    id: customerId,
    name: "Nora Lindt",
    firstAt: "2026-03-02T09:00:00.000Z",
    profiles: [{ source: "mail", identifiers: [{ kind: "email", value: email, state: "claimed" }] }],
    counts: { messages: 0, conversations: 0, capped: false },
    mayChange: true,
  });
  expect((await reader<CustomerView>(`GET /customers/${customerId}`)).body.mayChange).toBe(false);
});

test("nobody is not found, and an id that is none is told so", async () => {
  expect(await send(`GET /customers/${newId()}`)).toMatchObject({ status: 404, body: { reason: "no-customer" } });
  expect(await send("GET /customers/42")).toMatchObject({ status: 400, body: { code: "invalid" } });
});

test("a customer added by hand has what was given", async () => {
  const input = { name: "Frau Weber", email: " Weber@Example.com ".trim(), phone: "+49 (0)30 1234-5" };
  const { status, body } = await send<CustomerView>("POST /customers", input);
  expect(status).toBe(201);
  expect(body).toMatchObject({ name: "Frau Weber", kind: "person", nameSource: "hand" });
  expect(body.profiles[0]?.identifiers.map(({ value }) => value)).toEqual(["weber@example.com", "+493012345"]);
});

test("an address that is somebody's already is refused with who it is", async () => {
  const { email, customerId } = await aCustomer(db, { name: "Anna Schmidt", email: "taken@example.com" });
  const answer = await send("POST /customers", { name: "Another", email: email.toUpperCase() });
  expect(answer).toMatchObject({
    status: 409,
    body: {
      reason: "known-address",
      detail: "taken@example.com already belongs to Anna Schmidt.",
      fields: { customerId },
    },
  });
});

test("of two who add the same address at once, one is told who it is", async () => {
  const input = { name: "Twin", email: "twin@example.com" };
  const answers = await Promise.all([send("POST /customers", input), send("POST /customers", input)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
});

test("mail from an address given by hand arrives at that customer, and can be separated again", async () => {
  const email = "expected@example.com";
  const { body: added } = await send<CustomerView>("POST /customers", { name: "Herr Erwartet", email });
  const sighting = {
    address: email,
    name: "E. R.",
    at: new Date(),
    wroteToUs: true,
    kind: "person" as const,
    shopId: null,
  };
  const known = await db.transaction().execute((tx) => recognise(tx, [sighting]));
  const met = known.get(email);
  expect(met).toMatchObject({ customerId: added.id, customerName: "Herr Erwartet" });
  const { body } = await send<CustomerView>(`DELETE /customers/${added.id}/profiles/${met?.profileId}`);
  expect(body.profiles.map(({ source }) => source)).toEqual(["hand"]);
});

test("what does not fit is refused with the field that is wrong", async () => {
  const { customerId } = await aCustomer(db);
  const wrong: [`${string} /${string}`, unknown, string][] = [
    ["POST /customers", { name: "" }, "name"],
    ["POST /customers", { name: "\u0000\u202e" }, "name"],
    [`POST /customers/${customerId}/notes`, { text: "\u0000" }, "text"],
    ["POST /customers", { name: "x".repeat(201) }, "name"],
    ["POST /customers", { name: "X", email: "no address" }, "email"],
    ["POST /customers", { name: "X", phone: "1".repeat(41) }, "phone"],
    [`PUT /customers/${customerId}/name`, { name: " " }, "name"],
    [`PUT /customers/${customerId}/host`, { staffId: newId() }, "staffId"],
    [`POST /customers/${customerId}/facts`, { text: "x".repeat(501) }, "text"],
    [`POST /customers/${customerId}/facts`, { text: "X", expiresAt: "2020-01-01T00:00:00Z" }, "expiresAt"],
    [`POST /customers/${customerId}/notes`, { text: "x".repeat(4001) }, "text"],
    [`GET /customers?q=${"x".repeat(201)}`, undefined, "q"],
  ];
  for (const [request, body, field] of wrong) {
    const answer = await send<{ fields?: Record<string, string> }>(request, body);
    expect([request, answer.status, Object.keys(answer.body.fields ?? {})]).toEqual([request, 400, [field]]);
  }
  expect((await send("GET /customers?cursor=nonsense")).status).toBe(400);
  expect((await send(`GET /customers/${customerId}/timeline?cursor=nonsense`)).status).toBe(400);
});

test("NUL bytes in words are refused or dropped, never a failure of ours", async () => {
  const { customerId } = await aCustomer(db);
  const evil = "a\u0000b\ud800";
  const answers = await Promise.all([
    send(`PUT /customers/${customerId}/name`, { name: evil }),
    send(`POST /customers/${customerId}/facts`, { text: evil }),
    send(`POST /customers/${customerId}/notes`, { text: evil }),
    send("POST /customers", { name: evil, phone: "\u0000\u0000\u0000" }),
    send(`GET /customers?q=${encodeURIComponent("a\u0000b")}`),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([200, 201, 201, 201, 200]);
});

test("a name given by hand is found and sorted by", async () => {
  const { customerId } = await aCustomer(db, { name: "Somebody" });
  const { body } = await send(`PUT /customers/${customerId}/name`, { name: "Zoë Ängström" });
  expect(body).toMatchObject({ name: "Zoë Ängström", nameSource: "hand" });
  const found = await send<Page<CustomerRow>>("GET /customers?q=angstr");
  expect(found.body.items.map(({ id }) => id)).toEqual([customerId]);
});

test("somebody who works here becomes the host, and nobody who left", async () => {
  const { customerId } = await aCustomer(db);
  const gone = await aStaff(db, { name: "Gone", disabled: true });
  expect((await send(`PUT /customers/${customerId}/host`, { staffId: ada })).body).toMatchObject({
    host: { id: ada, name: "Ada" },
  });
  expect((await send(`PUT /customers/${customerId}/host`, { staffId: gone })).status).toBe(400);
  expect((await send(`PUT /customers/${customerId}/host`, { staffId: null })).body).toMatchObject({ host: null });
});

test("facts are remembered, forgotten, and gone when they expire", async () => {
  const { customerId } = await aCustomer(db);
  const expiresAt = "2999-01-01T00:00:00.000Z";
  const added = await send<FactView>(`POST /customers/${customerId}/facts`, { text: " Takes oat milk ", expiresAt });
  expect(added.status).toBe(201);
  expect(FactView.parse(added.body)).toMatchObject({
    text: "Takes oat milk",
    author: { id: ada, name: "Ada" },
    expiresAt,
  });
  await send(`POST /customers/${customerId}/facts`, { text: "Is on holiday" });
  const texts = async () =>
    (await send<CustomerView>(`GET /customers/${customerId}`)).body.facts.map(({ text }) => text);
  expect(await texts()).toEqual(["Is on holiday", "Takes oat milk"]);
  await db.updateTable("facts").set({ expires_at: new Date() }).where("text", "=", "Is on holiday").execute();
  expect(await texts()).toEqual(["Takes oat milk"]);
  const other = await aCustomer(db);
  expect((await send(`DELETE /customers/${other.customerId}/facts/${added.body.id}`)).status).toBe(404);
  expect((await send(`DELETE /customers/${customerId}/facts/${added.body.id}`)).status).toBe(204);
  expect((await send(`DELETE /customers/${customerId}/facts/${added.body.id}`)).status).toBe(404);
  expect(await texts()).toEqual([]);
});

test("a note stands in the timeline", async () => {
  const { customerId } = await aCustomer(db);
  const { status, body } = await send(`POST /customers/${customerId}/notes`, { text: "Was here\nwith her dog" });
  expect(status).toBe(201);
  expect(body).toMatchObject({ kind: "note", author: "Ada", text: "Was here with her dog", channel: "none" });
  const timeline = await send<Page<TimelineEntry>>(`GET /customers/${customerId}/timeline?kind=note`);
  expect(timeline.body.items).toEqual([body]);
});

test("joining answers with the whole customer, and separating gives both back", async () => {
  const one = await aCustomer(db);
  const two = await aCustomer(db);
  await aProfile(db, { customerId: two.customerId });
  const joined = await send<CustomerView>(`POST /customers/${one.customerId}/joins`, { otherId: two.customerId });
  expect(joined.body.profiles).toHaveLength(3);
  expect((await send(`GET /customers/${two.customerId}`)).body["id"]).toBe(one.customerId);
  expect((await send(`POST /customers/${one.customerId}/joins`, { otherId: two.customerId })).status).toBe(409);
  const apart = await send<Separated>(`DELETE /customers/${one.customerId}/profiles/${two.profileId}`);
  expect(apart.body.profiles).toHaveLength(2);
  expect(apart.body.otherId).toBe(two.customerId);
  expect((await send(`GET /customers/${two.customerId}`)).body["id"]).toBe(two.customerId);
  const last = await send(`DELETE /customers/${two.customerId}/profiles/${two.profileId}`);
  expect(last).toMatchObject({ status: 409, body: { reason: "only-profile" } });
});

test("who may only read changes nothing", async () => {
  const { customerId, profileId } = await aCustomer(db);
  const attempts: [`${string} /${string}`, unknown][] = [
    ["POST /customers", { name: "X" }],
    [`PUT /customers/${customerId}/name`, { name: "X" }],
    [`PUT /customers/${customerId}/host`, { staffId: null }],
    [`POST /customers/${customerId}/facts`, { text: "X" }],
    [`DELETE /customers/${customerId}/facts/${newId()}`, undefined],
    [`POST /customers/${customerId}/notes`, { text: "X" }],
    [`POST /customers/${customerId}/joins`, { otherId: customerId }],
    [`DELETE /customers/${customerId}/profiles/${profileId}`, undefined],
  ];
  for (const [request, body] of attempts) {
    expect([request, (await reader(request, body)).status]).toEqual([request, 403]);
  }
  expect((await roomFor(db, null, [])(`GET /customers/${customerId}`)).status).toBe(403);
});

test("messages and conversations are counted over all profiles, to a thousand", async () => {
  const one = await aCustomer(db);
  const two = await aProfile(db, { customerId: one.customerId });
  const at = new Date();
  const shared = newId();
  const enter = (ids: string[], profileId: string) =>
    db.transaction().execute((tx) =>
      touch(
        tx,
        ids.map((id) => ({ profileId, at, id, kind: "message", direction: "in", conversationId: shared })),
      ),
    );
  await enter([shared, newId(), newId()], one.profileId);
  await enter([shared, newId()], two.profileId);
  const conversation = { id: shared, subject: "Beans", profile_id: two.profileId, created_at: at, last_at: at };
  await db
    .insertInto("conversations")
    .values(conversation as never)
    .execute();
  const view = async () => (await send<CustomerView>(`GET /customers/${one.customerId}`)).body;
  expect((await view()).counts).toEqual({ messages: 4, conversations: 1, capped: false });
  expect((await view()).open).toEqual([{ id: shared, subject: "Beans", lastAt: at.toISOString() }]);
  await enter(
    Array.from({ length: 1000 }, () => newId()),
    two.profileId,
  );
  expect((await view()).counts).toEqual({ messages: 1000, conversations: 1, capped: true });
});
