import { afterAll, beforeAll, expect, test } from "vitest";
import { days, minutes, seconds } from "./clock.ts";
import { aKey, aShop, aStaff, signedIn } from "./testing.ts";
import { startTeamApp, type TeamApp } from "./testing-app.ts";

let room: TeamApp;
beforeAll(async () => {
  room = await startTeamApp();
});
afterAll(() => room.end());

const me = (headers: Record<string, string>) => room.send("GET /session", undefined, headers);
const lastUse = (staffId: string) =>
  room.db.selectFrom("sessions").select("last_used_at").where("staff_id", "=", staffId).executeTakeFirstOrThrow();

test("without credentials one is nobody, and a route that needs somebody says how to become one", async () => {
  expect(await me({})).toMatchObject({ status: 401, body: { reason: "sign-in" } });
});

test("a session that never was, or a token as long as a book, is refused and its cookie taken away", async () => {
  for (const token of ["invented", "x".repeat(5000)]) {
    const answer = await me({ cookie: `stammgast=${token}` });
    expect(answer).toMatchObject({ status: 401, body: { reason: "session-ended" } });
    expect(answer.headers.get("set-cookie")).toMatch(/^stammgast=; Max-Age=0; Path=\//);
  }
});

test("a session lives for 30 days after its last use", async () => {
  const ada = await signedIn(room.db, {}, room.now());
  room.pass(days(29));
  expect((await me(ada.headers)).status).toBe(200);
  room.pass(days(29));
  expect((await me(ada.headers)).status).toBe(200);
  room.pass(days(30));
  expect((await me(ada.headers)).status).toBe(401);
});

test("using a session is written at most once a minute", async () => {
  const ada = await signedIn(room.db, {}, room.now());
  const opened = await lastUse(ada.staffId);
  room.pass(seconds(59));
  await me(ada.headers);
  expect(await lastUse(ada.staffId)).toEqual(opened);
  room.pass(seconds(1));
  await me(ada.headers);
  expect(await lastUse(ada.staffId)).toEqual({ last_used_at: room.now() });
});

test("who is disabled is out at once", async () => {
  const ada = await signedIn(room.db);
  await room.db.updateTable("staff").set({ disabled_at: room.now() }).where("id", "=", ada.staffId).execute();
  expect((await me(ada.headers)).status).toBe(401);
});

test("a person acts with the rights of their role and for their shops", async () => {
  const shop = await aShop(room.db);
  const rights = { admin: ["read", "write", "admin"], staff: ["read", "write"], readonly: ["read"] } as const;
  for (const role of ["admin", "staff", "readonly"] as const) {
    const { actor } = await signedIn(room.db, { role, name: "Ada", shops: [shop] });
    expect(actor).toMatchObject({ kind: "staff", name: "Ada", rights: rights[role], shops: [shop] });
  }
});

test("a key lets programs in, and its use is written at most once a minute", async () => {
  const key = await aKey(room.db, ["read"]);
  const used = async () =>
    (await room.db.selectFrom("api_keys").select("last_used_at").where("id", "=", key.id).executeTakeFirstOrThrow())
      .last_used_at;
  expect(await me(key.headers)).toMatchObject({ status: 403, body: { reason: "people-only" } });
  const first = await used();
  expect(first).toEqual(room.now());
  room.pass(seconds(30));
  await me(key.headers);
  expect(await used()).toEqual(first);
  room.pass(minutes(1));
  await me(key.headers);
  expect(await used()).toEqual(room.now());
});

test("a wrong key is refused, also beside a good session", async () => {
  const ada = await signedIn(room.db);
  for (const authorization of ["Bearer sg_wrong", "Bearer", "Basic YTpi", `Bearer ${"x".repeat(9000)}`]) {
    const answer = await me({ ...ada.headers, authorization });
    expect(answer).toMatchObject({ status: 401, body: { reason: "wrong-key" } });
  }
});

test("with a session, only our own pages may change anything", async () => {
  const staffId = await aStaff(room.db);
  const attempt = async (headers: Record<string, string>) => {
    const { cookie } = (await signedIn(room.db, { id: staffId }, room.now())).headers;
    return (await room.send("DELETE /session", undefined, { cookie, ...headers })).status;
  };
  expect(await attempt({})).toBe(403);
  expect(await attempt({ origin: "https://evil.example" })).toBe(403);
  expect(await attempt({ origin: "null" })).toBe(403);
  expect(await attempt({ "sec-fetch-site": "cross-site" })).toBe(403);
  expect(await attempt({ "sec-fetch-site": "same-site", origin: "https://other.desk.example" })).toBe(403);
  expect(await attempt({ "sec-fetch-site": "same-origin" })).toBe(204);
  expect(await attempt({ origin: "https://desk.example" })).toBe(204);
  expect(await attempt({ origin: "http://localhost" })).toBe(204);
});

test("a foreign page may follow a link to us", async () => {
  const ada = await signedIn(room.db, {}, room.now());
  expect((await me({ cookie: ada.headers.cookie, "sec-fetch-site": "cross-site" })).status).toBe(200);
});

test("the cookie goes over plain http only where the desk does", async () => {
  const plain = await startTeamApp({ PUBLIC_URL: "http://localhost:4400" });
  try {
    const ada = await signedIn(plain.db);
    const answer = await plain.send("DELETE /session", undefined, ada.headers);
    expect(answer.headers.get("set-cookie")).not.toContain("Secure");
  } finally {
    await plain.end();
  }
});
