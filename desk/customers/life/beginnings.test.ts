import { expect, test } from "vitest";
import { beginnings } from "./beginnings.ts";

test.each([
  ["Zwei Gläser", "glas", "Zwei [Gläser]"],
  ["Zwei Gläser", "zwei glaser", "[Zwei] [Gläser]"],
  ["Fensterglas", "glas", "Fensterglas"],
  ["Bohnen", "", "Bohnen"],
  ["", "glas", ""],
])("in %j the words that begin like %j are marked", (text, q, marked) =>
  expect(beginnings(text, q).replaceAll("\u0002", "[").replaceAll("\u0003", "]")).toBe(marked),
);
