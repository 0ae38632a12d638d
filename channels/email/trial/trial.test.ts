import { createServer, type Server, type Socket } from "node:net";
import { sql } from "kysely";
import { createTransport } from "nodemailer";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { type Actor, system } from "../../../platform/actor.ts";
import { newApp } from "../../../platform/http/app.ts";
import { openLog } from "../../../platform/log.ts";
import { openTestDb } from "../../../platform/testing/open.ts";
import type { TrialView } from "../contract.ts";
import { recordOf } from "../domains/key.ts";
import { makeKey } from "../domains/make-key.ts";
import { listKeys } from "../domains/store.ts";
import { useKey } from "../domains/use-key.ts";
import { listen } from "../intake/listener.ts";
import { understandWaiting } from "../intake/understand.ts";
import { sending } from "../outgoing/testing.ts";
import { verify } from "../sending/testing-verifier.ts";
import { aMail, anAddress, arrive } from "../testing.ts";
import { trialRoutes } from "./routes.ts";
import { patienceMs, standingOf, subjectOf, type Trial, trialIn } from "./trial.ts";

const db = await openTestDb();
const log = openLog("silent");
const email = "hallo@morgenrot.example";
let address: string;
beforeEach(async () => {
  await sql`delete from addresses`.execute(db);
  address = await anAddress(db, { email });
});

/** A real mail server, gone after the tests. */
async function serve(options: SMTPServerOptions): Promise<number> {
  const server = new SMTPServer({ logger: false, authOptional: true, disabledCommands: ["STARTTLS"], ...options });
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return (server.server.address() as { port: number }).port;
}
/** Something that listens and is no mail server. */
async function serveRaw(onSocket: (socket: Socket) => void): Promise<number> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket.on("error", () => undefined));
    onSocket(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  afterAll(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return (server.address() as { port: number }).port;
}
const refuse = (code: number, words: string) => Object.assign(new Error(words), { responseCode: code });

const roomFor = (url: string | undefined, actor: Actor = system) => {
  const app = newApp(log);
  app.use(async (c, next) => {
    c.set("actor", actor);
    await next();
  });
  app.route("/", trialRoutes({ ...sending(db), smtpUrl: url, log }));
  return async (method: string, path: string) => {
    const answer = await app.request(path, { method });
    return { status: answer.status, body: (await answer.json()) as TrialView };
  };
};

/** Begins a trial and waits until it stands so. */
async function until(url: string | undefined, state: TrialView["state"]): Promise<TrialView> {
  const ask = roomFor(url);
  // The last one has long been over.
  await sql`update address_trials set started_at = started_at - interval '1 hour'`.execute(db);
  const { status, body } = await ask("POST", `/addresses/${address}/trials`);
  expect([status, body.state === "sending" || body.state === state]).toEqual([201, true]);
  return vi.waitFor(async () => {
    await understandWaiting(db);
    const view = (await ask("GET", `/addresses/${address}/trials/${body.id}`)).body;
    expect(view.state).toBe(state);
    return view;
  }, 15_000);
}

describe("an address that is tried", () => {
  it("sends itself a mail that comes back, and nothing else becomes of it", async () => {
    const door = await listen(db, {
      ...{ host: "127.0.0.1", port: 0, protocol: "smtp", maxBytes: 100_000, wake: () => undefined, log },
      ...{ mostConnections: 10, mostPerClient: 10 },
    });
    const relay = await serve({
      onData(stream, _session, done) {
        const parts: Buffer[] = [];
        stream.on("data", (part: Buffer) => parts.push(part));
        stream.on("end", async () => {
          // Some servers give a mail an id of their own.
          const raw = Buffer.concat(parts)
            .toString()
            .replace(/^Message-ID: .*$/im, "Message-ID: <another@relay.example>");
          const inward = createTransport({ host: "127.0.0.1", port: door.port, secure: false, ignoreTLS: true });
          await inward.sendMail({ envelope: { from: email, to: [email] }, raw });
          done();
        });
      },
    });
    const view = await until(`smtp://127.0.0.1:${relay}`, "arrived");
    expect(view).toMatchObject({ reason: null, server: `127.0.0.1:${relay}`, seconds: expect.any(Number) });
    const { rows } = await sql`select state, conversation_id from raw_messages`.execute(db);
    expect(rows).toEqual([{ state: "duplicate", conversation_id: null }]);
    expect((await sql`select from conversations`.execute(db)).rows).toEqual([]);
    await door.close();
  });

  it("sends it signed, as every mail from there leaves", async () => {
    const domain = "morgenrot.example";
    await makeKey(db, system, sending(db).seal, domain);
    const [key] = await listKeys(db, domain);
    if (!key) throw new Error("no key was made");
    await db.transaction().execute((tx) => useKey(tx, system, domain, key.id));
    const parts: Buffer[] = [];
    const relay = await serve({
      onData: (stream, _session, done) =>
        void stream.on("data", (part: Buffer) => parts.push(part)).on("end", () => done()),
    });
    await until(`smtp://127.0.0.1:${relay}`, "accepted");
    const { name, value } = recordOf(key);
    expect(verify(Buffer.concat(parts), (asked) => (asked === name ? value : undefined))).toBe("pass");
    await sql`delete from signing_keys`.execute(db);
  });

  it("is accepted and missing when it does not come back within a minute", async () => {
    const hole = await serve({ onData: (stream, _session, done) => void stream.on("end", () => done()).resume() });
    const { id } = await until(`smtp://127.0.0.1:${hole}`, "accepted");
    await sql`update address_trials set accepted_at = accepted_at - interval '61 seconds' where id = ${id}`.execute(db);
    const { body } = await roomFor(undefined)("GET", `/addresses/${address}/trials/${id}`);
    expect(body).toMatchObject({ state: "missing", detail: expect.stringContaining("250") });
  });
});

describe("a server that refuses", () => {
  const refused = async (url: string | undefined) => {
    const { reason, detail } = await until(url, "refused");
    return { reason, detail };
  };
  const picky = (options: SMTPServerOptions) => serve(options).then((port) => `smtp://127.0.0.1:${port}`);

  it("the password", async () => {
    const onAuth: SMTPServerOptions["onAuth"] = (_auth, _session, done) => done(refuse(535, "who are you"));
    const url = await picky({ allowInsecureAuth: true, onAuth });
    const { reason, detail } = await refused(url.replace("//", "//anna:geheim@"));
    expect([reason, detail]).toEqual(["auth", expect.stringContaining("who are you")]);
    expect(detail).not.toContain("geheim");
  });

  it("anybody without a password", async () => {
    const url = await picky({ authOptional: false });
    expect((await refused(url)).reason).toBe("auth");
  });

  it("the sender", async () => {
    const url = await picky({ onMailFrom: (_from, _session, done) => done(refuse(553, "not your address")) });
    expect(await refused(url)).toEqual({ reason: "sender", detail: expect.stringContaining("not your address") });
  });

  it("the recipient", async () => {
    const url = await picky({ onRcptTo: (_to, _session, done) => done(refuse(550, "no relay for you")) });
    expect(await refused(url)).toEqual({ reason: "recipient", detail: expect.stringContaining("no relay for you") });
  });

  it("the mail itself", async () => {
    const onData: SMTPServerOptions["onData"] = (stream, _session, done) =>
      void stream.on("end", () => done(refuse(554, "smells of spam"))).resume();
    expect(await refused(await picky({ onData }))).toEqual({
      ...{ reason: "content", detail: expect.stringContaining("smells of spam") },
    });
  });

  it("to speak in clear where we did not ask for encryption, or encrypted where it cannot", async () => {
    const plain = await picky({});
    expect((await refused(plain.replace("smtp:", "smtps:"))).reason).toBe("tls");
  });

  it("encryption with a certificate nobody vouches for", async () => {
    const url = await picky({ disabledCommands: [] });
    expect((await refused(url)).reason).toBe("tls");
  });

  it("to answer at all", async () => {
    const silent = await serveRaw(() => undefined);
    expect((await refused(`smtp://127.0.0.1:${silent}?greetingTimeout=300`)).reason).toBe("timeout");
    const rude = await serveRaw((socket) => socket.destroy());
    expect((await refused(`smtp://127.0.0.1:${rude}`)).reason).toBe("closed");
    const web = await serveRaw((socket) => socket.end("HTTP/1.1 400 Bad Request\r\n\r\n"));
    expect((await refused(`smtp://127.0.0.1:${web}`)).reason).toBe("other");
  });

  it("because there is none", async () => {
    const gone = await serveRaw(() => undefined);
    expect((await refused("smtp://mail.does-not-exist.invalid:25")).reason).toBe("dns");
    expect((await refused(`smtp://127.0.0.1:1?x=${gone}`)).reason).toBe("closed");
    expect((await refused(undefined)).reason).toBe("unset");
  });
});

it("is for administrators, for addresses there are, and not twice at once", async () => {
  const ask = roomFor(undefined);
  const staff: Actor = { ...system, rights: ["read", "write"] };
  expect((await roomFor(undefined, staff)("POST", `/addresses/${address}/trials`)).status).toBe(403);
  const nowhere = "00000000-0000-7000-8000-00000000dead";
  expect((await ask("POST", `/addresses/${nowhere}/trials`)).status).toBe(404);
  expect((await ask("POST", `/addresses/${address}/trials`)).status).toBe(201);
  expect((await ask("POST", `/addresses/${address}/trials`)).status).toBe(429);
  expect((await ask("GET", `/addresses/${address}/trials/${nowhere}`)).status).toBe(404);
});

describe("mail that looks like a trial", () => {
  const id = "0190abcd-1234-7000-8000-00000000dead";
  it("and is none of ours stays what it is", async () => {
    const own = aMail({ from: email, to: email, subject: subjectOf(id) });
    expect(await arrive(db, own)).toMatchObject({ quarantined: 1 });
    const theirs = aMail({ from: "nora@post.example", to: email, subject: subjectOf(id) });
    expect(await arrive(db, theirs)).toMatchObject({ understood: 1 });
  });

  it.each([
    [subjectOf(id), id],
    [` ${subjectOf(id)} `, id],
    [`Re: ${subjectOf(id)}`, undefined],
    ["Stammgast test", undefined],
  ])("is known by its subject: %j", (subject, expected) => expect(trialIn(subject)).toBe(expected));
});

describe("a trial", () => {
  const now = new Date("2026-11-22T12:00:00Z");
  const ago = (ms: number) => new Date(now.getTime() - ms);
  const trial = (change: Partial<Trial>): Trial => ({
    ...{ id: "", state: "sending", reason: null, detail: "", startedAt: ago(1000), acceptedAt: null, arrivedAt: null },
    ...change,
  });
  it.each([
    [trial({}), "sending"],
    [trial({ startedAt: ago(91_000) }), "refused"],
    [trial({ state: "accepted", acceptedAt: ago(patienceMs) }), "accepted"],
    [trial({ state: "accepted", acceptedAt: ago(patienceMs + 1) }), "missing"],
    [trial({ state: "arrived", acceptedAt: ago(200_000), arrivedAt: ago(1) }), "arrived"],
  ])("stands as it should: %#", (given, state) => expect(standingOf(given, now).state).toBe(state));
});
