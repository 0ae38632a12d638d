import { expect, it } from "vitest";
import { openTestDb } from "../../platform/testing/open.ts";
import { roomFor } from "../testing-app.ts";
import { markReachable, markUnreachable } from "./unreachable.ts";

const db = await openTestDb();
const reader = roomFor(db, null, ["read"]);
const at = new Date("2026-03-12T10:00:00Z");
const failing = (address: string, permanent: boolean) => ({
  address,
  permanent,
  status: "5.1.1",
  said: "no\0body",
  at,
});
const mark = (...all: ReturnType<typeof failing>[]) => db.transaction().execute((tx) => markUnreachable(tx, all));

it("addresses that mail did not reach are told of those asked for, and no others", async () => {
  await mark(failing("karl@post.example", true), failing("ruth@post.example", false));
  expect(await reader("GET /unreachable?address=Karl@post.example")).toMatchObject({
    status: 200,
    body: { items: [{ address: "karl@post.example", permanent: true, status: "5.1.1", said: "nobody" }] },
  });
  const { body } = await reader<{ items: object[] }>(
    "GET /unreachable?address=ruth@post.example&address=karl@post.example",
  );
  expect(body.items).toHaveLength(2);
  expect(await reader("GET /unreachable?address=nobody@post.example")).toMatchObject({ body: { items: [] } });
});

it("what is known for good is not weakened by a server that still tries, and forgotten when they write", async () => {
  const ask = async () =>
    (await reader<{ items: { permanent: boolean }[] }>("GET /unreachable?address=eva@post.example")).body.items;
  await mark(failing("eva@post.example", true));
  await mark(failing("eva@post.example", false));
  expect(await ask()).toMatchObject([{ permanent: true }]);
  await db.transaction().execute((tx) => markReachable(tx, ["eva@post.example"]));
  expect(await ask()).toEqual([]);
});

it.each([
  ["nothing", ""],
  ["too long a one", `?address=${"a".repeat(400)}`],
  ["too many", `?${Array.from({ length: 51 }, (_, at) => `address=a${at}@b.example`).join("&")}`],
])("asking for %s is refused", async (_, query) => {
  expect((await reader(`GET /unreachable${query}`)).status).toBe(400);
});
