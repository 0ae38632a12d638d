import { sql } from "kysely";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { openTestDb } from "../../../../platform/testing/open.ts";
import { carrierOf } from "../../outgoing/carry.ts";
import { sending } from "../../outgoing/testing.ts";
import { aLetter, aServer, leave, makeDue, sendsBy } from "../../outgoing/testing-room.ts";
import { openScripted } from "../testing-server.ts";
import { exchangesOf, type Names } from "./mx.ts";
import { openTestNames } from "./testing-names.ts";

const db = await openTestDb();
const server = await openScripted();
const { port } = server;
afterAll(() => server.close());

const failed = (code: string) => Object.assign(new Error(code), { code });
/** Where mail for these domains goes; of the others nobody knows. */
const exchanges: Record<string, string[] | string> = {
  "post.example": ["mx.post.example"],
  "other.example": ["mx.other.example"],
  "spare.example": ["dead.example", "mx.post.example"],
  "bare.example": "ENODATA",
  "null.example": ["."],
  "gone.example": "ENOTFOUND",
  "mute.example": "ESERVFAIL",
  "inside.example": ["mx.post.example"],
};
const dead = "127.0.0.9";
const names: Names = {
  resolveMx: async (domain: string) => {
    const found = exchanges[domain] ?? "ENOTFOUND";
    if (typeof found === "string") throw failed(found);
    return found.map((exchange, place) => ({ exchange, priority: 10 * (place + 1) })).reverse();
  },
  resolve4: async (host: string) => [host === "dead.example" ? dead : "127.0.0.1"],
  resolve6: async () => {
    throw failed("ENODATA");
  },
};
const direct = (given = {}) =>
  carrierOf(sending(db, { direct: { names, port, privateHosts: "allow", helo: "desk.example", ...given } }));
const carry = direct();

let address: string;
beforeEach(async () => {
  server.taken.length = 0;
  server.script = {};
  server.asked = 0;
  await sql`truncate outbox, outgoing_lanes, outgoing_starts, addresses, outgoing_servers cascade`.execute(db);
  address = await sendsBy(db, await aServer(db, { kind: "direct", host: "" }));
});

describe("where mail for a domain goes", () => {
  const hosts = async (domain: string) => (await exchangesOf(domain, names)).map(({ host }) => host);

  it("to its mail exchangers, the preferred first; without any to itself; to an address as it stands", async () => {
    expect(await hosts("spare.example")).toEqual(["dead.example", "mx.post.example"]);
    expect(await hosts("bare.example")).toEqual(["bare.example"]);
    expect(await hosts("[192.0.2.7]")).toEqual(["192.0.2.7"]);
    expect(await hosts("[IPv6:2001:db8::1]")).toEqual(["2001:db8::1"]);
  });

  it.each([
    ["null.example", 556],
    ["gone.example", 550],
    ["[here]", 550],
    ["mute.example", undefined],
  ])("nowhere: %s (%s)", async (domain, responseCode) => {
    const thrown: { responseCode?: number } = await exchangesOf(domain, names).then(
      () => expect.unreachable(),
      (error: object) => error,
    );
    expect(thrown.responseCode).toBe(responseCode);
  });
});

describe("a mail that goes to its recipients' servers", () => {
  it("leaves once for each domain, to those who are there", async () => {
    const key = await aLetter(db, address, "a@post.example", "b@post.example", "c@other.example");
    expect(await leave(db, key, carry)).toMatchObject({ state: "sent", refused: [] });
    expect(server.taken.map(({ to }) => to)).toEqual([["a@post.example", "b@post.example"], ["c@other.example"]]);
  });

  it("tries the next server when one is away", async () => {
    expect(await leave(db, await aLetter(db, address, "a@spare.example"), carry)).toMatchObject({ state: "sent" });
  });

  it("is not given again to whom it was given, while others are put off", async () => {
    server.script = { RCPT: "450 4.2.0 greylisted <c@other.example>" };
    const key = await aLetter(db, address, "a@post.example", "c@other.example");
    expect(await leave(db, key, carry)).toMatchObject({ state: "retrying", taken: ["a@post.example"] });
    server.script = {};
    await makeDue(db, key);
    expect(await leave(db, key, carry)).toMatchObject({ state: "sent" });
    expect(server.taken.map(({ to }) => to)).toEqual([["a@post.example"], ["c@other.example"]]);
  });

  it("names those it will never reach", async () => {
    const key = await aLetter(db, address, "a@post.example", "x@null.example", "y@gone.example");
    const found = await leave(db, key, carry);
    expect(found).toMatchObject({ state: "sent", taken: ["a@post.example"] });
    expect(found?.refused).toEqual(["x@null.example", "y@gone.example"]);
    expect(await leave(db, await aLetter(db, address, "y@gone.example"), carry)).toMatchObject({ state: "failed" });
  });

  it("waits where the name server is away, and for a domain whose server asks for patience", async () => {
    const mute = await aLetter(db, address, "a@mute.example");
    expect(await leave(db, mute, carry)).toMatchObject({ state: "retrying", waits_for: "server" });
    server.script = { MAIL: "421 slow down" };
    const slow = await aLetter(db, address, "a@post.example");
    expect(await leave(db, slow, carry)).toMatchObject({ waits_for: "server", in: 60 });
    server.script = {};
    const both = await aLetter(db, address, "b@post.example", "c@other.example");
    expect(await leave(db, both, carry)).toMatchObject({ state: "retrying", taken: ["c@other.example"] });
  });

  it("that a server may have is said to be so, and nobody else is asked meanwhile", async () => {
    server.script = { end: "drop" };
    const key = await aLetter(db, address, "a@post.example", "c@other.example");
    expect(await leave(db, key, carry)).toMatchObject({ state: "retrying", maybe_twice: true });
    expect(server.asked).toBe(1);
  });

  it("finds their servers over the wire, by the name servers of the settings", async () => {
    const dns = await openTestNames({
      "post.example": {
        mx: [
          [20, "spare.post.example"],
          [10, "mx.post.example"],
        ],
      },
      "mx.post.example": { a: ["127.0.0.1"] },
      "bare.example": { a: ["127.0.0.1"] },
      "null.example": { mx: [[0, "."]] },
      "mute.example": "fails",
    });
    const wire = { port, privateHosts: "allow", helo: "desk.example" } as const;
    const overWire = carrierOf(sending(db, { dnsServers: [dns.address], direct: wire }));
    const to = ["a@post.example", "b@bare.example", "c@null.example", "d@gone.example"];
    const found = await leave(db, await aLetter(db, address, ...to), overWire);
    expect(found).toMatchObject({ state: "sent", taken: to.slice(0, 2), refused: to.slice(2) });
    expect(dns.asked).toContain("spare.post.example 1");
    const mute = await leave(db, await aLetter(db, address, "a@mute.example"), overWire);
    expect(mute).toMatchObject({ state: "retrying", waits_for: "server" });
    await dns.close();
  });

  it("never into our own network, wherever a stranger's domain leads", async () => {
    const key = await aLetter(db, address, "a@inside.example");
    expect(await leave(db, key, direct({ privateHosts: "refuse" }))).toMatchObject({ state: "failed" });
    expect(server.asked).toBe(0);
  });
});

describe("encryption on the way to a recipient's server", () => {
  const openSecure = async (given: object) => {
    const secured: boolean[] = [];
    const theirs = new SMTPServer({
      authOptional: true,
      onData: (stream, session, done) => {
        secured.push(session.secure);
        stream.resume();
        stream.on("end", () => done());
      },
      ...given,
    });
    // It complains of handshakes that fail.
    theirs.on("error", () => undefined);
    const at = await new Promise<number>((resolve) => {
      const listening = theirs.listen(0, "127.0.0.1", () => resolve((listening.address() as { port: number }).port));
    });
    const key = await aLetter(db, address, "a@post.example");
    const found = await leave(db, key, direct({ port: at }));
    await new Promise<void>((resolve) => theirs.close(() => resolve()));
    return { state: found?.state, secured };
  };

  it("is used where it is offered, whoever signed the certificate", async () => {
    expect(await openSecure({})).toEqual({ state: "sent", secured: [true] });
  });

  it("is done without where it does not come about", async () => {
    expect(await openSecure({ minVersion: "TLSv1.3", ciphers: "TLS_AES_128_CCM_8_SHA256" })).toEqual({
      ...{ state: "sent", secured: [false] },
    });
  });
});
