import { sql } from "kysely";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { openTestDb } from "../../../platform/testing/open.ts";
import { openTestProvider } from "../accounts/testing-provider.ts";
import { sealSecrets } from "../fetching/secrets.ts";
import { aMailAccount, testSeal } from "../fetching/testing.ts";
import { openScripted } from "../sending/testing-server.ts";
import { carrierOf } from "./carry.ts";
import { houseId } from "./contract.ts";
import { sending } from "./testing.ts";
import { aLetter, aServer, leave, makeDue, sendsBy } from "./testing-room.ts";

const db = await openTestDb();
const house = await openScripted();
const provider = await openTestProvider();
const carry = carrierOf(sending(db, { smtpUrl: house.url }));

/** A server that lets in by password or token, and keeps whom it let in. */
const entered: string[] = [];
const theirs = new SMTPServer({
  authMethods: ["PLAIN", "XOAUTH2"],
  allowInsecureAuth: true,
  onAuth: ({ method, username, password, accessToken }, _session, done) => {
    const isIn = method === "XOAUTH2" ? accessToken === provider.token : password === "geheim";
    if (!isIn) return done(Object.assign(new Error("go away"), { responseCode: 535 }));
    entered.push(`${method} ${username}`);
    done(null, { user: username ?? "" });
  },
  onData: (stream, _session, done) => {
    stream.resume();
    stream.on("end", () => done());
  },
});
const port = await new Promise<number>((resolve) => {
  const listening = theirs.listen(0, "127.0.0.1", () => resolve((listening.address() as { port: number }).port));
});
afterAll(async () => {
  await Promise.all([house.close(), provider.close(), new Promise<void>((done) => theirs.close(() => done()))]);
});

beforeEach(async () => {
  entered.length = 0;
  house.taken.length = 0;
  house.script = {};
  house.asked = 0;
  provider.token = null;
  await sql`truncate outbox, outgoing_lanes, outgoing_starts, addresses, outgoing_servers, mail_accounts cascade`.execute(
    db,
  );
});

const to = "ruth@post.example";
/** A database that answers while a mail is made ready, and not once a server has it. */
const failing = (real: typeof db): typeof db =>
  new Proxy(real, {
    get: (target, name, receiver) => {
      if (house.taken.length > 0) throw new Error("the database went away");
      const value = Reflect.get(target, name, receiver);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
const slow = async () =>
  (
    await sql<{ server_id: string; reason: string; tries: number }>`
      select server_id, reason, tries from outgoing_lanes where tries > 0`.execute(db)
  ).rows;

describe("an address", () => {
  it("sends by the house's relay unless it names another server", async () => {
    expect(await leave(db, await aLetter(db, await sendsBy(db, null), to), carry)).toMatchObject({ state: "sent" });
    expect(house.taken).toMatchObject([{ to: [to] }]);
  });

  it("sends by a server of its own, signed in with its password", async () => {
    const server = await aServer(db, { port, username: "hallo", password: "geheim" });
    expect(await leave(db, await aLetter(db, await sendsBy(db, server), to), carry)).toMatchObject({ state: "sent" });
    expect([entered, house.taken]).toEqual([["PLAIN hallo"], []]);
  });

  it("whose server refuses the password waits, and so does all its mail; nobody else's does", async () => {
    const server = await aServer(db, { port, username: "hallo", password: "falsch" });
    const address = await sendsBy(db, server);
    const [first, second] = [await aLetter(db, address, to), await aLetter(db, address, to)];
    expect(await leave(db, first, carry)).toMatchObject({ state: "retrying", waits_for: "server", attempts: 1 });
    expect(await leave(db, second, carry)).toMatchObject({ state: "waiting", waits_for: "server", attempts: 0 });
    expect(await slow()).toEqual([{ server_id: server, reason: "password", tries: 1 }]);
    expect(await leave(db, await aLetter(db, await sendsBy(db, null), to), carry)).toMatchObject({ state: "sent" });
  });

  it.each([
    ["starttls", "certificate"],
    ["tls", "tls"],
  ] as const)(
    "whose server's encryption (%s) cannot be trusted sends nothing over it: %s",
    async (security, reason) => {
      const server = await aServer(db, { port, security, username: "hallo", password: "geheim" });
      const letter = await aLetter(db, await sendsBy(db, server), to);
      expect(await leave(db, letter, carry)).toMatchObject({ state: "retrying", maybe_twice: false });
      expect([await slow(), entered]).toMatchObject([[{ reason }], []]);
    },
  );

  it("sends no password unencrypted out of the house, and asks for one that does not open", async () => {
    const outside = await aServer(db, { host: "203.0.113.5", username: "hallo", password: "geheim" });
    await leave(db, await aLetter(db, await sendsBy(db, outside), to), carry);
    const sealed = await aServer(db, { port, username: "hallo", password: "geheim" });
    await sql`update outgoing_servers set secrets = '\\x0102' where id = ${sealed}`.execute(db);
    await leave(db, await aLetter(db, await sendsBy(db, sealed), to), carry);
    expect((await slow()).map(({ reason }) => reason).sort()).toEqual(["key", "plain"]);
  });
});

describe("a server that signs in as a mailbox", () => {
  const consented = async () => {
    const back = provider.consent(
      `${provider.url}/sign-in?redirect_uri=http%3A%2F%2Flocalhost%2F&code_challenge=47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU`,
    );
    const given = await fetch(provider.url, {
      method: "POST",
      body: new URLSearchParams({
        ...{ grant_type: "authorization_code", client_id: provider.client.id, client_secret: provider.client.secret },
        ...{ code: back.searchParams.get("code") ?? "", redirect_uri: "http://localhost/", code_verifier: "" },
      }),
    });
    const { refresh_token: refreshToken } = (await given.json()) as { refresh_token: string };
    const account = await aMailAccount(db, { port: 1 });
    const oauth = { clientId: provider.client.id, authorizeUrl: provider.url, tokenUrl: provider.url, scope: "" };
    const secrets = sealSecrets(testSeal, account, { clientSecret: provider.client.secret, refreshToken });
    await sql`update mail_accounts set oauth = ${JSON.stringify(oauth)}::jsonb, secrets = ${secrets}
      where id = ${account}`.execute(db);
    return sendsBy(db, await aServer(db, { port, account_id: account }));
  };

  it("asks for a token, keeps it while it is good, and asks anew when the server refuses it", async () => {
    const address = await consented();
    const asked = provider.asked.length;
    expect(await leave(db, await aLetter(db, address, to), carry)).toMatchObject({ state: "sent" });
    expect(await leave(db, await aLetter(db, address, to), carry)).toMatchObject({ state: "sent" });
    expect(provider.asked.length - asked).toBe(1);
    provider.token = "another";
    expect(await leave(db, await aLetter(db, address, to), carry)).toMatchObject({ state: "sent" });
    expect([provider.asked.length - asked, entered]).toEqual([2, Array(3).fill("XOAUTH2 hallo")]);
  });

  it("waits when the consent was withdrawn", async () => {
    const address = await consented();
    provider.withdraw();
    expect(await leave(db, await aLetter(db, address, to), carry)).toMatchObject({ waits_for: "server" });
    expect(await slow()).toMatchObject([{ reason: "consent" }]);
  });
});

it("a mail that a server has is not sent again because we could not note how the server does", async () => {
  const forgetful = carrierOf(sending(failing(db), { smtpUrl: house.url }));
  const key = await aLetter(db, await sendsBy(db, null), to);
  expect(await leave(db, key, forgetful)).toMatchObject({ state: "sent", maybe_twice: false });
});

describe("a server that says something else, at", () => {
  it.each([
    ["the greeting", { greeting: "421 too many" }, "retrying", "busy"],
    ["the greeting", { greeting: "554 not you" }, "retrying", "said-no"],
    ["the greeting", { greeting: "drop" }, "retrying", "closed"],
    ["EHLO", { EHLO: "421 later" }, "retrying", "busy"],
    ["MAIL", { MAIL: "451 later" }, "retrying", "busy"],
    ["MAIL", { MAIL: "452 4.2.2 full" }, "retrying", null],
    ["MAIL", { MAIL: "553 not yours" }, "failed", null],
    ["MAIL", { MAIL: "drop" }, "retrying", "closed"],
    ["RCPT", { RCPT: "450 4.2.1 busy" }, "retrying", null],
    ["RCPT", { RCPT: "451 4.7.1 slower" }, "retrying", "busy"],
    ["RCPT", { RCPT: "550 nobody" }, "failed", null],
    ["DATA", { DATA: "452 no room" }, "retrying", "busy"],
    ["DATA", { DATA: "554 no" }, "failed", null],
    ["the end", { end: "451 4.3.0 no room" }, "retrying", "busy"],
    ["the end", { end: "552 too big" }, "failed", null],
  ] as const)("%s (%o): the mail is %s, and the server %s", async (_where, script, state, reason) => {
    house.script = script;
    const letter = await aLetter(db, await sendsBy(db, null), to);
    const found = await leave(db, letter, carry);
    expect(found).toMatchObject({ state, maybe_twice: false, waits_for: reason ? "server" : null });
    expect(await slow()).toMatchObject(reason ? [{ server_id: houseId, reason }] : []);
    expect(house.taken).toEqual([]);
  });

  it("nothing, with the whole mail: it may have it, and that is said", async () => {
    house.script = { end: "drop" };
    const found = await leave(db, await aLetter(db, await sendsBy(db, null), to), carry);
    expect(found).toMatchObject({ state: "retrying", maybe_twice: true, waits_for: null });
  });

  it("some: who has it gets it once, who is refused is named, who is put off is tried again", async () => {
    house.script = { RCPT: "450 4.2.1 busy <busy@post.example>" };
    const letter = await aLetter(db, await sendsBy(db, null), to, "busy@post.example");
    expect(await leave(db, letter, carry)).toMatchObject({ state: "retrying", taken: [to] });
    house.script = { RCPT: "550 nobody <busy@post.example>" };
    await makeDue(db, letter);
    expect(await leave(db, letter, carry)).toMatchObject({ state: "failed" });
    expect(house.taken).toMatchObject([{ to: [to] }]);
    house.script = { RCPT: "550 nobody <gone@post.example>" };
    const other = await aLetter(db, await sendsBy(db, null), to, "gone@post.example");
    expect(await leave(db, other, carry)).toMatchObject({ state: "sent", refused: ["gone@post.example"] });
  });
});
