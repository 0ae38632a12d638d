import { expect, test } from "vitest";
import { closest, distance } from "./closeness.ts";

test.each([
  ["vollmer", "vollmer", 0],
  ["volmer", "vollmer", 1],
  ["folmer", "vollmer", 2],
  ["schmitd", "schmidt", 1],
  ["katarina", "katharina", 1],
  ["vol", "vollmer", 0],
  ["volmre", "vollmer", 2],
  ["anna", "hannes", 3],
])("%s is %s but for %i slips", (word, part, slips) => expect(distance(word, part)).toBe(slips));

const candidates = [
  { id: "vollmer", searchKey: " dr. katharina vollmer k.vollmer@post.example" },
  { id: "kessler", searchKey: " friedemann kessler kessler@post.example" },
  { id: "voller", searchKey: " petra voller" },
];

test.each([
  [["folmer"], ["vollmer", "voller"]],
  [["volmer"], ["vollmer", "voller"]],
  [["vollmer", "katarina"], ["vollmer"]],
  [["kesler"], ["kessler"]],
  [["kes"], ["kessler"]],
  [["xy"], []],
])("%j means %j", (words, ids) => expect(closest(words, candidates, 10)).toEqual(ids));

test("no more than asked for are answered", () => expect(closest(["volmer"], candidates, 1)).toEqual(["vollmer"]));
