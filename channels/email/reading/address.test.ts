import { expect, test } from "vitest";
import { normaliseAddress } from "./address.ts";
import { parseAddresses } from "./address-list.ts";
import { LIMITS } from "./limits.ts";

test.each([
  [" Anna.Mueller@Example.DE ", "anna.mueller@example.de"],
  ["mailto:anna@example.de", "anna@example.de"],
  ["anna@Rösterei.example", "anna@xn--rsterei-90a.example"],
  ["jürgen@example.de", "jürgen@example.de"],
  ['"Anna Müller"@example.de', '"anna müller"@example.de'],
  ['"anna"@example.de', "anna@example.de"],
  ["anna@[192.0.2.1]", "anna@[192.0.2.1]"],
  ["anna@example.de.", "anna@example.de"],
  ["anna@localhost", "anna@localhost"],
  ["anna", null],
  ["@example.de", null],
  ["anna@", null],
  ["anna@exa mple.de", null],
  ["anna@example..de", null],
  ["an na@example.de", null],
  [`${"a".repeat(400)}@example.de`, null],
])("the address %j is normalised to %j", (raw, expected) => {
  expect(normaliseAddress(raw)).toBe(expected);
});

test.each<[string, [string, string][]]>([
  ["anna@example.de", [["", "anna@example.de"]]],
  ["<anna@example.de>", [["", "anna@example.de"]]],
  ["Anna Müller <anna@example.de>", [["Anna Müller", "anna@example.de"]]],
  ['"Müller, Anna" <anna@example.de>', [["Müller, Anna", "anna@example.de"]]],
  ["Müller, Anna <anna@example.de>", [["Müller, Anna", "anna@example.de"]]],
  ["anna@example.de (Anna Müller)", [["Anna Müller", "anna@example.de"]]],
  ["=?utf-8?Q?M=C3=BCller=2C_Anna?= <anna@example.de>", [["Müller, Anna", "anna@example.de"]]],
  ['"=?utf-8?B?TcO8bGxlcg==?=" <anna@example.de>', [["Müller", "anna@example.de"]]],
  ["=?iso-8859-1?Q?M=FCller?= =?iso-8859-1?Q?,_Anna?= <anna@example.de>", [["Müller, Anna", "anna@example.de"]]],
  ['"anna@example.de" <anna@example.de>', [["", "anna@example.de"]]],
  ["'Anna' <anna@example.de>", [["Anna", "anna@example.de"]]],
  [
    "Laden: anna@example.de, Karl <karl@example.org>; bernd@example.de",
    [
      ["", "anna@example.de"],
      ["Karl", "karl@example.org"],
      ["", "bernd@example.de"],
    ],
  ],
  ["undisclosed-recipients:;", []],
  ["Anna <<anna@example.de>>", [["Anna", "anna@example.de"]]],
  ["Anna <anna@example.de", [["Anna", "anna@example.de"]]],
  ["Anna anna@example.de", [["Anna", "anna@example.de"]]],
  ["anna@example.de karl@example.org", [["karl@example.org", "anna@example.de"]]],
  ["<@relay.example:anna@example.de>", [["", "anna@example.de"]]],
  [
    "anna@example.de;karl@example.org",
    [
      ["", "anna@example.de"],
      ["", "karl@example.org"],
    ],
  ],
  ["=?utf-8?B?QW5uYSA8YW5uYUBleGFtcGxlLmRlPg==?=", [["Anna", "anna@example.de"]]],
  ['"Anna \\"die Schnelle\\" Müller" <anna@example.de>', [['Anna "die Schnelle" Müller', "anna@example.de"]]],
  ["Anna\u202e <anna@example.de>", [["Anna", "anna@example.de"]]],
  ["niemand", []],
  ["", []],
])("the header %j names %j", (header, expected) => {
  expect(parseAddresses(header).map(({ name, address }) => [name, address])).toEqual(expected);
});

test("thousands of recipients are read, up to the limit", () => {
  const header = Array.from({ length: 3_000 }, (_, at) => `k${at}@example.de`).join(",");
  expect(parseAddresses(header)).toHaveLength(3_000);
  expect(parseAddresses("a@b.de,".repeat(LIMITS.headerValue)).length).toBeLessThanOrEqual(LIMITS.addresses);
});

test.each([
  '"'.repeat(60_000),
  "<".repeat(60_000),
  "(".repeat(60_000),
  "=?a?q?".repeat(10_000),
  `${"a".repeat(60_000)}@`,
  `${" ".repeat(60_000)}x`,
])("a hostile header takes no time (%#)", (header) => {
  const before = process.cpuUsage().user;
  parseAddresses(header);
  expect((process.cpuUsage().user - before) / 1e6).toBeLessThan(1);
});
