import { expect, it } from "vitest";
import { fillPlaceholders, nextGap, placeholdersIn, stretchesOf } from "./placeholders.ts";

it("fills what it knows, with or without spaces", () => {
  expect(
    fillPlaceholders("Hallo {{ customer.firstName }}, {{staff.name}}", {
      "customer.firstName": "Anna",
      "staff.name": "Jule",
    }),
  ).toEqual({ text: "Hallo Anna, Jule", missing: [] });
});

it("leaves a gap it has nothing for, and names it once", () => {
  expect(fillPlaceholders("{{shop.name}} und {{shop.name}}", { "shop.name": null })).toEqual({
    text: "{{shop.name}} und {{shop.name}}",
    missing: ["shop.name"],
  });
});

it("leaves what it does not know as it stands, also names every object has", () => {
  expect(fillPlaceholders("{{nmae}} {{constructor}}", { name: "Jule" })).toEqual({
    text: "{{nmae}} {{constructor}}",
    missing: [],
  });
});

it("takes a value as it is, with dollars and braces", () => {
  expect(fillPlaceholders("{{name}}", { name: "$& {{name}}" }).text).toBe("$& {{name}}");
});

it("finds gaps in their order, and goes round at the end", () => {
  const text = "a {{one}} b {{two}} c {{one}}";
  expect(placeholdersIn(text)).toEqual(["one", "two"]);
  expect(nextGap(text, 3)).toEqual({ start: 12, end: 19 });
  expect(nextGap(text, 30)).toEqual({ start: 2, end: 9 });
  expect(nextGap("no gap { here }")).toBeUndefined();
});

it("cuts a text into words and gaps and loses nothing of it", () => {
  const text = "{{one}}, hello {{ two }}";
  expect(stretchesOf(text)).toEqual([
    { at: 0, text: "{{one}}", gap: "one" },
    { at: 7, text: ", hello ", gap: null },
    { at: 15, text: "{{ two }}", gap: "two" },
  ]);
  expect(stretchesOf("")).toEqual([]);
});
