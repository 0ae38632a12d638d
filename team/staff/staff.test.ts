import { afterEach, beforeEach, expect, test } from "vitest";
import { hours } from "../clock.ts";
import { aShop, aStaff, type SignedInStaff, signedIn, somePassword } from "../testing.ts";
import { startTeamApp, type TeamApp } from "../testing-app.ts";

let room: TeamApp;
let boss: SignedInStaff;
beforeEach(async () => {
  room = await startTeamApp();
  boss = await signedIn(room.db, { role: "admin", name: "Boss", email: "boss@shop.example" }, room.now());
});
afterEach(() => room.end());

const newcomer = { name: "Özlem", email: "Oezlem@Shop.example", role: "staff", locale: "de", shops: [] };
const tokenIn = (link: unknown) => String(link).split("/").at(-1) ?? "";
const as = (who: SignedInStaff) => ({
  get: (path: `/${string}`) => room.send(`GET ${path}`, undefined, who.headers),
  post: (path: `/${string}`, body?: unknown) => room.send(`POST ${path}`, body, who.headers),
  patch: (path: `/${string}`, body: unknown) => room.send(`PATCH ${path}`, body, who.headers),
});

test("somebody invited joins with the link, once, and belongs to their shops", async () => {
  const shop = await aShop(room.db, { name: "Hafen" });
  const invited = await as(boss).post("/staff", { ...newcomer, shops: [shop] });
  expect(invited).toMatchObject({
    status: 201,
    body: {
      staff: { name: "Özlem", email: "oezlem@shop.example", joined: false, shops: [{ id: shop, name: "Hafen" }] },
    },
  });
  const token = tokenIn(invited.body["link"]);
  expect(invited.body["link"]).toBe(`https://desk.example/links/${token}`);
  expect((await room.send(`GET /links/${token}`)).body).toEqual({
    purpose: "invite",
    name: "Özlem",
    email: "oezlem@shop.example",
  });
  const joined = await room.send("POST /links", { token, password: somePassword });
  expect(joined).toMatchObject({ status: 200, body: { name: "Özlem", locale: "de", shops: [{ name: "Hafen" }] } });
  expect(joined.headers.get("set-cookie")).toContain("stammgast=");
  expect((await room.send("POST /links", { token, password: somePassword })).status).toBe(404);
  const events = await room.db.selectFrom("events").select("type").orderBy("id").execute();
  expect(events.map((event) => event.type)).toEqual(["staff.invited", "staff.joined", "staff.signed-in"]);
});

test("of two who use a link at the same moment one gets in", async () => {
  const { body } = await as(boss).post("/staff", newcomer);
  const token = tokenIn(body["link"]);
  const passwords = ["the first long password", "the other long password"];
  const answers = await Promise.all(passwords.map((password) => room.send("POST /links", { token, password })));
  expect(answers.map((answer) => answer.status).sort()).toEqual([200, 404]);
});

test("an invitation lasts 48 hours, a reset link one", async () => {
  const { body } = await as(boss).post("/staff", newcomer);
  const { id } = body["staff"] as { id: string };
  room.pass(hours(48) - 1);
  expect((await room.send(`GET /links/${tokenIn(body["link"])}`)).status).toBe(200);
  room.pass(1);
  expect((await room.send(`GET /links/${tokenIn(body["link"])}`)).status).toBe(404);
  const again = await as(boss).post(`/staff/${id}/links`);
  await room.send("POST /links", { token: tokenIn(again.body["link"]), password: somePassword });
  const reset = await as(boss).post(`/staff/${id}/links`);
  expect((await room.send(`GET /links/${tokenIn(reset.body["link"])}`)).body).toMatchObject({ purpose: "reset" });
  room.pass(hours(1));
  expect((await room.send(`GET /links/${tokenIn(reset.body["link"])}`)).status).toBe(404);
});

test("a new link replaces the earlier one", async () => {
  const { body } = await as(boss).post("/staff", newcomer);
  const { id } = body["staff"] as { id: string };
  const again = await as(boss).post(`/staff/${id}/links`);
  expect(again.status).toBe(201);
  expect((await room.send(`GET /links/${tokenIn(body["link"])}`)).status).toBe(404);
  expect((await room.send(`GET /links/${tokenIn(again.body["link"])}`)).body).toMatchObject({ purpose: "invite" });
});

test("a used reset link ends every session there was", async () => {
  const ada = await signedIn(room.db);
  const { body } = await as(boss).post(`/staff/${ada.staffId}/links`);
  expect((await as(ada).get("/session")).status).toBe(200);
  await room.send("POST /links", { token: tokenIn(body["link"]), password: "another long password" });
  expect((await as(ada).get("/session")).status).toBe(401);
});

test("an address has one account, however it is written", async () => {
  await as(boss).post("/staff", newcomer);
  const twice = await as(boss).post("/staff", { ...newcomer, email: "OEZLEM@shop.example" });
  expect(twice).toMatchObject({ status: 409, body: { reason: "email-taken" } });
});

test("an invitation into a shop that does not exist invites nobody", async () => {
  const answer = await as(boss).post("/staff", { ...newcomer, shops: ["00000000-0000-7000-8000-00000000dead"] });
  expect(answer).toMatchObject({ status: 400, body: { reason: "no-shop" } });
  expect(await room.db.selectFrom("staff").select("name").execute()).toEqual([{ name: "Boss" }]);
});

test("everybody reads who works here, by name, page by page, umlauts in their place", async () => {
  for (const name of ["Zoe", "Özlem", "otto", "Émile", "Ada"]) await aStaff(room.db, { name });
  const reader = await signedIn(room.db, { role: "readonly", name: "Paul" });
  const names: string[] = [];
  let next: unknown = "";
  while (next !== null) {
    const page = await as(reader).get(`/staff?limit=2${next ? `&cursor=${String(next)}` : ""}`);
    names.push(...(page.body["items"] as { name: string }[]).map((one) => one.name));
    next = page.body["next"];
  }
  expect(names).toEqual(["Ada", "Boss", "Émile", "otto", "Özlem", "Paul", "Zoe"]);
  expect((await as(reader).get("/staff?cursor=invented")).status).toBe(400);
});

test("disabling somebody ends their sessions and links, enabling lets them in with their password", async () => {
  const ada = await signedIn(room.db, { email: "ada@shop.example" });
  const { body } = await as(boss).post(`/staff/${ada.staffId}/links`);
  const disabled = await as(boss).patch(`/staff/${ada.staffId}`, { disabled: true });
  expect(disabled).toMatchObject({ status: 200, body: { disabledAt: room.now().toISOString() } });
  expect(await room.db.selectFrom("sessions").select("id").where("staff_id", "=", ada.staffId).execute()).toEqual([]);
  expect((await room.send(`GET /links/${tokenIn(body["link"])}`)).status).toBe(404);
  expect(await as(boss).post(`/staff/${ada.staffId}/links`)).toMatchObject({
    status: 409,
    body: { reason: "staff-disabled" },
  });
  const signIn = () => room.send("POST /session", { email: "ada@shop.example", password: somePassword });
  expect((await signIn()).status).toBe(401);
  expect((await as(boss).patch(`/staff/${ada.staffId}`, { disabled: false })).body).toMatchObject({ disabledAt: null });
  expect((await signIn()).status).toBe(200);
});

test("another role counts from the next request on", async () => {
  const ada = await signedIn(room.db, { role: "admin" });
  expect((await as(ada).get("/keys")).status).toBe(200);
  await as(boss).patch(`/staff/${ada.staffId}`, { role: "readonly", name: "Ada L." });
  expect((await as(ada).get("/keys")).status).toBe(403);
  expect((await as(ada).get("/session")).body).toMatchObject({ role: "readonly", name: "Ada L." });
});

test("the last administrator can neither be disabled nor given another role", async () => {
  await aStaff(room.db, { role: "admin", disabled: true });
  await aStaff(room.db, { role: "admin", password: null });
  for (const change of [{ disabled: true }, { role: "staff" }]) {
    const answer = await as(boss).patch(`/staff/${boss.staffId}`, change);
    expect(answer).toMatchObject({ status: 409, body: { reason: "last-admin" } });
  }
  const second = await aStaff(room.db, { role: "admin" });
  expect((await as(boss).patch(`/staff/${second}`, { role: "staff" })).status).toBe(200);
});

test("two administrators cannot remove each other at the same moment", async () => {
  const other = await signedIn(room.db, { role: "admin" }, room.now());
  const answers = await Promise.all([
    as(boss).patch(`/staff/${other.staffId}`, { role: "staff" }),
    as(other).patch(`/staff/${boss.staffId}`, { disabled: true }),
  ]);
  expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
  const admins = room.db.selectFrom("staff").select("id").where("role", "=", "admin").where("disabled_at", "is", null);
  expect(await admins.execute()).toHaveLength(1);
});

test("a change that fails in one part changes nothing", async () => {
  const answer = await as(boss).patch(`/staff/${boss.staffId}`, { name: "Nobody", disabled: true });
  expect(answer.status).toBe(409);
  expect((await as(boss).get("/session")).body).toMatchObject({ name: "Boss" });
});

test("who does not exist cannot be changed", async () => {
  const nobody = "00000000-0000-7000-8000-00000000dead";
  expect((await as(boss).patch(`/staff/${nobody}`, { name: "X" })).status).toBe(404);
  expect((await as(boss).post(`/staff/${nobody}/links`)).status).toBe(404);
  expect((await as(boss).patch("/staff/not-an-id", { name: "X" })).status).toBe(400);
});
