import { describe, expect, it } from "vitest";
import { readSender, sendersOf } from "./sender.ts";

describe("whom one can block", () => {
  it.each([
    ["address", " Lottery@Win.Example ", "lottery@win.example"],
    ["address", "gewinn@glück.example", "gewinn@xn--glck-1ra.example"],
    ["address", "someone@gmail.com", "someone@gmail.com"],
    ["domain", "Win.Example", "win.example"],
    ["domain", "@win.example.", "win.example"],
    ["domain", "lottery@win.example", "win.example"],
  ] as const)("%s %j is %j", (kind, given, value) =>
    expect(readSender({ kind, value: given })).toEqual({ kind, value }),
  );

  it.each([
    ["address", "win.example", "not-an-address"],
    ["address", "@win.example", "not-an-address"],
    ["address", "two words@win.example", "not-an-address"],
    ["domain", "example", "not-a-domain"],
    ["domain", "win..example", "not-a-domain"],
    ["domain", "192.168.0.1", "not-a-domain"],
    ["domain", `${"a".repeat(64)}.example`, "not-a-domain"],
    ["domain", "gmail.com", "shared-domain"],
    ["domain", "@WEB.de", "shared-domain"],
    ["domain", "gmx.de", "shared-domain"],
    ["domain", "co.uk", "shared-domain"],
  ] as const)("not the %s %j: %s", (kind, value, reason) => {
    expect(() => readSender({ kind, value })).toThrow(expect.objectContaining({ code: "invalid", reason }));
  });

  it("an address is meant by itself and by every domain above it but the last", () => {
    expect(sendersOf("a@mail.win.example").map(({ value }) => value)).toEqual([
      ...["a@mail.win.example", "mail.win.example", "win.example"],
    ]);
  });
});
