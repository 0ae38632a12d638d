import { expect, it } from "vitest";
import { firstUnknown, nearest, variantFor, variantsOf, written } from "./template.ts";

it("keeps the texts that say something", () => {
  const texts = written({ "de-formal": "  Guten Tag \n", "de-informal": " \n", en: undefined });
  expect(texts).toEqual({ "de-formal": "Guten Tag" });
  expect(variantsOf(texts)).toEqual(["de-formal"]);
});

it.each([
  [["de-formal", "de-informal", "en"], "de-informal", "de-informal"],
  [["de-formal", "en"], "de-informal", "de-formal"],
  [["en"], "de-formal", "en"],
  [["de-informal"], "en", "de-informal"],
  [[], "en", undefined],
] as const)("of %j, for %s takes %s", (there, wanted, taken) => expect(nearest(there, wanted)).toBe(taken));

it("knows Sie and du in German only", () => {
  expect([variantFor("de", "formal"), variantFor("de", "informal"), variantFor("en", "formal")]).toEqual([
    "de-formal",
    "de-informal",
    "en",
  ]);
});

it("finds the slip of a pen", () => {
  expect(firstUnknown({ en: "{{customer.greeting}}, {{customer.fristName}}" })).toBe("customer.fristName");
  expect(firstUnknown({ en: "{{ staff.name }} {not one}" })).toBeUndefined();
});
