import { expect, it } from "vitest";
import { triggerIn } from "./trigger.ts";

it.each([
  [";", "reply", ""],
  ["/", "new", ""],
  [";danke", "reply", "danke"],
  ["/rück-gabe", "reply", "rück-gabe"],
  ["Hallo ;danke", "reply", null],
  [";danke ", "reply", null],
  ["//", "reply", null],
  ["@anna", "reply", null],
  ["@", "note", ""],
  ["Schau mal @Jule", "note", "Jule"],
  ["(@Jule Br", "note", "Jule Br"],
  ["@Jule Brandt ist da", "note", null],
  ["a@b.example", "note", null],
  [";danke", "note", null],
] as const)("“%s” in a %s asks for %s", (line, kind, query) => {
  expect(triggerIn(line, kind)?.query ?? null).toBe(query);
});

it("says how much stands for it", () => {
  expect(triggerIn("An @Jule B", "note")).toEqual({ what: "mention", query: "Jule B", length: 7 });
});
