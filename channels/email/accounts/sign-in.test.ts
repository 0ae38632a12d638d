import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "../../../platform/actor.ts";
import { openTestDb } from "../../../platform/testing/open.ts";
import type { Fetching } from "../fetching/keep.ts";
import { accountState, fetchAll, until } from "../fetching/testing.ts";
import { openTestServer, type TestServer } from "../fetching/testing-server.ts";
import { aMail } from "../testing.ts";
import { openRoom, somebody } from "../testing-app.ts";
import type { AccountView, SignInView, TestView } from "./contract.ts";
import { openTestProvider, type TestProvider } from "./testing-provider.ts";

const db = await openTestDb();
const ask = openRoom(db);
const admin = { ...somebody(["read", "write", "admin"]), staffId: "01a20000-0000-7000-8000-000000000001" };
const other = { ...admin, staffId: "01a20000-0000-7000-8000-000000000002" };
let server: TestServer;
let provider: TestProvider;
let fetching: Fetching | undefined;

beforeEach(async () => {
  await sql`truncate raw_messages, mail_accounts cascade`.execute(db);
  [server, provider] = await Promise.all([openTestServer(), openTestProvider()]);
});
afterEach(async () => {
  await fetching?.stop();
  fetching = undefined;
  await Promise.all([server.close(), provider.close()]);
});

const oauth = () => ({
  clientId: provider.client.id,
  clientSecret: provider.client.secret,
  authorizeUrl: `${provider.url}/authorize`,
  tokenUrl: `${provider.url}/token`,
  scope: "mail",
});
const plain = () => ({ host: "127.0.0.1", port: server.port, security: "plain", username: "hallo@morgenrot.example" });
const add = async () => (await ask<AccountView>(admin, "POST /mail-accounts", { ...plain(), oauth: oauth() })).body;
const begin = async (id: string) => (await ask<SignInView>(admin, `POST /mail-accounts/${id}/sign-ins`)).body.url;
const back = (url: string) => Object.fromEntries(provider.consent(url).searchParams);
const end = (brought: object, actor: Actor = admin) => ask<AccountView>(actor, "POST /mail-sign-ins", brought);
/** The server takes the token the provider gave last. */
const follow = () => {
  server.token = provider.token;
};
const signedIn = async () => {
  const { id } = await add();
  expect((await end(back(await begin(id)))).status).toBe(200);
  follow();
  return id;
};
const count = async () => (await sql`select from raw_messages`.execute(db)).rows.length;

describe("signing in at the provider", () => {
  it("sends people there with all a provider asks for, and no secret", async () => {
    const { id } = await add();
    const url = new URL(await begin(id));
    expect(url.href).toContain(`${provider.url}/authorize?`);
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      ...{ response_type: "code", client_id: "stammgast", scope: "mail", login_hint: "hallo@morgenrot.example" },
      ...{ redirect_uri: "http://localhost:3000/settings/mailboxes", code_challenge_method: "S256" },
      ...{ access_type: "offline", prompt: "consent" },
    });
    expect(url.href).not.toContain(provider.client.secret);
  });

  it("gives what fetches mail; secrets are never shown", async () => {
    server.put(aMail());
    const { id, oauth: shown } = await add();
    expect(shown).toEqual({ ...oauth(), clientSecret: undefined });
    const ended = await end(back(await begin(id)));
    expect(JSON.stringify(ended.body)).not.toContain(provider.client.secret);
    await sql`update mail_accounts set begins_at = null`.execute(db);
    fetching = fetchAll(db);
    // The token for now is asked for when it is needed.
    await until(async () => {
      follow();
      await sql`update mail_accounts set next_try_at = null`.execute(db);
      return (await count()) === 1;
    });
    expect(server.commands.some((command) => command.startsWith("AUTHENTICATE XOAUTH2"))).toBe(true);
  });

  it("counts only for who began it, once, and with what was sealed", async () => {
    const { id } = await add();
    const brought = back(await begin(id));
    expect(await end(brought, other)).toMatchObject({ status: 400, body: { reason: "stale-sign-in" } });
    expect(await end({ ...brought, state: "made-up" })).toMatchObject({
      status: 400,
      body: { reason: "stale-sign-in" },
    });
    expect((await end(brought)).status).toBe(200);
    expect(await end(brought)).toMatchObject({ status: 503, body: { reason: "sign-in-failed" } });
    expect(await end({ code: "x".repeat(4001), state: "y" })).toMatchObject({ status: 400 });
  });

  it("is for mailboxes that have it, and for administrators", async () => {
    const { id } = (await ask<AccountView>(admin, "POST /mail-accounts", { ...plain(), password: "geheim" })).body;
    expect(await ask(admin, `POST /mail-accounts/${id}/sign-ins`)).toMatchObject({ body: { reason: "no-oauth" } });
    expect((await ask(somebody(["write"]), `POST /mail-accounts/${id}/sign-ins`)).status).toBe(403);
    expect((await end({ code: "a", state: "b" }, somebody(["write"]))).status).toBe(403);
    const both = { ...plain(), username: "x", password: "geheim", oauth: oauth() };
    expect(await ask(admin, "POST /mail-accounts", both)).toMatchObject({ body: { reason: "one-way-in" } });
  });
});

describe("a token", () => {
  const test = async (id: string) =>
    (await ask<TestView>(admin, "POST /mail-account-tests", { ...plain(), accountId: id })).body.trouble;

  it("that the server no longer takes is asked for anew, once", async () => {
    const id = await signedIn();
    await test(id);
    follow();
    expect(await test(id)).toBeNull();
    const before = provider.asked.length;
    server.token = "another by now";
    expect(await test(id)).toMatchObject({ reason: "password" });
    expect(provider.asked.length - before).toBe(1);
    follow();
    expect(await test(id)).toBeNull();
    expect(provider.asked.length - before).toBe(1);
  });

  it("that lasts is kept anew when the provider changes it", async () => {
    const id = await signedIn();
    provider.rotates = true;
    for (const _ of [1, 2, 3]) {
      await test(id);
      server.token = "expired";
      await test(id);
    }
    follow();
    expect(await test(id)).toBeNull();
  });

  it("whose consent is withdrawn says that somebody has to sign in again, and mail comes once they have", async () => {
    const id = await signedIn();
    provider.withdraw();
    server.token = "none";
    fetching = fetchAll(db);
    await until(async () => (await accountState(db, id)).trouble === "consent");
    expect((await accountState(db, id)).detail).toContain("revoked");
    expect((await end(back(await begin(id)))).status).toBe(200);
    server.put(aMail());
    await until(async () => {
      follow();
      await sql`update mail_accounts set next_try_at = null`.execute(db);
      return (await count()) === 1;
    });
  });

  it("is asked for at the server it was entered for only; a wrong client is told", async () => {
    const id = await signedIn();
    const elsewhere = { oauth: { ...oauth(), clientSecret: undefined, tokenUrl: "https://elsewhere.example/token" } };
    expect(await ask(admin, `PATCH /mail-accounts/${id}`, elsewhere)).toMatchObject({
      body: { reason: "password-again" },
    });
    await ask(admin, `PATCH /mail-accounts/${id}`, { oauth: { ...oauth(), clientSecret: "wrong" } });
    expect(await test(id)).toMatchObject({ reason: "client" });
    await ask(admin, `PATCH /mail-accounts/${id}`, { host: "localhost" });
    const there = { ...plain(), host: "localhost", accountId: id };
    expect((await ask<TestView>(admin, "POST /mail-account-tests", there)).body.trouble).toMatchObject({
      reason: "consent",
    });
  });
});
