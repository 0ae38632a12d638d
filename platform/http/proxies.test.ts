import { expect, it } from "vitest";
import { askerOf, readProxies } from "./proxies.ts";

const proxies = (text: string) => readProxies(text) ?? (() => false);

it.each([
  ["the proxy names its client", "10.0.0.5", "198.51.100.1", "198.51.100.1"],
  ["through two of ours", "10.0.0.5", "198.51.100.1, 10.0.0.4", "198.51.100.1"],
  ["what the client has written itself is not believed", "10.0.0.5", "6.6.6.6, 198.51.100.1, 10.0.0.4", "198.51.100.1"],
  ["over IPv6", "2001:db8::1", "2001:db8:ffff::7", "2001:db8:ffff::7"],
  ["on a mapped address", "::ffff:10.0.0.5", "::ffff:198.51.100.1", "198.51.100.1"],
  ["somebody in the same network, without a proxy", "10.0.0.9", undefined, "10.0.0.9"],
  ["all of them ours", "10.0.0.5", "10.0.0.4", "10.0.0.4"],
  ["a stranger who claims to be one", "203.0.113.9", "198.51.100.1", "203.0.113.9"],
  ["nothing said", "10.0.0.5", "", "10.0.0.5"],
])("%s", (_what, remote, forwarded, asker) => {
  expect(askerOf(remote, forwarded, proxies("10.0.0.0/8, 2001:db8::/64"))).toBe(asker);
});

it.each(["", "127.0.0.1", "127.0.0.0/8, ::1", "10.0.0.1 10.0.0.2\n::1/128"])("%j can be read", (text) => {
  expect(readProxies(text)).not.toBeNull();
});

it.each(["proxy.example", "10.0.0.0/33", "::/129", "10.0.0.0/", "10.0.0.0/8/8", "10.0.0.0/-1", "10.0.0"])(
  "%j cannot",
  (text) => expect(readProxies(text)).toBeNull(),
);
