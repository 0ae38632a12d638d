import { expect, it } from "vitest";
import { newId } from "../../platform/ids.ts";
import { markedAddress, openMark, sealMark } from "./mark.ts";

const secret = "geheim";
const id = newId();
const mark = sealMark(secret, id);

it("a mark opens to the message it was made for, also in capitals that became small", () => {
  expect(openMark(secret, mark)).toBe(id);
  expect(openMark(secret, mark.toUpperCase().toLowerCase())).toBe(id);
});

it.each([
  ["another secret", () => openMark("anders", mark)],
  ["a changed letter", () => openMark(secret, `${mark[0] === "a" ? "b" : "a"}${mark.slice(1)}`)],
  ["a changed seal", () => openMark(secret, `${mark.slice(0, 30)}${mark[30] === "a" ? "b" : "a"}${mark.slice(31)}`)],
  ["a shorter one", () => openMark(secret, mark.slice(1))],
  ["any word", () => openMark(secret, "newsletter")],
  ["nothing", () => openMark(secret, "")],
])("%s opens nothing", (_, open) => expect(open()).toBeNull());

it("a marked address is one that every server takes, or none", () => {
  expect(markedAddress("hallo@morgenrot.example", mark)).toBe(`hallo+${mark}@morgenrot.example`);
  expect(markedAddress(`${"a".repeat(30)}@morgenrot.example`, mark)).toBeNull();
});
