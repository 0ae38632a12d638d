import { describe, expect, it } from "vitest";
import { encodeRows } from "../columns/field.ts";
import type { Kind } from "../columns/kind.ts";
import { comparisons } from "./by-kind.ts";
import { Comparer } from "./comparer.ts";
import { edits } from "./edits.ts";
import { jaro, jaroWinkler, jaroWinklerFrom } from "./jaro.ts";
import { bitsIn, lettersOf } from "./letters.ts";

const said = (kind: Kind, one: string, other: string) =>
  comparisons[kind].levels[comparisons[kind].compare(one, other, lettersOf(one), lettersOf(other))];

describe("comparing", () => {
  it("counts edits, neighbours exchanged as one, up to a limit", () => {
    expect(edits("meier", "mieer", 3)).toBe(1);
    expect(edits("kitten", "sitting", 5)).toBe(3);
    expect(edits("kitten", "sitting", 1)).toBe(2);
  });

  it("knows the published values of Jaro and Winkler", () => {
    expect(jaro("martha", "marhta")).toBeCloseTo(0.944, 3);
    expect(jaroWinkler("dixon", "dicksonx")).toBeCloseTo(0.813, 3);
  });

  it("looks no further where letters alone say that two words are too far apart", () => {
    const from = (least: number, one: string, other: string) =>
      jaroWinklerFrom(least, one, other, lettersOf(one), lettersOf(other));
    expect(from(0.8, "dixon", "dicksonx")).toBeCloseTo(0.813, 3);
    expect(from(0.9, "huber", "wagner")).toBe(0);
  });

  it("counts bits", () => {
    expect([0, 1, 255, -1].map(bitsIn)).toEqual([0, 1, 8, 32]);
  });

  it.each([
    ["given", "robert", "bob", "close, or a nickname"],
    ["given", "anna", "a", "initial only"],
    ["surname", "schmidt", "schmitt", "one letter apart"],
    ["surname", "muller luden", "luden", "alike"],
    ["surname", "huber", "wagner", "different"],
    ["date", "19850312", "19851203", "one digit apart, or exchanged"],
    ["date", "19850312", "19850723", "same year, or the next"],
    ["mail", "anna.weiss@web.de", "anna.weiss@gmx.de", "close, or the same before the @"],
    ["phone", "701234567", "701234576", "one character apart"],
    ["postcode", "50667", "50999", "same area"],
    ["street", "hauptstrasse 12", "hauptstrasse 12a", "close"],
  ] as const)("%s: %s and %s are %s", (kind, one, other, level) => {
    expect(said(kind, one, other)).toBe(level);
    expect(said(kind, other, one)).toBe(level);
  });

  it("sees names in each other's place", () => {
    const rows = [
      ["anna", "weiss"],
      ["weiss", "anna"],
      ["", "weiss"],
    ];
    const fields = (["given", "surname"] as const).map((kind, at) =>
      encodeRows(kind, kind, 3, (row) => rows[row]?.[at] ?? ""),
    );
    const comparer = new Comparer(fields);
    comparer.compare(0, 1);
    expect([...comparer.levels]).toEqual([6, 6, 2]);
    comparer.compare(0, 2);
    expect([...comparer.levels]).toEqual([0, 6, 0]);
  });
});
