import { beforeAll, expect, test } from "vitest";
import { aCustomer } from "../../customers/testing.ts";
import { system } from "../../platform/actor.ts";
import { newApp } from "../../platform/http/app.ts";
import { openLog } from "../../platform/log.ts";
import { openTestDb } from "../../platform/testing/open.ts";
import { SearchResult } from "./contract.ts";
import { searchRoutes } from "./routes.ts";
import { hear } from "./testing.ts";

const db = await openTestDb();
const app = newApp(openLog("silent"));
app.use(async (c, next) => {
  c.set("actor", system);
  await next();
});
app.route("/", searchRoutes({ db }));

const ask = async (query: Record<string, string>) => {
  const answer = await app.request(`/search?${new URLSearchParams(query)}`);
  return { status: answer.status, body: (await answer.json()) as SearchResult };
};
const people = async (q: string) => (await ask({ q })).body.customers.map(({ name }) => name);

beforeAll(async () => {
  await aCustomer(db, { name: "Anna Schmidt" });
  await aCustomer(db, { name: "Bert Brandt" });
  await hear(db, {
    text: "Liebe Brant, wo ist die Bestellung?",
    from: "gast@post.example",
    at: new Date("2026-03-01T23:30:00Z"),
  });
});

test("it answers as its contract says", async () => {
  const { status, body } = await ask({ q: "bestellung from:gast betreff:x" });
  expect(status).toBe(200);
  expect(SearchResult.parse(body)).toEqual(body);
});

test("people are found by the words, whatever the filters", async () => {
  expect(await people("anna has:attachment")).toEqual(["Anna Schmidt"]);
  expect(await people("from:anna")).toEqual([]);
});

test("a name with a slip in it is looked for when nothing else was meant", async () => {
  expect(await people("Schmitd")).toEqual(["Anna Schmidt"]);
  expect(await people("Brant")).toEqual([]);
});

test("days begin where the reader is", async () => {
  const found = async (zone: string) =>
    (await ask({ q: "nach:2026-03-02 bestellung ", zone })).body.messages.items.length;
  expect([await found("UTC"), await found("Europe/Berlin")]).toEqual([0, 1]);
});

test.each([["Nowhere/Atlantis"], ["x".repeat(100)], ["'; --"]])("the zone %j is refused", async (zone) => {
  expect((await ask({ q: "x", zone })).status).toBe(400);
});

test("a question longer than 200 characters is refused", async () => {
  expect((await ask({ q: "x".repeat(201) })).status).toBe(400);
});
