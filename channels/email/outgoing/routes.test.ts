import { sql } from "kysely";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { newId } from "../../../platform/ids.ts";
import { openTestDb } from "../../../platform/testing/open.ts";
import type { AddressView } from "../contract.ts";
import { aMailAccount } from "../fetching/testing.ts";
import { openScripted } from "../sending/testing-server.ts";
import { openRoom, somebody } from "../testing-app.ts";
import { houseId, type OutgoingTestView, type OutgoingView } from "./contract.ts";

const db = await openTestDb();
const ask = openRoom(db);
const admin = somebody(["read", "write", "admin"]);
const server = await openScripted();
afterAll(() => server.close());
beforeEach(async () => {
  server.script = {};
  server.taken.length = 0;
  await sql`truncate outgoing_lanes, addresses, outgoing_servers, mail_accounts cascade`.execute(db);
});

const smtp = { kind: "smtp", host: "smtp.post.example", username: "hallo", password: "geheim" };
const add = (input: object = smtp) => ask<OutgoingView>(admin, "POST /outgoing-servers", input);
const change = (id: string, what: object) => ask<OutgoingView>(admin, `PATCH /outgoing-servers/${id}`, what);
const listed = async () => (await ask<{ items: OutgoingView[] }>(admin, "GET /outgoing-servers")).body.items;
const address = (input: object = {}) =>
  ask<AddressView>(admin, "POST /addresses", { email: "hallo@morgenrot.example", ...input });
const test = (input: object) => ask<OutgoingTestView>(admin, "POST /outgoing-server-tests", input);

describe("the servers mail leaves by", () => {
  it("begin with the house's, which takes limits and nothing else", async () => {
    expect(await listed()).toMatchObject([{ id: houseId, kind: "house", perMinute: null, addresses: [], slow: [] }]);
    expect((await change(houseId, { perMinute: 30, host: "evil.example" })).body).toMatchObject({
      ...{ perMinute: 30, host: null, connections: null },
    });
    expect((await change(houseId, { perMinute: null, connections: 2 })).body).toMatchObject({
      ...{ perMinute: null, connections: 2 },
    });
    expect(await ask(admin, `DELETE /outgoing-servers/${houseId}`)).toMatchObject({ status: 404 });
  });

  it("are added, with a name, and never show their password", async () => {
    const { status, body } = await add();
    expect({ status, ...body }).toMatchObject({
      ...{ status: 201, name: "smtp.post.example", port: 587, security: "starttls", hasPassword: true },
    });
    expect(JSON.stringify(await listed())).not.toContain("geheim");
    const { rows } = await sql<{ secrets: Buffer }>`select secrets from outgoing_servers`.execute(db);
    expect(rows[0]?.secrets.toString("latin1")).not.toContain("geheim");
  });

  it("may be the recipients' own, once", async () => {
    expect(await add({ kind: "direct", perMinute: 60 })).toMatchObject({ status: 201, body: { host: null } });
    expect(await add({ kind: "direct" })).toMatchObject({ status: 409, body: { reason: "direct-there" } });
  });

  it("are told which addresses send by them; without one an address sends by the house's", async () => {
    const { id } = (await add()).body;
    const { body } = await address({ outgoingId: id });
    expect(body.outgoingId).toBe(id);
    expect((await listed()).map((one) => one.addresses)).toEqual([[], ["hallo@morgenrot.example"]]);
    expect(await ask(admin, `DELETE /outgoing-servers/${id}`)).toMatchObject({
      status: 409,
      body: { reason: "sends" },
    });
    await ask(admin, `PATCH /addresses/${body.id}`, { name: "Morgenrot" });
    expect((await listed())[1]?.addresses).toEqual(["hallo@morgenrot.example"]);
    await ask(admin, `PATCH /addresses/${body.id}`, { outgoingId: houseId });
    expect((await listed())[0]?.addresses).toEqual(["hallo@morgenrot.example"]);
    expect(await ask(admin, `DELETE /outgoing-servers/${id}`)).toMatchObject({ status: 204 });
    expect(await address({ email: "b@morgenrot.example", outgoingId: newId() })).toMatchObject({ status: 400 });
  });

  it("are asked for their password again where it would go to somebody else", async () => {
    const { id } = (await add()).body;
    for (const elsewhere of [{ host: "evil.example" }, { port: 25 }, { username: "x" }, { security: "plain" }]) {
      expect(await change(id, elsewhere)).toMatchObject({ status: 400, body: { reason: "password-again" } });
    }
    expect(await change(id, { host: "new.example", password: "neu" })).toMatchObject({ status: 200 });
    expect(await change(id, { security: "tls", perMinute: 5 })).toMatchObject({ status: 200, body: { perMinute: 5 } });
    expect(await change(id, { username: "" })).toMatchObject({ body: { hasPassword: false, username: "" } });
    expect(await change(id, { username: "hallo" })).toMatchObject({ status: 400, body: { reason: "password-needed" } });
  });

  it("sign in as a mailbox that has a sign-in; that mailbox stays while mail leaves with it", async () => {
    const account = await aMailAccount(db, { port: 1 });
    expect(await add({ ...smtp, accountId: account })).toMatchObject({ status: 400, body: { reason: "no-oauth" } });
    await sql`update mail_accounts set oauth = '{}'::jsonb`.execute(db);
    const { body } = await add({ kind: "smtp", host: "smtp.post.example", accountId: account });
    expect(body).toMatchObject({ accountId: account, username: "", hasPassword: false });
    expect(await ask(admin, `DELETE /mail-accounts/${account}`)).toMatchObject({
      ...{ status: 409, body: { reason: "mailbox-sends" } },
    });
  });

  it("leave what was done with them in the audit log", async () => {
    const { id } = (await add()).body;
    await change(id, { name: "Post" });
    await ask(admin, `DELETE /outgoing-servers/${id}`);
    const { rows } = await sql<{ type: string }>`
      select type from events where data ->> 'outgoingId' = ${id} order by id`.execute(db);
    expect(rows.map(({ type }) => type)).toEqual(["outgoing.added", "outgoing.changed", "outgoing.removed"]);
  });
});

describe("what may stand in it", () => {
  it.each([
    ["no host", { host: "" }],
    ["a host that is a line of commands", { host: "a.example\r\nRSET" }],
    ["a port that is none", { port: 70_000 }],
    ["a password of 1,001 characters", { password: "x".repeat(1001) }],
    ["a user without a password", { password: undefined }],
    ["a limit of nothing", { perMinute: 0 }],
    ["a limit beyond reason", { connections: 5000 }],
    ["a kind that there is once", { kind: "house" }],
    ["a mailbox that is none", { accountId: newId() }],
  ])("%s is refused", async (_what, input) => {
    expect(await add({ ...smtp, ...input })).toMatchObject({ status: 400, body: { code: "invalid" } });
  });
});

describe("a try", () => {
  const here = { host: "127.0.0.1", security: "plain" };

  it("says that it works, for which sender, and sends nothing", async () => {
    await address();
    expect((await test({ ...here, port: server.port })).body).toEqual({
      ...{ trouble: null, encrypted: false, signedIn: false, from: "hallo@morgenrot.example" },
    });
    expect(server.taken).toEqual([]);
  });

  it.each([
    [{ greeting: "554 no" }, "said-no"],
    [{ EHLO: "421 later" }, "busy"],
    [{ MAIL: "550 not yours" }, "sender"],
    [{ MAIL: "451 later" }, "busy"],
    [{ greeting: "* OK IMAP4" }, "not-smtp"],
    [{ greeting: "drop" }, "closed"],
  ])("that is answered by %o says in words why it fails: %s", async (script, reason) => {
    server.script = script;
    const found = await test({ ...here, port: server.port, from: "a@morgenrot.example" });
    expect(found.body.trouble).toMatchObject({ reason });
  });

  it("tells encryption, a password and a host that are wrong apart", async () => {
    const reason = async (input: object) => (await test({ ...here, port: server.port, ...input })).body.trouble?.reason;
    expect(await reason({ security: "starttls" })).toBe("no-tls");
    expect(await reason({ username: "a", password: "b" })).toBe("password");
    expect(await reason({ port: 1 })).toBe("refused");
    expect(await reason({ host: "169.254.169.254" })).toBe("forbidden");
    expect(await reason({ host: "203.0.113.9" })).toBe("plain");
  });

  it("takes the kept password to the server it was entered for only", async () => {
    const { id } = (await add({ ...smtp, ...here, port: server.port })).body;
    const same = { ...here, port: server.port, serverId: id, username: "hallo" };
    expect((await test(same)).status).toBe(200);
    expect(await test({ ...same, host: "localhost" })).toMatchObject({
      status: 400,
      body: { reason: "password-again" },
    });
  });
});

describe("who may", () => {
  it.each([
    ["GET /outgoing-servers", undefined],
    ["POST /outgoing-servers", smtp],
    ["POST /outgoing-server-tests", { host: "a.example" }],
    [`PATCH /outgoing-servers/${newId()}`, { name: "x" }],
    [`DELETE /outgoing-servers/${newId()}`, undefined],
  ] as const)("%s: an administrator, and nobody else", async (request, body) => {
    expect(await ask(null, request, body)).toMatchObject({ status: 401 });
    expect(await ask(somebody(["read", "write"]), request, body)).toMatchObject({ status: 403 });
  });

  it("everybody who reads hears whether mail leaves at all", async () => {
    expect(await ask(null, "GET /outgoing-mode")).toMatchObject({ status: 401 });
    expect(await ask(somebody(["read"]), "GET /outgoing-mode")).toMatchObject({ body: { mode: "deliver" } });
  });
});
