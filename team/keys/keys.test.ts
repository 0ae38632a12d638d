import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { fingerprint } from "../secret.ts";
import { aKey, type SignedInStaff, signedIn } from "../testing.ts";
import { startTeamApp, type TeamApp } from "../testing-app.ts";
import { ensureFirstKey, firstKeyId } from "./first-key.ts";

let room: TeamApp;
let boss: SignedInStaff;
beforeAll(async () => {
  room = await startTeamApp();
  boss = await signedIn(room.db, { role: "admin" });
});
beforeEach(async () => {
  await room.db.deleteFrom("api_keys").execute();
});
afterAll(() => room.end());

const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` });
const works = async (secret: string) => (await room.send("GET /keys", undefined, bearer(secret))).status;
const listed = async () =>
  (await room.send("GET /keys", undefined, boss.headers)).body["items"] as Record<string, unknown>[];

test("a key is shown once, kept as its fingerprint, and works until it is revoked", async () => {
  const made = await room.send("POST /keys", { name: "Till", scopes: ["admin", "read"] }, boss.headers);
  const { key, secret } = made.body as { key: { id: string }; secret: string };
  expect(made).toMatchObject({
    status: 201,
    body: { key: { name: "Till", scopes: ["read", "admin"], lastUsedAt: null } },
  });
  expect(secret).toMatch(/^sg_[\w-]{43}$/);
  expect(await listed()).toMatchObject([{ id: key.id, prefix: secret.slice(0, 8) }]);
  const rows = await room.db.selectFrom("api_keys").selectAll().execute();
  expect(rows).toMatchObject([{ token_hash: fingerprint(secret), created_by: boss.staffId }]);
  expect(JSON.stringify([rows, await listed()])).not.toContain(secret);
  expect(await works(secret)).toBe(200);
  expect((await room.send(`DELETE /keys/${key.id}`, undefined, boss.headers)).status).toBe(204);
  expect(await works(secret)).toBe(401);
  expect(await listed()).toEqual([]);
  expect((await room.send(`DELETE /keys/${key.id}`, undefined, boss.headers)).status).toBe(404);
});

test("a key needs a scope we know", async () => {
  for (const scopes of [[], ["everything"]]) {
    const answer = await room.send("POST /keys", { name: "Till", scopes }, boss.headers);
    expect(answer).toMatchObject({ status: 400, body: { code: "invalid" } });
  }
});

test("a key may do what its scopes say", async () => {
  const [read, write, admin] = [
    await aKey(room.db, ["read"]),
    await aKey(room.db, ["write"]),
    await aKey(room.db, ["admin"]),
  ];
  const shops = async (key: { secret: string }) => [
    (await room.send("GET /shops", undefined, bearer(key.secret))).status,
    (await room.send("POST /shops", { name: "X" }, bearer(key.secret))).status,
  ];
  expect([await shops(read), await shops(write), await shops(admin)]).toEqual([
    [200, 403],
    [200, 403],
    [200, 201],
  ]);
});

test("the configured key works from the first start, and starting again changes nothing", async () => {
  const secret = "a-secret-of-the-automation";
  await ensureFirstKey(room.db, secret);
  expect(await works(secret)).toBe(200);
  const first = await room.db.selectFrom("api_keys").selectAll().execute();
  await Promise.all([1, 2, 3].map(() => ensureFirstKey(room.db, secret)));
  expect(await room.db.selectFrom("api_keys").selectAll().execute()).toEqual(first);
  expect(first).toMatchObject([{ name: "STAMMGAST_API_KEY", prefix: "a-secret", scopes: ["admin"] }]);
});

test("configuring another key replaces it, configuring none ends it", async () => {
  await ensureFirstKey(room.db, "the-first-secret-of-them");
  await ensureFirstKey(room.db, "the-other-secret-of-them");
  expect(await works("the-first-secret-of-them")).toBe(401);
  expect(await works("the-other-secret-of-them")).toBe(200);
  await ensureFirstKey(room.db, undefined);
  // Another process may have started: its signal tells that the key is gone.
  await vi.waitFor(async () => expect(await works("the-other-secret-of-them")).toBe(401), 5000);
  await ensureFirstKey(room.db, "the-other-secret-of-them");
  expect(await works("the-other-secret-of-them")).toBe(200);
});

test("a key made by hand may become the configured one", async () => {
  const made = await aKey(room.db, ["read"]);
  await ensureFirstKey(room.db, made.secret);
  expect(await works(made.secret)).toBe(200);
  expect(await listed()).toMatchObject([{ id: firstKeyId }]);
});

test("the configured key is not revoked here, where it would come back at the next start", async () => {
  await ensureFirstKey(room.db, "a-secret-of-the-automation");
  const answer = await room.send(`DELETE /keys/${firstKeyId}`, undefined, boss.headers);
  expect(answer).toMatchObject({ status: 409, body: { reason: "configured-key" } });
});
