import { afterAll, expect, it } from "vitest";
import { openNameServer } from "../testing/name-server.ts";
import { openDns, remembering } from "./dns.ts";

const long = `v=DKIM1; k=rsa; p=${"A".repeat(392)}`;
const server = await openNameServer(
  {
    "a.example": {
      A: ["192.0.2.7"],
      AAAA: ["2001:db8::7"],
      TXT: ["v=spf1 -all", long],
      MX: ["20 b.example", "10 a.example"],
    },
    "none.example": {},
  },
  (name) => name === "ill.example",
);
afterAll(() => server.close());
const dns = openDns([server.server]);

it("reads addresses, mail exchanges by preference, and texts put together from their pieces", async () => {
  expect(await dns.addresses("a.example", 4)).toEqual(["192.0.2.7"]);
  expect(await dns.addresses("a.example", 6)).toEqual(["2001:db8::7"]);
  expect(await dns.txt("a.example")).toEqual(["v=spf1 -all", long]);
  expect(await dns.mx("a.example")).toEqual([
    { exchange: "a.example", priority: 10 },
    { exchange: "b.example", priority: 20 },
  ]);
});

it.each(["none.example", "nobody.example", "no such..name"])("%s holds nothing", async (name) => {
  expect(await dns.txt(name)).toEqual([]);
  expect(await dns.mx(name)).toEqual([]);
});

it("says so when nobody could be asked", async () => {
  await expect(dns.txt("ill.example")).rejects.toMatchObject({
    name: "NoAnswer",
    message: expect.stringMatching(/ill/),
  });
});

it("asks each question once where answers are remembered", async () => {
  const before = server.asked.length;
  const once = remembering(dns);
  await Promise.all([once.txt("a.example"), once.txt("a.example"), once.addresses("a.example", 4)]);
  expect(server.asked.length - before).toBe(2);
});
