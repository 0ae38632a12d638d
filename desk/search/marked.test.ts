import { describe, expect, it } from "vitest";
import { pieces } from "./marked.ts";

const shown = (excerpt: string) => pieces(excerpt).map(({ text, hit }) => (hit ? `[${text}]` : text));

describe("an excerpt", () => {
  it("is taken apart at its hits", () => {
    expect(shown("das \u0002Glas\u0003 ist \u0002zerbrochen\u0003.")).toEqual([
      "das ",
      "[Glas]",
      " ist ",
      "[zerbrochen]",
      ".",
    ]);
  });

  it("may begin and end with a hit", () => {
    expect(shown("\u0002Glas\u0003\u0002scherben\u0003")).toEqual(["[Glas]", "[scherben]"]);
  });

  it("without hits is one piece, and nothing when empty", () => {
    expect(shown("nur Worte")).toEqual(["nur Worte"]);
    expect(shown("")).toEqual([]);
  });

  it("leaves a hit open that was cut off at the end", () => {
    expect(shown("ein \u0002Gl")).toEqual(["ein ", "[Gl]"]);
  });

  it("tells equal pieces apart by their place", () => {
    const places = pieces("a\u0002b\u0003a\u0002b\u0003").map(({ at }) => at);
    expect(new Set(places).size).toBe(4);
  });
});
