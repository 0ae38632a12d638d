import { describe, expect, it } from "vitest";
import { initials } from "./initials.ts";

describe("initials", () => {
  it.each([
    ["Piotr Nowak", "PN"],
    ["Dr. Katharina Vollmer", "KV"],
    ["Prof. Dr. Jürgen von der Aue", "JA"],
    ["Familie Oehler", "O"],
    ["Café Lindenhof", "CL"],
    ["ayşe demirel", "AD"],
    ["k.vollmer@post.example", "KV"],
    ["Ölmühle", "Ö"],
    ["Dr. Frau", "DF"],
    ["", "?"],
    ["***", "?"],
  ])("turns %s into %s", (name, letters) => {
    expect(initials(name)).toBe(letters);
  });
});
