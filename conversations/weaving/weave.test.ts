import { describe, expect, it } from "vitest";
import type { Said } from "../conversation.ts";
import { combine, type Place, takeApart } from "./weave.ts";

const at = (hour: number) => new Date(Date.UTC(2026, 4, 4, hour));
const place = (more: Partial<Place> = {}): Place => ({
  ...{ state: "open", stage: 0, lastAt: at(9), lastInAt: at(9), lastOutAt: null, closedAt: null, snoozedUntil: null },
  ...{ awayAt: null, was: null },
  ...{ preview: "one", previewBy: "customer", assigneeId: null, shopId: null },
  ...more,
});
const said = (hour: number, direction: "in" | "out", preview = `${direction} ${hour}`): Said => ({
  ...{ direction, at: at(hour), automatic: false, settled: false, preview },
});
const closed = place({ state: "closed", stage: 2, closedAt: at(10), lastAt: at(10), preview: "thanks" });

describe("two that stand as one", () => {
  it.each<[string, Partial<Place>, Partial<Place>, Partial<Place>]>([
    ["are open while one of them is", { state: "closed", closedAt: at(8) }, {}, { state: "open", closedAt: null }],
    ["are closed when both are, since the later", { ...closed }, { ...closed, closedAt: at(12) }, { closedAt: at(12) }],
    ["are new when nobody answered either", { stage: 0 }, { stage: 0 }, { stage: 0 }],
    ["wait for us while one of them does", { stage: 2, lastAt: at(11) }, { stage: 1 }, { stage: 1 }],
    ["wait for us when only one was ever answered", { stage: 2 }, { stage: 0, lastAt: at(12) }, { stage: 1 }],
    ["wait for them when both do", { stage: 2 }, { stage: 2 }, { stage: 2 }],
    ["do not wait for what was closed unanswered", { stage: 2 }, { state: "closed", stage: 0 }, { stage: 2 }],
    ["are put off while all that is open is", { snoozedUntil: at(20) }, { ...closed }, { snoozedUntil: at(20) }],
    ["come back with the first", { snoozedUntil: at(20) }, { snoozedUntil: at(15) }, { snoozedUntil: at(15) }],
    ["are awake while one of them is", { snoozedUntil: at(20) }, {}, { snoozedUntil: null }],
    ["show the newest words", {}, { lastAt: at(14), preview: "two" }, { lastAt: at(14), preview: "two" }],
    ["stay with whoever has them", { assigneeId: "ada" }, { assigneeId: "ben" }, { assigneeId: "ada" }],
    [
      "go to whoever had the other",
      { shopId: null },
      { assigneeId: "ben", shopId: "s" },
      { assigneeId: "ben", shopId: "s" },
    ],
    ["keep their own dates", { lastInAt: at(9) }, { lastInAt: at(12) }, { lastInAt: at(9) }],
  ])("%s", (_, into, other, expected) => expect(combine(place(into), place(other))).toMatchObject(expected));
});

describe("taken apart", () => {
  const into = place({ lastAt: at(9), assigneeId: "ada", preview: "into" });
  const merged = combine(into, closed);
  const apart = (now: Partial<Place>, since: { into?: Said[]; other?: Said[] } = {}) =>
    takeApart({ into, other: closed, merged, now: { ...merged, ...now } }, { into: [], other: [], ...since });

  it("both stand exactly as they stood", () => expect(apart({})).toEqual({ into, other: closed }));

  it("each goes on with what was said in it", () => {
    const now = { lastAt: at(12), stage: 1, preview: "in 12" };
    const { into: a, other: b } = apart(now, { other: [said(12, "in")] });
    expect(a).toEqual(into);
    expect(b).toMatchObject({ state: "open", stage: 1, preview: "in 12", lastAt: at(12), closedAt: null });
  });

  it("an answer belongs to the one it was given in", () => {
    const now = { lastAt: at(12), stage: 2, preview: "out 12", previewBy: "us" as const };
    const { into: a, other: b } = apart(now, { into: [said(12, "out")] });
    expect(a).toMatchObject({ stage: 2, preview: "out 12", state: "open" });
    expect(b).toEqual(closed);
  });

  it("what was decided about both holds for both", () => {
    const { into: a, other: b } = apart({ state: "closed", closedAt: at(13), assigneeId: "ben" });
    expect(a).toMatchObject({ state: "closed", closedAt: at(13), assigneeId: "ben" });
    expect(b).toMatchObject({ state: "closed", closedAt: at(13), assigneeId: "ben" });
  });

  it("putting off holds for what is open", () => {
    const { into: a, other: b } = apart({ snoozedUntil: at(20) });
    expect([a.snoozedUntil, b.snoozedUntil]).toEqual([at(20), null]);
  });

  it("words reopen only the one they were said in", () => {
    const both = combine(closed, closed);
    const now = { ...both, state: "open" as const, closedAt: null, lastAt: at(14), preview: "in 14", stage: 1 };
    const { into: a, other: b } = takeApart(
      { into: closed, other: closed, merged: both, now },
      { into: [], other: [said(14, "in")] },
    );
    expect([a.state, b.state]).toEqual(["closed", "open"]);
  });
});
