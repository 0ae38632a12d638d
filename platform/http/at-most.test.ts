import { expect, it } from "vitest";
import { atMost } from "./at-most.ts";

it("lets each network have its share, and again when the time is over", () => {
  const may = atMost(2, 1000);
  expect([may("192.0.2.1", 0), may("192.0.2.1", 1), may("192.0.2.1", 2), may("192.0.2.2", 3)]).toEqual([
    ...[true, true, false, true],
  ]);
  expect(may("192.0.2.1", 1001)).toBe(true);
});

it("takes an IPv6 /64 for one, and an IPv4 address in IPv6 clothes for what it is", () => {
  const may = atMost(1, 1000);
  expect([may("2001:db8:1:2::1", 0), may("2001:db8:1:2:ffff::9", 0), may("2001:0db8:1:3::1", 0)]).toEqual([
    ...[true, false, true],
  ]);
  expect([may("::ffff:192.0.2.9", 0), may("192.0.2.9", 0)]).toEqual([true, false]);
});

it("remembers no more networks than it can hold", () => {
  const may = atMost(1, 1e9);
  for (let count = 0; count < 10_050; count++) may(`10.${count >> 16}.${(count >> 8) & 255}.${count & 255}`, 0);
  expect(may("10.0.0.0", 1)).toBe(true);
});
