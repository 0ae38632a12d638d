import { afterAll, beforeAll, expect, test } from "vitest";
import { makeLink } from "../entry/make-link.ts";
import { aShop, aStaff, signedIn, somePassword } from "../testing.ts";
import { startTeamApp, type TeamApp } from "../testing-app.ts";

let room: TeamApp;
beforeAll(async () => {
  room = await startTeamApp();
});
afterAll(() => room.end());

const next = "another long password";

test("people change their name, language and signature; what they leave out stays", async () => {
  const shop = await aShop(room.db, { name: "Hafen" });
  const ada = await signedIn(room.db, { name: "Ada", shops: [shop] });
  const answer = await room.send("PATCH /me", { locale: "de", signature: "Herzlich\nAda" }, ada.headers);
  expect(answer).toMatchObject({
    status: 200,
    body: { name: "Ada", locale: "de", signature: "Herzlich\nAda", shops: [{ id: shop, name: "Hafen" }] },
  });
  await room.send("PATCH /me", { name: "Ada L." }, ada.headers);
  expect((await room.send("GET /session", undefined, ada.headers)).body).toMatchObject({
    name: "Ada L.",
    locale: "de",
  });
});

test("an overlong signature and one with NUL characters are refused", async () => {
  const ada = await signedIn(room.db);
  for (const signature of ["x".repeat(2001), "a\u0000b"]) {
    const answer = await room.send("PATCH /me", { signature }, ada.headers);
    expect(answer).toMatchObject({ status: 400, body: { fields: { signature: expect.any(String) } } });
  }
});

test("nobody makes themselves an administrator", async () => {
  const ada = await signedIn(room.db, { role: "staff" });
  await room.send("PATCH /me", { role: "admin", name: "Ada" }, ada.headers);
  expect((await room.send("GET /session", undefined, ada.headers)).body).toMatchObject({ role: "staff" });
});

test("another password ends all other sessions and open links, and only it works from then on", async () => {
  const ada = await signedIn(room.db, { email: "ada@shop.example" });
  const elsewhere = await signedIn(room.db, { id: ada.staffId });
  const token = await room.db.transaction().execute((tx) => makeLink(tx, "reset", ada.staffId, room.now()));
  const answer = await room.send("PUT /me/password", { current: somePassword, next }, ada.headers);
  expect(answer.status).toBe(204);
  expect((await room.send("GET /session", undefined, ada.headers)).status).toBe(200);
  expect((await room.send("GET /session", undefined, elsewhere.headers)).status).toBe(401);
  expect((await room.send(`GET /links/${token}`)).status).toBe(404);
  expect((await room.send("POST /session", { email: "ada@shop.example", password: somePassword })).status).toBe(401);
  expect((await room.send("POST /session", { email: "ada@shop.example", password: next })).status).toBe(200);
});

test("a wrong current password changes nothing, and guessing it is locked", async () => {
  const ada = await signedIn(room.db);
  const guess = () => room.send("PUT /me/password", { current: "wrong", next }, ada.headers);
  expect(await guess()).toMatchObject({
    status: 400,
    body: { reason: "wrong-password", fields: { current: expect.any(String) } },
  });
  for (let time = 0; time < 4; time += 1) await guess();
  const locked = await room.send("PUT /me/password", { current: somePassword, next }, ada.headers);
  expect(locked.status).toBe(429);
  expect(locked.headers.get("retry-after")).toBe("30");
});

test("a new password is at least 12 characters long", async () => {
  const ada = await signedIn(room.db);
  const answer = await room.send("PUT /me/password", { current: somePassword, next: "elevenchars" }, ada.headers);
  expect(answer).toMatchObject({ status: 400, body: { fields: { next: expect.any(String) } } });
});

test("people see where they are signed in, and end what they do not know", async () => {
  const here = await signedIn(room.db, {}, room.now());
  room.pass(1000);
  const there = await signedIn(room.db, { id: here.staffId }, room.now());
  const list = () => room.send("GET /sessions", undefined, here.headers);
  const items = (await list()).body["items"] as Record<string, unknown>[];
  expect(items).toMatchObject([
    { id: there.sessionId, current: false, userAgent: "a test", ip: "192.0.2.1" },
    { id: here.sessionId, current: true },
  ]);
  expect(JSON.stringify(items)).not.toContain("token");
  const end = await room.send(`DELETE /sessions/${there.sessionId}`, undefined, here.headers);
  expect(end.status).toBe(204);
  expect(end.headers.get("set-cookie")).toBeNull();
  expect((await room.send("GET /session", undefined, there.headers)).status).toBe(401);
  expect((await list()).body["items"]).toHaveLength(1);
});

test("nobody ends the session of somebody else", async () => {
  const ada = await signedIn(room.db);
  const eve = await signedIn(room.db);
  expect((await room.send(`DELETE /sessions/${ada.sessionId}`, undefined, eve.headers)).status).toBe(404);
  expect((await room.send("GET /session", undefined, ada.headers)).status).toBe(200);
});

test("a disabled account's sessions and links are useless even before anybody cleans them up", async () => {
  const id = await aStaff(room.db, { disabled: true });
  const token = await room.db.transaction().execute((tx) => makeLink(tx, "reset", id, room.now()));
  expect((await room.send("POST /links", { token, password: next })).status).toBe(404);
});
