import { afterAll, beforeAll, expect, test } from "vitest";
import { days } from "../clock.ts";
import { fingerprint } from "../secret.ts";
import { aStaff, signedIn, somePassword } from "../testing.ts";
import { startTeamApp, type TeamApp } from "../testing-app.ts";

let room: TeamApp;
beforeAll(async () => {
  room = await startTeamApp();
});
afterAll(() => room.end());

const tokenOf = (headers: Headers) => /stammgast=([^;]*)/.exec(headers.get("set-cookie") ?? "")?.[1] ?? "";
const cookie = (token: string) => ({ cookie: `stammgast=${token}`, "sec-fetch-site": "same-origin" });

test("address and password open a session, whose cookie says who one is", async () => {
  await aStaff(room.db, { email: "ada@shop.example", name: "Ada", role: "admin" });
  const answer = await room.send("POST /session", { email: "Ada@Shop.example", password: somePassword });
  expect(answer).toMatchObject({ status: 200, body: { name: "Ada", email: "ada@shop.example", role: "admin" } });
  const me = await room.send("GET /session", undefined, cookie(tokenOf(answer.headers)));
  expect(me).toMatchObject({ status: 200, body: { name: "Ada" } });
  const events = await room.db.selectFrom("events").select(["type", "staff_id"]).execute();
  expect(events).toContainEqual({ type: "staff.signed-in", staff_id: me.body["id"] });
});

test("the cookie is for our server alone, and the token in it is nowhere kept", async () => {
  await aStaff(room.db, { email: "cookie@shop.example" });
  const answer = await room.send("POST /session", { email: "cookie@shop.example", password: somePassword });
  const parts = (answer.headers.get("set-cookie") ?? "").split("; ");
  expect(parts).toEqual(expect.arrayContaining(["HttpOnly", "Secure", "SameSite=Lax", "Path=/"]));
  const token = tokenOf(answer.headers);
  expect(Buffer.from(token, "base64url")).toHaveLength(32);
  const kept = await room.db.selectFrom("sessions").selectAll().execute();
  expect(kept.some((row) => row.token_hash.equals(fingerprint(token)))).toBe(true);
  expect(JSON.stringify(kept)).not.toContain(token);
});

test("a wrong password, an unknown address, a disabled and an unfinished account are answered alike", async () => {
  await aStaff(room.db, { email: "known@shop.example" });
  await aStaff(room.db, { email: "left@shop.example", disabled: true });
  await aStaff(room.db, { email: "invited@shop.example", password: null });
  const answers = await Promise.all([
    room.send("POST /session", { email: "known@shop.example", password: "not the password" }),
    room.send("POST /session", { email: "stranger@shop.example", password: somePassword }),
    room.send("POST /session", { email: "left@shop.example", password: somePassword }),
    room.send("POST /session", { email: "invited@shop.example", password: somePassword }),
  ]);
  for (const { status, body, headers } of answers) {
    expect(headers.get("set-cookie")).toBeNull();
    expect({ status, ...body, reference: "" }).toEqual({ ...answers[0]?.body, status: 401, reference: "" });
    expect(body["reason"]).toBe("wrong-credentials");
  }
});

test("signing in again in the same browser ends the session it had", async () => {
  await aStaff(room.db, { email: "again@shop.example" });
  const input = { email: "again@shop.example", password: somePassword };
  const first = tokenOf((await room.send("POST /session", input)).headers);
  const second = await room.send("POST /session", input, cookie(first));
  expect(second.status).toBe(200);
  expect((await room.send("GET /session", undefined, cookie(first))).status).toBe(401);
  expect((await room.send("GET /session", undefined, cookie(tokenOf(second.headers)))).status).toBe(200);
});

test("a browser whose session has ended can sign in", async () => {
  const old = await signedIn(room.db, { email: "late@shop.example" }, new Date(room.now().getTime() - days(31)));
  const input = { email: "late@shop.example", password: somePassword };
  expect((await room.send("POST /session", input, old.headers)).status).toBe(200);
});

test("signing out ends the session and takes the cookie away", async () => {
  const ada = await signedIn(room.db, {});
  const answer = await room.send("DELETE /session", undefined, ada.headers);
  expect(answer.status).toBe(204);
  expect(answer.headers.get("set-cookie")).toMatch(/^stammgast=; Max-Age=0/);
  expect((await room.send("GET /session", undefined, ada.headers)).status).toBe(401);
});

test("an overlong address or password is refused before anything is hashed", async () => {
  const long = await room.send("POST /session", { email: "ada@shop.example", password: "x".repeat(201) });
  expect(long).toMatchObject({ status: 400, body: { code: "invalid", fields: { password: expect.any(String) } } });
  const address = await room.send("POST /session", { email: `${"a".repeat(250)}@shop.example`, password: "x" });
  expect(address).toMatchObject({ status: 400, body: { fields: { email: expect.any(String) } } });
});

test("a form on another website cannot sign anybody in", async () => {
  await aStaff(room.db, { email: "target@shop.example" });
  const input = { email: "target@shop.example", password: somePassword };
  const answer = await room.send("POST /session", input, {
    origin: "https://evil.example",
    "sec-fetch-site": "cross-site",
  });
  expect(answer).toMatchObject({ status: 403, body: { reason: "other-origin" } });
});
