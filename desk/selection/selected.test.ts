import { describe, expect, it } from "vitest";
import { everything, nothing, reached, type Selected, stepped, toggled } from "./selected.ts";

const order = ["a", "b", "c", "d", "e"];
const ids = (selected: Selected) => [...selected.ids].sort().join("");

describe("selecting", () => {
  it("takes one by one in and out", () => {
    const two = toggled(toggled(nothing, "a"), "c");
    expect(ids(two)).toBe("ac");
    expect(ids(toggled(two, "a"))).toBe("c");
  });

  it("reaches from the last one to another, both ways, and back again", () => {
    const from = toggled(nothing, "c");
    expect(ids(reached(from, order, "e"))).toBe("cde");
    expect(ids(reached(reached(from, order, "e"), order, "a"))).toBe("abc");
  });

  it("keeps what was selected besides", () => {
    const two = toggled(toggled(nothing, "a"), "d");
    expect(ids(reached(two, order, "e"))).toBe("ade");
    expect(ids(reached(reached(two, order, "e"), order, "d"))).toBe("ad");
  });

  it("begins with the row reached for when there is nothing to reach from, or that is gone", () => {
    expect(ids(reached(nothing, order, "b"))).toBe("b");
    expect(ids(reached(toggled(nothing, "gone"), order, "b"))).toContain("b");
    expect(reached(nothing, order, "gone")).toBe(nothing);
  });

  it("goes on step by step from where one stands, lets go on the way back, and stops at the ends", () => {
    const one = stepped(nothing, order, "c", 1);
    expect(ids(one)).toBe("cd");
    expect(ids(stepped(one, order, "c", 1))).toBe("cde");
    expect(ids(stepped(stepped(one, order, "c", 1), order, "c", 1))).toBe("cde");
    expect(ids(stepped(one, order, "c", -1))).toBe("c");
    expect(ids(stepped(nothing, order, undefined, 1))).toBe("ab");
    expect(stepped(nothing, [], undefined, 1)).toBe(nothing);
  });

  it("takes all that are there", () => expect(ids(everything(nothing, order))).toBe("abcde"));
});
