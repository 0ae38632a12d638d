import { sql } from "kysely";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { newId } from "../../../platform/ids.ts";
import { openTestDb } from "../../../platform/testing/open.ts";
import { openSecrets } from "../fetching/secrets.ts";
import { testSeal } from "../fetching/testing.ts";
import { openTestServer } from "../fetching/testing-server.ts";
import { openRoom, somebody } from "../testing-app.ts";
import type { AccountView, TestView } from "./contract.ts";

const db = await openTestDb();
const ask = openRoom(db);
const admin = somebody(["read", "write", "admin"]);
const server = await openTestServer();
afterAll(() => server.close());

const plain = { host: "127.0.0.1", port: server.port, security: "plain", username: "hallo@morgenrot.example" };
const draft = { ...plain, password: "geheim" };
const add = (input: object = {}) => ask<AccountView>(admin, "POST /mail-accounts", { ...draft, ...input });
const change = (id: string, what: object) => ask<AccountView>(admin, `PATCH /mail-accounts/${id}`, what);
const listed = async () => (await ask<{ items: AccountView[] }>(admin, "GET /mail-accounts")).body.items;
const passwordOf = async (id: string) => {
  const { rows } = await sql<{ secrets: Buffer }>`select secrets from mail_accounts where id = ${id}`.execute(db);
  return openSecrets(testSeal, id, rows[0]?.secrets ?? Buffer.alloc(0)).password;
};
const events = async () =>
  (await sql<{ type: string }>`select type from events order by id`.execute(db)).rows.map(({ type }) => type);

beforeEach(async () => {
  await sql`delete from mail_accounts`.execute(db);
  await sql`alter table events disable trigger user`.execute(db);
  await sql`delete from events`.execute(db);
  await sql`alter table events enable trigger user`.execute(db);
  server.refuse = null;
});

describe("a mailbox", () => {
  it("is added with nothing but where it is and who signs in; nobody gets to read its password", async () => {
    const { status, body } = await add();
    expect({ status, ...body }).toMatchObject({
      ...{ status: 201, name: "hallo@morgenrot.example", after: "leave", moveTo: "", paused: false, trouble: null },
      folders: [{ path: "INBOX", kept: 0, waiting: 0, left: 0 }],
    });
    expect(body.beginsAt).not.toBeNull();
    expect(JSON.stringify(await listed())).not.toContain("geheim");
    const { rows } = await sql<{ row: string }>`select mail_accounts::text as row from mail_accounts`.execute(db);
    expect(rows[0]?.row).not.toContain("geheim");
    expect(await passwordOf(body.id)).toBe("geheim");
    expect(await events()).toEqual(["account.added"]);
  });

  it("is fetched from once", async () => {
    await add();
    expect(await add({ host: "127.0.0.1" })).toMatchObject({ status: 409, body: { reason: "mailbox-taken" } });
    expect((await add({ username: "laden" })).status).toBe(201);
    expect(await listed()).toHaveLength(2);
  });

  it("keeps what is not said, and how far the folders are that stay", async () => {
    const { id } = (await add({ folders: ["INBOX", "Shop"] })).body;
    await sql`update mail_folders set last_uid = 7 where path = 'Shop'`.execute(db);
    const { body } = await change(id, { folders: ["Shop", "Archiv"], after: "move", moveTo: "Fertig" });
    expect(body).toMatchObject({ host: "127.0.0.1", username: draft.username, after: "move", moveTo: "Fertig" });
    expect(body.folders.map(({ path }) => path)).toEqual(["Archiv", "Shop"]);
    const { rows } = await sql`select path, last_uid from mail_folders order by path`.execute(db);
    expect(rows).toEqual([
      { path: "Archiv", last_uid: 0 },
      { path: "Shop", last_uid: 7 },
    ]);
    expect((await change(id, { after: "leave" })).body.moveTo).toBe("");
    expect(await passwordOf(id)).toBe("geheim");
  });

  it.each([{ host: "imap.elsewhere.example" }, { port: 1143 }, { username: "somebody" }])(
    "hands its password to nobody else: %j needs it anew",
    async (what) => {
      const { id } = (await add()).body;
      expect(await change(id, what)).toMatchObject({ status: 400, body: { reason: "password-again" } });
      expect((await change(id, { ...what, password: "neu" })).status).toBe(200);
      expect(await passwordOf(id)).toBe("neu");
      const test = { ...plain, ...what, host: "localhost", accountId: id };
      expect(await ask(admin, "POST /mail-account-tests", test)).toMatchObject({ status: 400 });
    },
  );

  it("is paused and goes on, each once", async () => {
    const { id } = (await add()).body;
    for (const _ of [1, 2]) {
      expect((await ask<AccountView>(admin, `PUT /mail-accounts/${id}/pause`)).body.paused).toBe(true);
    }
    expect((await ask<AccountView>(admin, `DELETE /mail-accounts/${id}/pause`)).body.paused).toBe(false);
    expect(await events()).toEqual(["account.added", "account.paused", "account.resumed"]);
  });

  it("is removed with all that was noted of it; what was fetched stays", async () => {
    const { id } = (await add()).body;
    expect((await ask(admin, `DELETE /mail-accounts/${id}`)).status).toBe(204);
    expect(await listed()).toEqual([]);
    expect((await sql`select from mail_folders`.execute(db)).rows).toEqual([]);
    expect((await ask(admin, `DELETE /mail-accounts/${id}`)).status).toBe(404);
  });

  it("tells what is wrong, and since when", async () => {
    const { id } = (await add()).body;
    await sql`update mail_accounts set trouble = 'password', detail = 'no', failing_since = now(), next_try_at = now()
      where id = ${id}`.execute(db);
    expect((await listed())[0]?.trouble).toMatchObject({ reason: "password", detail: "no" });
    expect((await change(id, { password: "besser" })).body.trouble).toMatchObject({ nextTryAt: null });
  });
});

describe("what may stand in it", () => {
  it.each([
    ["no host", { host: "" }],
    ["a URL for a host", { host: "imap://mail.example" }],
    ["a host of 254 signs", { host: "x".repeat(254) }],
    ["port 0", { port: 0 }],
    ["port 65536", { port: 65_536 }],
    ["no user", { username: " " }],
    ["a user of 255 signs", { username: "x".repeat(255) }],
    ["a user with a line break", { username: "a\r\nA LOGOUT" }],
    ["no password", { password: "" }],
    ["a password of 1001 signs", { password: "x".repeat(1001) }],
    ["a password with a line break", { password: "a\nb" }],
    ["no folder", { folders: [] }],
    ["one folder twice", { folders: ["INBOX", "INBOX"] }],
    ["21 folders", { folders: Array.from({ length: 21 }, (_, n) => `f${n}`) }],
    ["a folder with a line break", { folders: ["a\r\nb"] }],
    ["another encryption", { security: "ssl3" }],
    ["moving to nowhere", { after: "move" }],
    ["moving in a circle", { after: "move", moveTo: "INBOX" }],
  ])("%s is refused", async (_what, input) => {
    expect(await add(input)).toMatchObject({ status: 400, body: { code: "invalid" } });
    expect(await listed()).toEqual([]);
  });
});

describe("a test", () => {
  const test = (input: object) => ask<TestView>(admin, "POST /mail-account-tests", { ...draft, ...input });

  it("tells which folders there are", async () => {
    server.put(Buffer.from("x"), { path: "Shop" });
    expect((await test({ folders: ["INBOX"] })).body).toEqual({
      ...{ trouble: null, folders: ["INBOX", "Shop"], tells: true },
    });
    expect(await events()).toEqual(["account.tested"]);
  });

  it("takes the password that is kept, for the server it was entered for", async () => {
    const { id } = (await add()).body;
    expect(
      (await ask<TestView>(admin, "POST /mail-account-tests", { ...plain, accountId: id })).body.trouble,
    ).toBeNull();
  });

  it.each([
    ["dns", { host: "nobody.invalid" }],
    ["forbidden", { host: "169.254.169.254" }],
    ["refused", { port: 1 }],
    ["folder", { folders: ["Nicht da"] }],
    ["tls", { security: "tls" }],
    ["no-tls", { security: "starttls" }],
  ])("says why it does not work: %s", async (reason, input) => {
    expect((await test(input)).body).toMatchObject({ trouble: { reason }, folders: [] });
  });

  it("says which password is missing", async () => {
    server.refuse = "[ALERT] Application-specific password required";
    expect((await test({})).body.trouble).toMatchObject({ reason: "app-password" });
  });
});

describe("who may", () => {
  it.each([
    ["GET /mail-accounts", undefined],
    ["POST /mail-accounts", draft],
    ["POST /mail-account-tests", draft],
    [`PATCH /mail-accounts/${newId()}`, { name: "x" }],
    [`DELETE /mail-accounts/${newId()}`, undefined],
    [`PUT /mail-accounts/${newId()}/pause`, undefined],
    [`DELETE /mail-accounts/${newId()}/pause`, undefined],
  ] as const)("%s: an administrator, and nobody else", async (request, body) => {
    expect(await ask(null, request, body)).toMatchObject({ status: 401 });
    expect(await ask(somebody(["read", "write"]), request, body)).toMatchObject({ status: 403 });
  });
});
