import { sql } from "kysely";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { openTestDb } from "../../../platform/testing/open.ts";
import { openScripted } from "../sending/testing-server.ts";
import { carrierOf } from "./carry.ts";
import { houseId } from "./contract.ts";
import { sending } from "./testing.ts";
import { aLetter, aServer, leave, makeDue, sendsBy, standing } from "./testing-room.ts";

const db = await openTestDb();
const server = await openScripted();
const carry = carrierOf(sending(db, { smtpUrl: server.url }));
afterAll(() => server.close());

let address: string;
beforeEach(async () => {
  server.taken.length = 0;
  server.asked = 0;
  server.script = {};
  await sql`truncate outbox, outgoing_lanes, outgoing_starts, addresses, outgoing_servers,
    graphile_worker._private_jobs cascade`.execute(db);
  address = await sendsBy(db, null);
});
const letters = (count: number) =>
  Promise.all(Array.from({ length: count }, () => aLetter(db, address, "a@post.example")));
const limited = (limits: { per_minute?: number; connections?: number }) =>
  aServer(db, { id: houseId, kind: "house", ...limits });
const aMinuteLater = () => sql`update outgoing_starts set at = at - interval '61 seconds'`.execute(db);

describe("so many mails a minute", () => {
  it("leave and no more, whoever sends them; the others wait for their turn, one behind the other", async () => {
    await limited({ per_minute: 3 });
    const keys = await letters(6);
    const found = await Promise.all(keys.map((key) => leave(db, key, carry)));
    expect(found.filter((one) => one?.state === "sent")).toHaveLength(3);
    expect(server.taken).toHaveLength(3);
    const waiting = found.filter((one) => one?.waits_for === "pace").map((one) => one?.in ?? 0);
    expect(waiting.sort((a, b) => a - b)).toEqual([60, 81, 101].map((s) => expect.closeTo(s, -0.6)));
  });

  it("of those that wait, each leaves when it is its turn", async () => {
    await limited({ per_minute: 2 });
    const [a, b, c] = await letters(3);
    if (!a || !b || !c) throw new Error("three letters");
    for (const key of [a, b, c]) await leave(db, key, carry);
    await makeDue(db, c);
    expect(await leave(db, c, carry)).toMatchObject({ state: "waiting", waits_for: "pace", attempts: 0 });
    await aMinuteLater();
    await makeDue(db, c);
    expect(await leave(db, c, carry)).toMatchObject({ state: "sent" });
  });

  it("hold for a server, however many addresses send by it; other servers have their own", async () => {
    const own = await aServer(db, { port: server.port, per_minute: 1 });
    const [one, two] = [await sendsBy(db, own), await sendsBy(db, own)];
    expect(await leave(db, await aLetter(db, one, "a@post.example"), carry)).toMatchObject({ state: "sent" });
    expect(await leave(db, await aLetter(db, two, "a@post.example"), carry)).toMatchObject({ waits_for: "pace" });
    expect(await leave(db, await aLetter(db, address, "a@post.example"), carry)).toMatchObject({ state: "sent" });
  });
});

it("so many at once, and no more", async () => {
  await limited({ connections: 1 });
  const [a, b] = await letters(2);
  if (!a || !b) throw new Error("two letters");
  await sql`update outbox set state = 'sending', started_at = now(), outgoing_id = ${houseId}
    where message_id = ${a.messageId}`.execute(db);
  expect(await leave(db, b, carry)).toMatchObject({ state: "waiting", waits_for: "pace" });
  await sql`update outbox set state = 'sent' where message_id = ${a.messageId}`.execute(db);
  await makeDue(db, b);
  expect(await leave(db, b, carry)).toMatchObject({ state: "sent" });
});

describe("a server that asks for patience", () => {
  const patience = () => sql`update outgoing_lanes set slow_until = now(), probe_until = null`.execute(db);

  it("is left alone by all mails, longer each time, and asked with one of them", async () => {
    server.script = { MAIL: "421 4.7.0 slow down" };
    const [a, b, c] = await letters(3);
    if (!a || !b || !c) throw new Error("three letters");
    expect((await leave(db, a, carry))?.in).toBe(60);
    for (const key of [b, c]) expect(await leave(db, key, carry)).toMatchObject({ waits_for: "server", in: 60 });
    expect(server.asked).toBe(1);
    await patience();
    await makeDue(db, b);
    expect(await leave(db, b, carry)).toMatchObject({ attempts: 1, in: 120 });
    expect(server.asked).toBe(2);
  });

  it("wakes all of them when it takes mail again", async () => {
    server.script = { MAIL: "451 later" };
    const [a, b] = await letters(2);
    if (!a || !b) throw new Error("two letters");
    for (const key of [a, b]) await leave(db, key, carry);
    server.script = {};
    await patience();
    await makeDue(db, a);
    expect(await leave(db, a, carry)).toMatchObject({ state: "sent" });
    expect(await standing(db, b)).toMatchObject({ state: "waiting", waits_for: null, in: 0 });
  });
});

it("a server that had no time and refuses a mail for good has time again", async () => {
  server.script = { MAIL: "451 later" };
  const [a, b] = await letters(2);
  if (!a || !b) throw new Error("two letters");
  for (const key of [a, b]) await leave(db, key, carry);
  server.script = { RCPT: "550 nobody" };
  await sql`update outgoing_lanes set slow_until = now()`.execute(db);
  await makeDue(db, a);
  expect(await leave(db, a, carry)).toMatchObject({ state: "failed" });
  expect(await standing(db, b)).toMatchObject({ state: "waiting", waits_for: null, in: 0 });
});

describe("test mode", () => {
  const nowhere = carrierOf(sending(db, { smtpUrl: server.url, mailOut: "nowhere" }));

  it("sends nothing to anybody, and says so of each mail", async () => {
    const [a] = await letters(1);
    if (!a) throw new Error("a letter");
    expect(await leave(db, a, nowhere)).toMatchObject({ state: "nowhere", attempts: 1, maybe_twice: false });
    expect(server.asked).toBe(0);
  });

  it("does so whatever server an address sends by", async () => {
    for (const id of [await aServer(db, { port: server.port }), await aServer(db, { kind: "direct" })]) {
      const key = await aLetter(db, await sendsBy(db, id), "a@post.example");
      expect(await leave(db, key, nowhere)).toMatchObject({ state: "nowhere" });
    }
    expect(server.asked).toBe(0);
  });
});
