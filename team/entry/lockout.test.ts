import { afterAll, beforeAll, expect, test } from "vitest";
import { days, minutes, seconds } from "../clock.ts";
import { aStaff, somePassword } from "../testing.ts";
import { startTeamApp, type TeamApp } from "../testing-app.ts";
import { linkUrl } from "./link.ts";
import { networkSubject, pauseAfter } from "./lockout.ts";
import { makeLink } from "./make-link.ts";

let room: TeamApp;
beforeAll(async () => {
  room = await startTeamApp();
});
afterAll(() => room.end());

let people = 0;
const somebody = async () => {
  people += 1;
  const email = `somebody${people}@shop.example`;
  return { email, id: await aStaff(room.db, { email }) };
};

const enter = (email: string, password: string, ip = "") =>
  room.send("POST /session", { email, password }, { "x-test-ip": ip });

async function fail(times: number, email: string, ip = ""): Promise<number[]> {
  const statuses: number[] = [];
  for (let time = 0; time < times; time += 1) statuses.push((await enter(email, "wrong", ip)).status);
  return statuses;
}

test("pauses begin at the fifth failure, double, and never pass a quarter of an hour", () => {
  expect([1, 4, 5, 6, 7, 9, 10, 11, 1_000_000].map((failures) => pauseAfter("address", failures))).toEqual([
    0,
    0,
    seconds(30),
    minutes(1),
    minutes(2),
    minutes(8),
    minutes(15),
    minutes(15),
    minutes(15),
  ]);
  expect([19, 20, 21].map((failures) => pauseAfter("network", failures))).toEqual([0, seconds(30), minutes(1)]);
});

test("a network is an IPv4 address or an IPv6 /64, and nothing when unknown", () => {
  const key = (ip: string) => networkSubject(ip).map((subject) => subject.key);
  expect(key("192.0.2.7")).toEqual(["network:192.0.2.7"]);
  expect(key("::ffff:192.0.2.7")).toEqual(["network:192.0.2.7"]);
  expect(key("2001:DB8:1:2:3:4:5:6")).toEqual(["network:2001:db8:1:2::/64"]);
  expect(key("2001:db8:1:2::9")).toEqual(["network:2001:db8:1:2::/64"]);
  expect(key("2001:db8::9")).toEqual(["network:2001:db8:0:0::/64"]);
  expect(key("::1")).toEqual(["network:0:0:0:0::/64"]);
  expect(key("fe80::1%eth0")).toEqual(["network:fe80:0:0:0::/64"]);
  expect(key("")).toEqual([]);
  expect(key("somewhere")).toEqual([]);
});

test("after five failures even the right password has to wait, and is told how long", async () => {
  const { email } = await somebody();
  expect(await fail(5, email)).toEqual([401, 401, 401, 401, 401]);
  const locked = await enter(email, somePassword);
  expect(locked).toMatchObject({ status: 429, body: { code: "too_many", reason: "locked" } });
  expect(locked.body["detail"]).toContain("30 seconds");
  expect(locked.headers.get("retry-after")).toBe("30");
  room.pass(seconds(29));
  expect((await enter(email, somePassword)).status).toBe(429);
  room.pass(seconds(1));
  expect((await enter(email, somePassword)).status).toBe(200);
});

test("an address nobody has locks just the same", async () => {
  expect(await fail(7, "nobody@shop.example")).toEqual([401, 401, 401, 401, 401, 429, 429]);
});

test("the pause grows with every further failure, not with attempts while locked", async () => {
  const { email } = await somebody();
  await fail(9, email);
  room.pass(seconds(30));
  expect(await fail(2, email)).toEqual([401, 429]);
  room.pass(seconds(59));
  expect(await fail(1, email)).toEqual([429]);
  room.pass(seconds(1));
  expect((await enter(email, somePassword)).status).toBe(200);
});

test("success clears the count", async () => {
  const { email } = await somebody();
  await fail(4, email);
  expect((await enter(email, somePassword)).status).toBe(200);
  expect(await fail(5, email)).toEqual([401, 401, 401, 401, 401]);
});

test("failures are forgotten after a day", async () => {
  const { email } = await somebody();
  await fail(4, email);
  room.pass(days(1) + 1);
  expect(await fail(2, email)).toEqual([401, 401]);
});

test("however long somebody is attacked, they get in within a quarter of an hour", async () => {
  const { email } = await somebody();
  for (let round = 0; round < 12; round += 1) {
    await fail(1, email);
    room.pass(minutes(15));
  }
  await fail(1, email);
  room.pass(minutes(15));
  expect((await enter(email, somePassword)).status).toBe(200);
});

test("many guesses at the same moment do not get past the lock", async () => {
  const { email } = await somebody();
  const answers = await Promise.all(Array.from({ length: 25 }, () => enter(email, "wrong")));
  expect(answers.filter((answer) => answer.status === 401)).toHaveLength(5);
  expect(answers.filter((answer) => answer.status === 429)).toHaveLength(20);
});

test("a network that tries one address after the other is locked, others are not", async () => {
  const statuses: number[] = [];
  for (let time = 0; time < 21; time += 1) {
    statuses.push(...(await fail(1, `sprayed${time}@shop.example`, "198.51.100.7")));
  }
  expect(statuses.slice(-2)).toEqual([401, 429]);
  const { email } = await somebody();
  expect((await enter(email, somePassword, "198.51.100.7")).status).toBe(429);
  expect((await enter(email, somePassword, "198.51.100.8")).status).toBe(200);
});

test("being refused for the network does not count for the address", async () => {
  const { email } = await somebody();
  const ip = "198.51.100.20";
  for (let time = 0; time < 20; time += 1) {
    await room.send(`GET /links/${`${time}`.padStart(43, "x")}`, undefined, { "x-test-ip": ip });
  }
  expect(await fail(6, email, ip)).toEqual([429, 429, 429, 429, 429, 429]);
  expect((await enter(email, somePassword, "198.51.100.21")).status).toBe(200);
});

test("guessing links locks the network, a good link does not", async () => {
  const ip = { "x-test-ip": "203.0.113.5" };
  const { id } = await somebody();
  const token = await room.db.transaction().execute((tx) => makeLink(tx, "reset", id, room.now()));
  for (let time = 0; time < 30; time += 1) {
    expect((await room.send(`GET /links/${token}`, undefined, ip)).status).toBe(200);
  }
  const guesses: number[] = [];
  for (let time = 0; time < 21; time += 1) {
    const guess = `${time}`.padStart(43, "x");
    const password = somePassword;
    guesses.push(
      time % 2
        ? (await room.send("POST /links", { token: guess, password }, ip)).status
        : (await room.send(`GET /links/${guess}`, undefined, ip)).status,
    );
  }
  expect(guesses).toEqual([...Array(20).fill(404), 429]);
  const setup = { token, company: "A", name: "B", email: "c@shop.example", password: somePassword, locale: "en" };
  const locked = await room.send("POST /setup", setup, ip);
  expect(locked.status).toBe(429);
  expect(Number(locked.headers.get("retry-after"))).toBeGreaterThan(0);
});

test("a reset link lets in whoever is locked out", async () => {
  const { email, id } = await somebody();
  await fail(5, email);
  const token = await room.db.transaction().execute((tx) => makeLink(tx, "reset", id, room.now()));
  expect(linkUrl("https://desk.example", "reset", token)).toBe(`https://desk.example/links/${token}`);
  const password = "another long password";
  expect((await room.send("POST /links", { token, password })).status).toBe(200);
  expect((await enter(email, password)).status).toBe(200);
});

test("that an address was locked is recorded, without the address", async () => {
  const { email } = await somebody();
  const locked = () => room.db.selectFrom("events").selectAll().where("type", "=", "sign-in.locked").execute();
  const before = new Set((await locked()).map((event) => event.id));
  await fail(5, email);
  const fresh = (await locked()).filter((event) => !before.has(event.id));
  expect(fresh).toMatchObject([{ data: { by: "address" } }]);
  expect(JSON.stringify(fresh)).not.toContain(email);
});

test("what is long forgotten does not pile up", async () => {
  await fail(1, "once@shop.example");
  room.pass(days(2));
  const { email } = await somebody();
  expect((await enter(email, somePassword)).status).toBe(200);
  const kept = await room.db.selectFrom("sign_in_failures").select("subject").execute();
  expect(kept).toEqual([]);
});
