import { afterEach, beforeEach, expect, test } from "vitest";
import { hours } from "../clock.ts";
import { aStaff } from "../testing.ts";
import { startTeamApp, type TeamApp } from "../testing-app.ts";
import { setupLink } from "./setup-link.ts";

let room: TeamApp;
beforeEach(async () => {
  room = await startTeamApp();
});
afterEach(() => room.end());

const input = {
  company: "Röstwerk",
  name: "Ada",
  email: "Ada@Roestwerk.example",
  password: "a long enough password",
  locale: "de",
};

async function freshToken(): Promise<string> {
  const link = await setupLink(room.db, "https://desk.example", room.now());
  return /^https:\/\/desk\.example\/setup\/(.+)$/.exec(link ?? "")?.[1] ?? "";
}

test("the first link makes an administrator, names the company and signs in", async () => {
  const token = await freshToken();
  const view = await room.send(`GET /links/${token}`);
  expect(view).toMatchObject({ status: 200, body: { purpose: "setup", name: "", email: "" } });
  const answer = await room.send("POST /setup", { ...input, token, address: "hallo@roestwerk.example" });
  expect(answer.body).toMatchObject({
    role: "admin",
    company: "Röstwerk",
    email: "ada@roestwerk.example",
    locale: "de",
    shops: [],
  });
  expect(answer.headers.get("set-cookie")).toContain("stammgast=");
  expect(room.addresses).toEqual(["hallo@roestwerk.example"]);
  const signIn = await room.send("POST /session", { email: input.email, password: input.password });
  expect(signIn.status).toBe(200);
});

test("the link works once, also when it is used twice at the same moment", async () => {
  const token = await freshToken();
  const answers = await Promise.all([1, 2, 3].map(() => room.send("POST /setup", { ...input, token })));
  expect(answers.map((answer) => answer.status).sort()).toEqual([200, expect.any(Number), expect.any(Number)]);
  expect(await room.db.selectFrom("staff").select("role").execute()).toEqual([{ role: "admin" }]);
  expect((await room.send(`GET /links/${token}`)).status).toBe(404);
});

test("only the newest link works, for 48 hours", async () => {
  const [older, newer] = [await freshToken(), await freshToken()];
  expect((await room.send("POST /setup", { ...input, token: older })).status).toBe(404);
  room.pass(hours(48) + 1);
  expect(await room.send("POST /setup", { ...input, token: newer })).toMatchObject({
    status: 404,
    body: { reason: "no-link", detail: expect.stringContaining("expired") },
  });
});

test("where somebody has an account there is no link, and an earlier one is refused", async () => {
  const token = await freshToken();
  await aStaff(room.db, { role: "admin" });
  expect(await setupLink(room.db, "https://desk.example")).toBeNull();
  expect(await room.send("POST /setup", { ...input, token })).toMatchObject({
    status: 409,
    body: { reason: "already-set-up" },
  });
});

test("two processes that start at once leave one working link", async () => {
  const links = await Promise.all([1, 2, 3, 4].map(() => setupLink(room.db, "https://desk.example", room.now())));
  expect(links.every(Boolean)).toBe(true);
  expect(await room.db.selectFrom("sign_in_links").select("purpose").execute()).toHaveLength(1);
});

test("a short password, an overlong name and control characters are refused by name", async () => {
  const token = await freshToken();
  const wrong = { ...input, token, password: "short", name: "x".repeat(121), company: "A\u0000B" };
  expect(await room.send("POST /setup", wrong)).toMatchObject({
    status: 400,
    body: { fields: { password: expect.any(String), name: expect.any(String), company: expect.any(String) } },
  });
});
