import { describe, expect, it } from "vitest";
import { parseTemplate, type Telling, tell } from "./template.ts";

const first: Telling = { choose: (options) => options[0] as never, slot: (name) => name };
const lastOf: Telling = {
  choose: (options) => options.at(-1) as never,
  slot: (name, second, form) => name + second + form,
};

describe("a story text", () => {
  it.each([
    ["Guten {Morgen|Abend}, Frau $name.", "Guten Morgen, Frau name."],
    ["eins {|zwei} drei", "eins drei"],
    ["Danke {sehr|} .", "Danke sehr."],
    ["{a {b|c}|d}", "a b"],
    ["eine\nZeile\n\nnoch eine", "eine Zeile\n\nnoch eine"],
    ["$Rel:n kommt", "Rel kommt"],
  ])("“%s” is told as “%s”", (text, told) => {
    expect(tell(parseTemplate(text), first)).toBe(told);
  });

  it("hands the group of a choice and the form of a slot on", () => {
    expect(tell(parseTemplate("{1:a|b} $coffee2:d"), lastOf)).toBe("b coffee2d");
  });

  it.each(["offen {a|b", "zu } viel", "{{a}"])("“%s” is refused", (text) => {
    expect(() => parseTemplate(text)).toThrow("brace");
  });
});
