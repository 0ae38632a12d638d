import { afterAll, beforeAll, expect, test } from "vitest";
import { aStaff, type SignedInStaff, signedIn } from "../testing.ts";
import { startTeamApp, type TeamApp } from "../testing-app.ts";

let room: TeamApp;
let boss: SignedInStaff;
beforeAll(async () => {
  room = await startTeamApp();
  boss = await signedIn(room.db, { role: "admin" });
});
afterAll(() => room.end());

const nobody = "00000000-0000-7000-8000-00000000dead";
const send = (request: `${string} /${string}`, body?: unknown) => room.send(request, body, boss.headers);

test("a shop is opened, renamed and listed by name with its members", async () => {
  const opened = await send("POST /shops", { name: "  Zeil " });
  expect(opened).toMatchObject({ status: 201, body: { name: "Zeil", members: [] } });
  await send("POST /shops", { name: "Ölmühle" });
  await send("POST /shops", { name: "Hafen" });
  const renamed = await send(`PATCH /shops/${opened.body["id"]}`, { name: "Altstadt" });
  expect(renamed).toMatchObject({ status: 200, body: { name: "Altstadt" } });
  const list = await send("GET /shops");
  expect((list.body["items"] as { name: string }[]).map((shop) => shop.name)).toEqual(["Altstadt", "Hafen", "Ölmühle"]);
});

test("members come and go, twice is once, and who left the company is not shown", async () => {
  const { body } = await send("POST /shops", { name: "Markt" });
  const ada = await aStaff(room.db, { name: "Ada" });
  const left = await aStaff(room.db, { name: "Left", disabled: true });
  for (const id of [ada, ada, left]) expect((await send(`PUT /shops/${body["id"]}/members/${id}`)).status).toBe(204);
  const shop = async () =>
    ((await send("GET /shops")).body["items"] as { id: string; members: unknown }[]).find(
      ({ id }) => id === body["id"],
    );
  expect(await shop()).toMatchObject({ members: [{ id: ada, name: "Ada" }] });
  for (const id of [ada, ada]) expect((await send(`DELETE /shops/${body["id"]}/members/${id}`)).status).toBe(204);
  expect(await shop()).toMatchObject({ members: [] });
  const events = await room.db.selectFrom("events").select("type").where("type", "like", "member.%").execute();
  expect(events.map((event) => event.type)).toEqual(["member.added", "member.added", "member.removed"]);
});

test("shops and people that do not exist are not found", async () => {
  const { body } = await send("POST /shops", { name: "Kiosk" });
  expect(await send(`PATCH /shops/${nobody}`, { name: "X" })).toMatchObject({
    status: 404,
    body: { reason: "no-shop" },
  });
  expect((await send(`PUT /shops/${nobody}/members/${boss.staffId}`)).status).toBe(404);
  expect((await send(`PUT /shops/${body["id"]}/members/${nobody}`)).status).toBe(404);
});

test("a shop needs a name", async () => {
  expect(await send("POST /shops", { name: "   " })).toMatchObject({
    status: 400,
    body: { fields: { name: expect.any(String) } },
  });
});

test("the company has a name that administrators change", async () => {
  expect((await send("GET /company")).body).toEqual({ name: "" });
  expect((await send("PATCH /company", { name: "Röstwerk" })).body).toEqual({ name: "Röstwerk" });
  expect((await send("GET /company")).body).toEqual({ name: "Röstwerk" });
  expect((await send("GET /session")).body).toMatchObject({ company: "Röstwerk" });
});
