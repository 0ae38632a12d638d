import { describe, expect, it } from "vitest";
import { type Zone, zoneDns } from "../../../../platform/testing/name-server.ts";
import { checkSpf } from "./check.ts";
import { expand } from "./macro.ts";
import { readSpf, withTerm } from "./record.ts";

const ours = "198.51.100.7";
/** What a receiver makes of mail from our server, with this record at our domain. */
const of = (record: string | string[], more: Zone = {}, ip = ours) =>
  checkSpf(zoneDns({ "a.example": { TXT: [record].flat() }, ...more }), "a.example", ip);

describe("a record", () => {
  it.each([
    ["v=spf1 ip4:198.51.100.7 -all", "pass"],
    ["v=spf1 ip4:198.51.100.0/24 -all", "pass"],
    ["v=spf1 ip4:198.51.100.8/31 -all", "fail"],
    ["v=spf1 ip6:2001:db8::/32 ~all", "softfail"],
    ["v=spf1 ?ip4:198.51.100.7 -all", "neutral"],
    ["v=spf1", "neutral"],
    ["v=spf1 -all ip4:198.51.100.7", "fail"],
    ["V=SPF1  IP4:198.51.100.7   -ALL", "pass"],
    ["v=spf1 later=something ip4:198.51.100.7 -all", "pass"],
    ["v=spf10 +all", "none"],
    ["some other text", "none"],
  ])("%s: %s", async (record, result) => expect(await of(record)).toBe(result));

  it("names IPv6 networks", async () => {
    expect(await of("v=spf1 ip6:2001:db8::/32 -all", {}, "2001:db8:7::1")).toBe("pass");
    expect(await of("v=spf1 a:m.example//64 -all", { "m.example": { AAAA: ["2001:db8::1"] } }, "2001:db8::9")).toBe(
      "pass",
    );
  });

  it("names hosts, their neighbours, and where mail for the domain goes", async () => {
    const zone: Zone = {
      "a.example": { TXT: ["v=spf1 mx -all"], MX: ["10 m.example"] },
      "m.example": { A: [ours] },
      "n.example": { A: ["198.51.100.200"] },
    };
    const record = (text: string) => ({ ...zone, "a.example": { ...zone["a.example"], TXT: [text] } });
    const asked = (text: string) => checkSpf(zoneDns(record(text)), "a.example", ours);
    expect(await asked("v=spf1 mx -all")).toBe("pass");
    expect(await asked("v=spf1 a:m.example -all")).toBe("pass");
    expect(await asked("v=spf1 a:n.example -all")).toBe("fail");
    expect(await asked("v=spf1 a:n.example/24 -all")).toBe("pass");
    expect(await asked("v=spf1 exists:m.example -all")).toBe("pass");
  });

  it("includes others, whose -all is not ours, and follows a redirect, whose -all is", async () => {
    const more = { "p.example": { TXT: ["v=spf1 ip4:198.51.100.7 -all"] }, "q.example": { TXT: ["v=spf1 -all"] } };
    expect(await of("v=spf1 include:p.example ~all", more)).toBe("pass");
    expect(await of("v=spf1 include:q.example ~all", more)).toBe("softfail");
    expect(await of("v=spf1 redirect=q.example", more)).toBe("fail");
    expect(await of("v=spf1 ip4:198.51.100.7 redirect=q.example", more)).toBe("pass");
  });

  it("fills in what a macro stands for", async () => {
    const more = { "7.100.51.198.in-addr.a.example": { A: ["127.0.0.2"] } };
    expect(await of("v=spf1 exists:%{ir}.%{v}.%{d} -all", more)).toBe("pass");
  });

  it("asks no more than ten questions, and at most two that lead nowhere", async () => {
    const chain = (length: number): Zone =>
      Object.fromEntries(
        Array.from({ length }, (_, place) => [
          `c${place}.example`,
          { TXT: [place === length - 1 ? "v=spf1 -all" : `v=spf1 include:c${place + 1}.example -all`] },
        ]),
      );
    expect(await of("v=spf1 include:c0.example ~all", chain(10))).toBe("softfail");
    await expect(of("v=spf1 include:c0.example ~all", chain(11))).rejects.toMatchObject({ reason: "lookups" });
    await expect(of("v=spf1 include:a.example ~all")).rejects.toMatchObject({ reason: "lookups" });
    await expect(of("v=spf1 a:x.example a:y.example a:z.example ~all")).rejects.toMatchObject({ reason: "empty" });
  });

  it.each([
    ["v=spf1 ip4:300.1.1.1 -all", "syntax"],
    ["v=spf1 ip4:198.51.100.7/33 -all", "syntax"],
    ["v=spf1 include: -all", "syntax"],
    ["v=spf1 al", "syntax"],
    ["v=spf1 a:%{x}.example", "syntax"],
    ["v=spf1 exists:%d.example", "syntax"],
    ["v=spf1 include:nobody.example -all", "nowhere"],
    ["v=spf1 redirect=nobody.example", "nowhere"],
  ])("%s cannot be used (%s)", async (record, reason) => {
    await expect(of(record)).rejects.toMatchObject({ name: "SpfError", reason });
  });

  it("must be the only one", async () => {
    await expect(of(["v=spf1 -all", "v=spf1 ~all"])).rejects.toMatchObject({ reason: "two" });
  });
});

// The examples of RFC 7208 §7.4.
it.each([
  ["%{s}", "strong-bad@email.example.com"],
  ["%{o}", "email.example.com"],
  ["%{d4}", "email.example.com"],
  ["%{d2}", "example.com"],
  ["%{dr}", "com.example.email"],
  ["%{d2r}", "example.email"],
  ["%{l-}", "strong.bad"],
  ["%{lr}", "strong-bad"],
  ["%{lr-}", "bad.strong"],
  ["%{l1r-}", "strong"],
  ["%{ir}.%{v}._spf.%{d2}", "3.2.0.192.in-addr._spf.example.com"],
  ["%{lr-}.lp.%{ir}.%{v}._spf.%{d2}", "bad.strong.lp.3.2.0.192.in-addr._spf.example.com"],
  ["100%%%_%-", "100% %20"],
])("%s stands for %s", (text, filled) => {
  const values = { ip: "192.0.2.3", sender: "strong-bad@email.example.com", domain: "email.example.com" };
  expect(expand(text, values)).toBe(filled);
});

it("%{i} of an IPv6 address stands digit by digit", () => {
  const values = { ip: "2001:db8::cb01", sender: "a@b.example", domain: "b.example" };
  expect(expand("%{i}", values)).toBe("2.0.0.1.0.d.b.8.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.c.b.0.1");
});

it("a term is put before what ends a record", () => {
  expect(withTerm("v=spf1 mx ~all", "a:m.example")).toBe("v=spf1 mx a:m.example ~all");
  expect(withTerm("v=spf1 redirect=p.example", "a:m.example")).toBe("v=spf1 a:m.example redirect=p.example");
  expect(withTerm("v=spf1", "a:m.example")).toBe("v=spf1 a:m.example");
  expect(readSpf(withTerm("v=spf1 mx ~all", "ip4:192.0.2.1")).mechanisms).toHaveLength(3);
});
