import { expect, test } from "vitest";
import { parseQuery } from "./query.ts";

const short = (typed: string) =>
  parseQuery(typed).map(({ text, kind, excluded }) => `${excluded ? "not " : ""}${kind} ${text}`);

test.each([
  ["Kaffee", ["prefix Kaffee"]],
  ["Kaffee ", ["word Kaffee"]],
  ["Kaffee Mühle", ["word Kaffee", "prefix Mühle"]],
  ["ka", ["word ka"]],
  ["kaffee m", ["word kaffee"]],
  ["kaffee m ", ["word kaffee", "word m"]],
  ["bestell* mühle ", ["prefix bestell", "word mühle"]],
  ['"frisch geröstet" mühle ', ["phrase frisch geröstet", "word mühle"]],
  ["„frisch geröstet“", ["phrase frisch geröstet"]],
  ['"nicht zu Ende', ["phrase nicht zu Ende"]],
  ["mühle -kaputt", ["word mühle", "not word kaputt"]],
  ['mühle -"ganz kaputt"', ["word mühle", "not phrase ganz kaputt"]],
  ["order-12 ", ["word order-12"]],
  ["", []],
  [" ' & | ! <-> :* () \\ ", []],
  ['""', []],
  ["-", []],
  ["*", []],
  ["a\0b", ["word a"]],
])("%j asks for %j", (typed, terms) => {
  expect(short(typed)).toEqual(terms);
});

test("what is too long or too many is ignored", () => {
  expect(parseQuery("x".repeat(10_000))).toEqual([{ text: "x".repeat(200), kind: "prefix", excluded: false }]);
  expect(parseQuery("wort ".repeat(30))).toHaveLength(12);
});
