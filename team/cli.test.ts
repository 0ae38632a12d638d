import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { readConfig } from "../platform/config.ts";
import { keyCommands, userCommands } from "./cli.ts";
import { aShop, aStaff, signedIn, somePassword } from "./testing.ts";
import { startTeamApp, type TeamApp } from "./testing-app.ts";

let room: TeamApp;
beforeEach(async () => {
  room = await startTeamApp();
});
afterEach(() => room.end());

const config = readConfig({ PUBLIC_URL: "https://desk.example" });
type Given = Record<string, string>;
const user = (command: keyof typeof userCommands, given: Given = {}) => userCommands[command](room.db, config, given);
const key = (command: keyof typeof keyCommands, given: Given = {}) => keyCommands[command](room.db, config, given);
const tokenIn = (lines: string[]) => /^https:\/\/desk\.example\/links\/(\S+)$/.exec(lines.at(-1) ?? "")?.[1] ?? "";

test("an added account joins with the printed link", async () => {
  await aShop(room.db, { name: "Hafen" });
  const lines = await user("add", {
    email: "ada@shop.example",
    name: "Ada",
    role: "admin",
    locale: "de",
    shop: "hafen",
  });
  expect(lines[0]).toContain("48 hours");
  const joined = await room.send("POST /links", { token: tokenIn(lines), password: somePassword });
  expect(joined.body).toMatchObject({ name: "Ada", role: "admin", locale: "de", shops: [{ name: "Hafen" }] });
});

test("an added account can be limited to its shop", async () => {
  await aShop(room.db, { name: "Hafen" });
  const lines = await user("add", { email: "ada@shop.example", name: "Ada", shop: "hafen", sees: "own" });
  const joined = await room.send("POST /links", { token: tokenIn(lines), password: somePassword });
  expect(joined.body).toMatchObject({ role: "staff", sees: "own" });
  await expect(user("add", { email: "b@shop.example", name: "Bo", sees: "some" })).rejects.toThrow("--sees");
});

test("the list shows everybody under each other with their state", async () => {
  expect(await user("list")).toEqual([expect.stringContaining("Nobody has an account yet")]);
  const hafen = await aShop(room.db, { name: "Hafen" });
  await aStaff(room.db, { name: "Zoe", email: "zoe@shop.example", password: null });
  await aStaff(room.db, { name: "Ada", email: "ada@shop.example", role: "admin", shops: [hafen] });
  await aStaff(room.db, { name: "Otto", email: "otto@shop.example", disabled: true });
  expect(await user("list")).toEqual([
    "NAME  ADDRESS            ROLE   STATE     SHOPS",
    "Ada   ada@shop.example   admin  active    Hafen",
    "Otto  otto@shop.example  staff  disabled",
    "Zoe   zoe@shop.example   staff  invited",
  ]);
});

test("a forgotten password is replaced with the printed link", async () => {
  await aStaff(room.db, { email: "ada@shop.example" });
  const lines = await user("reset", { email: "Ada@Shop.example" });
  expect(lines[0]).toContain("one hour");
  const password = "another long password";
  expect((await room.send("POST /links", { token: tokenIn(lines), password })).status).toBe(200);
  expect((await room.send("POST /session", { email: "ada@shop.example", password })).status).toBe(200);
});

test("an account is disabled and enabled, but never the last administrator's", async () => {
  const ada = await signedIn(room.db, { email: "ada@shop.example", role: "staff" });
  await user("disable", { email: "ada@shop.example" });
  expect((await room.send("GET /session", undefined, ada.headers)).status).toBe(401);
  await user("enable", { email: "ada@shop.example" });
  expect((await room.send("POST /session", { email: "ada@shop.example", password: somePassword })).status).toBe(200);
  await aStaff(room.db, { email: "boss@shop.example", role: "admin" });
  await expect(user("disable", { email: "boss@shop.example" })).rejects.toMatchObject({ reason: "last-admin" });
});

test("wrong options are named, unknown addresses and shops too", async () => {
  await expect(user("add", { email: "no address", name: "Ada", role: "chief" })).rejects.toMatchObject({
    code: "invalid",
    message: expect.stringMatching(/--email: .*\n--role: /),
  });
  await expect(user("add", { email: "ada@shop.example", name: "Ada", shop: "Mond" })).rejects.toThrow("called Mond");
  await expect(user("reset", { email: "nobody@shop.example" })).rejects.toThrow("stammgast user list");
  await expect(user("reset")).rejects.toMatchObject({ code: "not_found" });
});

test("a key is made, listed and revoked by its name or beginning", async () => {
  expect(await key("list")).toEqual([expect.stringContaining("no keys yet")]);
  const secret = (await key("add", { name: "Till", scopes: "read, write" })).at(-1) ?? "";
  const headers = { authorization: `Bearer ${secret}` };
  expect((await room.send("GET /shops", undefined, headers)).status).toBe(200);
  const lines = await key("list");
  expect(lines[1]).toMatch(
    new RegExp(`^Till  ${secret.slice(0, 8)}     read,write  \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d  `),
  );
  await key("add", { name: "Till" });
  await expect(key("revoke", { key: "Till" })).rejects.toMatchObject({ reason: "ambiguous" });
  await key("revoke", { key: secret.slice(0, 8) });
  // The command is another process; its signal tells the room.
  await vi.waitFor(async () => expect((await room.send("GET /shops", undefined, headers)).status).toBe(401), 5000);
  await key("revoke", { key: "Till" });
  await expect(key("revoke", { key: "Till" })).rejects.toMatchObject({ code: "not_found" });
  await expect(key("add", { name: "Till", scopes: "all" })).rejects.toThrow("--scopes");
});
