import { expect, test } from "vitest";
import { candidatesIn, excerptOf, likenessOf } from "./excerpt.ts";

const mark = (text: string) => text.replaceAll("\u0002", "[").replaceAll("\u0003", "]");
const excerpt = (text: string, ...hits: string[]) => mark(excerptOf(text, likenessOf(hits), new Set(hits)));
const filler = "lorem ".repeat(100);

test("hits stand between marks", () => {
  expect(excerpt("Der Kaffee ist da, Kaffee!", "Kaffee")).toBe("Der [Kaffee] ist da, [Kaffee]!");
});

test("a long text is cut around the first hit, at words", () => {
  const found = excerpt(`${filler}Kaffee ${filler}`, "Kaffee");
  expect(found).toMatch(/^…(lorem )+\[Kaffee\] (lorem ?)+…$/);
  expect(found.length).toBeLessThan(300);
});

test("without a hit in the text it is its beginning", () => {
  expect(excerpt(filler, "Kaffee")).toMatch(/^(lorem ?)+…$/);
  expect(excerpt("", "Kaffee")).toBe("");
});

test("what looks like a mark in the text is none", () => {
  expect(excerptOf("\u0002evil\u0003 Kaffee", likenessOf(["kaffee"]), new Set(["Kaffee"]))).toBe(
    "evil \u0002Kaffee\u0003",
  );
});

test("a word without end does not make an excerpt without end", () => {
  expect(excerpt("x".repeat(100_000)).length).toBeLessThan(300);
  expect(excerpt(`${"x".repeat(100_000)} Kaffee`, "Kaffee")).toContain("[Kaffee]");
});

test("only words that begin like a lexeme are asked for", () => {
  expect(candidatesIn(["Größe, groß und Kaffee-Mühle"], likenessOf(["gross", "muhl"]))).toEqual([
    "Größe",
    "groß",
    "Mühle",
  ]);
});
