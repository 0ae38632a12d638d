import { expect, test } from "vitest";
import { hangingOn, keyOf, type Pair, pairOf, pairsBetween, said, type Tie, tree, wayBetween } from "./tie.ts";

const at = "2026-03-01T00:00:00Z";
/** `ab` is a tie between a and b, `ab!` one by a match. */
const ties = (text: string): Tie[] =>
  text.split(" ").flatMap((word) => {
    const [one = "", other = "", mark] = word;
    return word ? [{ ...said(pairOf(one, other), at), why: mark ? ("match" as const) : ("said" as const) }] : [];
  });
const written = (pairs: readonly Pair[]) => pairs.map((pair) => keyOf(pair).replace(" ", "")).join(" ");

test.each([
  ["abc", "ab bc", "ab bc"],
  ["abc", "ab bc ac", "ab bc"],
  ["abc", "", "ab ac"],
  ["bac", "", "ab bc"],
  ["abcd", "cd", "cd ab ac"],
  ["ab", "ab bx", "ab"],
  ["a", "", ""],
  ["", "", ""],
])("of %s with the ties %s hang together by %s", (profiles, given, whole) => {
  expect(written(tree([...profiles], ties(given)))).toBe(whole);
});

test("what hangs on nothing counts as said", () => {
  expect(tree(["a", "b", "c"], ties("bc!"), at)).toEqual([...ties("bc!"), ...ties("ab")]);
});

test.each([
  ["a", "ab bc de", "abc"],
  ["d", "ab bc de", "de"],
  ["x", "ab", "x"],
])("on %s hangs, of %s, %s", (from, given, side) => {
  expect([...hangingOn(from, ties(given))].sort().join("")).toBe(side);
});

test.each([
  ["a", "d", "ab bc cd ce", "ab bc cd"],
  ["d", "a", "ab bc cd ce", "cd bc ab"],
  ["a", "z", "ab", ""],
])("the way from %s to %s along %s is %s", (from, to, given, way) => {
  expect(written(wayBetween(from, to, ties(given)))).toBe(way);
});

test("pairs stand with the smaller first, each once", () => {
  expect(written(pairsBetween(["b", "d"], ["a", "c"]))).toBe("ab bc ad cd");
});

test("a chain of thousands is gone along without running out of room", () => {
  const ids = Array.from({ length: 3000 }, (_, place) => String(place).padStart(5, "0"));
  const chain = ids.slice(1).map((id, place) => said(pairOf(ids[place] ?? "", id), at));
  expect(tree(ids, chain.toReversed())).toHaveLength(2999);
});
