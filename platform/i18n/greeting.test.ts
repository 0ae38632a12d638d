import { expect, it } from "vitest";
import { greet, type Whom } from "./greeting.ts";

const anna = { title: "", first: "Anna", last: "Schmidt" };
const german: Whom = { language: "de", formality: "formal", salutation: null, name: anna };

it.each<[Partial<Whom>, string, string | null]>([
  [{ salutation: "ms" }, "Sehr geehrte Frau Schmidt", null],
  [{ salutation: "mr", name: { ...anna, title: "Dr." } }, "Sehr geehrter Herr Dr. Schmidt", null],
  [{}, "Guten Tag Anna Schmidt", "salutation"],
  [{ salutation: "none" }, "Guten Tag Anna Schmidt", null],
  [{ salutation: "ms", name: { ...anna, last: "" } }, "Guten Tag Anna", "salutation"],
  [{ name: null }, "Guten Tag", "name"],
  [{ formality: "informal" }, "Hallo Anna", null],
  [{ formality: "informal", salutation: "ms" }, "Hallo Anna", null],
  [{ formality: "informal", name: { ...anna, first: "" } }, "Hallo Schmidt", "name"],
  [{ formality: "informal", name: null }, "Hallo", "name"],
  [{ language: "en", salutation: "ms" }, "Dear Ms Schmidt", null],
  [{ language: "en" }, "Dear Anna Schmidt", null],
  [{ language: "en", name: null }, "Hello", "name"],
  [{ language: "en", formality: "informal" }, "Hello Anna", null],
])("greets %j with “%s”", (given, text, weak) => {
  expect(greet({ ...german, ...given })).toEqual({ text, weak });
});
