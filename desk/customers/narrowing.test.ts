import { describe, expect, it } from "vitest";
import { isNarrowed, narrowingFrom } from "./narrowing.ts";

const someId = "00000000-0000-7000-8000-00000000dead";

describe("what an address narrows the list to", () => {
  it("is read as it stands", () => {
    const search = {
      ...{ q: "anna", sort: "last", kind: "person", open: true, host: someId, shop: someId, tag: "Großkunde" },
      ...{ knownAfter: "2026-01-01", lastBefore: "2026-02-01" },
    };
    expect(narrowingFrom(search)).toEqual(search);
  });

  it("takes words that look like numbers for words", () => {
    expect(narrowingFrom({ q: 171, tag: 2026 })).toEqual({ q: "171", tag: "2026" });
  });

  it("leaves out what makes no sense", () => {
    const search = {
      q: " ",
      sort: "age",
      kind: "cat",
      open: "yes",
      host: "me",
      shop: "1",
      tag: "a/b",
      lastAfter: "soon",
    };
    expect(narrowingFrom(search)).toEqual({});
  });
});

it("an order alone narrows nothing", () => {
  expect([{}, { sort: "last" as const }, { open: false }, { q: "a" }].map(isNarrowed)).toEqual([
    ...[false, false, true, true],
  ]);
});
