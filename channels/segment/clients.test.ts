import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { Analytics } from "@segment/analytics-node";
import { afterAll, expect, it } from "vitest";
import { getCustomer } from "../../customers/get-customer.ts";
import { system } from "../../platform/actor.ts";
import { openTestDb } from "../../platform/testing/open.ts";
import { aSource, customerOf, lifeOf, openDoor } from "./testing-app.ts";
import { understandCalls } from "./understanding/understand-calls.ts";

const db = await openTestDb();
const listening = Promise.withResolvers<AddressInfo>();
const server = serve({ fetch: openDoor(db).app.fetch, port: 0, hostname: "127.0.0.1" }, listening.resolve);
afterAll(() => new Promise<void>((resolve) => void server.close(() => resolve())));

it("the published client for servers works unchanged when it is pointed here", async () => {
  const source = await aSource(db, { kind: "server", trusted: true, name: "Shopserver" });
  const { port } = await listening.promise;
  const analytics = new Analytics({ writeKey: source.key, host: `http://127.0.0.1:${port}`, flushAt: 4 });
  const failures: unknown[] = [];
  analytics.on("error", (error) => failures.push(error));
  const who = { userId: "42", anonymousId: "a-42" };
  analytics.page({ anonymousId: "a-42", name: "Kaffee" });
  analytics.screen({ ...who, name: "Start" });
  analytics.identify({ ...who, traits: { email: "anna@post.example", name: "Anna Weiß" } });
  analytics.group({ userId: "42", groupId: "g-1", traits: { name: "Lindt Café" } });
  analytics.alias({ userId: "42", previousId: "40" });
  for (let at = 1; at <= 20; at += 1) {
    analytics.track({
      ...who,
      event: "Order Completed",
      properties: { order_id: `10${at}`, total: at, currency: "EUR" },
    });
  }
  await analytics.closeAndFlush();
  expect(failures).toEqual([]);
  expect(await understandCalls(db)).toEqual({ count: 25, busy: false });
  const orders = (await lifeOf(db, source, "user 42")).flatMap(({ order }) => order ?? []);
  expect(orders.map(({ amount }) => amount).toSorted((a, b) => Number(a) - Number(b))).toEqual(
    Array.from({ length: 20 }, (_, at) => at + 1),
  );
  const id = await customerOf(db, source, "user 42");
  expect(await getCustomer(db, system, id)).toMatchObject({ name: "Anna Weiß", related: [{ name: "Lindt Café" }] });
  expect(await customerOf(db, source, "visitor a-42")).toBe(id);
});
