import { describe, expect, it } from "vitest";
import { type Visit, visitAt, withVisit } from "./lately.ts";

describe("where one has been lately", () => {
  it("remembers conversations and customers, and no lists", () => {
    expect(visitAt("/inbox/mine/c1")).toEqual({ kind: "conversation", id: "c1" });
    expect(visitAt("/customers/p1")).toEqual({ kind: "customer", id: "p1" });
    expect(visitAt("/inbox/mine")).toBeUndefined();
    expect(visitAt("/customers")).toBeUndefined();
    expect(visitAt("/settings/people")).toBeUndefined();
  });

  it("has the last one first, and each once", () => {
    const visits: Visit[] = [
      { kind: "conversation", id: "a" },
      { kind: "customer", id: "b" },
    ];
    expect(withVisit(visits, { kind: "customer", id: "b" }).map(({ id }) => id)).toEqual(["b", "a"]);
  });

  it("keeps eight", () => {
    let visits: Visit[] = [];
    for (let n = 0; n < 20; n++) visits = withVisit(visits, { kind: "customer", id: `p${n}` });
    expect(visits).toHaveLength(8);
    expect(visits[0]?.id).toBe("p19");
  });
});
