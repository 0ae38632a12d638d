import { describe, expect, it } from "vitest";
import { putAway } from "../away/away.ts";
import { decide, happened, type Kept, type StandingAction, takenBack } from "./decide.ts";

const day = (n: number) => new Date(Date.UTC(2026, 10, n));
const now = day(10);
const open: Kept = {
  ...{ state: "open", awayAt: null, was: null, snoozedUntil: null, closedAt: null },
  ...{ assigneeId: "jule", shopId: "north" },
};
const closed: Kept = { ...open, state: "closed", closedAt: day(2) };
const asleep: Kept = { ...open, snoozedUntil: day(20) };
const spam = putAway(asleep, "spam", day(3));
const bin = putAway(closed, "deleted", day(4));

describe("what becomes of one among many", () => {
  it.each<[StandingAction["do"], Kept, Partial<Kept>]>([
    ["close", asleep, { state: "closed", closedAt: now, snoozedUntil: null }],
    ["reopen", closed, { state: "open", closedAt: null }],
    ["wake", asleep, { snoozedUntil: null }],
    ["spam", asleep, { state: "spam", awayAt: now, snoozedUntil: null }],
    ["delete", spam, { state: "deleted", awayAt: now }],
    ["not-spam", spam, asleep],
    ["restore", bin, closed],
  ])("%s changes it", (what, before, after) => {
    expect(decide({ do: what } as StandingAction, before, now)).toMatchObject(after);
  });

  it.each<[StandingAction["do"], Kept]>([
    ["close", closed],
    ["reopen", open],
    ["wake", open],
    ["spam", spam],
    ["delete", bin],
    ["not-spam", open],
    ["restore", spam],
  ])("%s leaves alone what stands so already", (what, before) => {
    expect(decide({ do: what } as StandingAction, before, now)).toBe(before);
  });

  it.each<[StandingAction, Kept, string]>([
    [{ do: "snooze", until: day(12).toISOString() }, closed, "closed"],
    [{ do: "snooze", until: day(12).toISOString() }, spam, "spam"],
    [{ do: "close" }, bin, "deleted"],
    [{ do: "reopen" }, spam, "spam"],
    [{ do: "spam" }, bin, "deleted"],
  ])("%j is refused where the single route refuses it", (action, before, refused) => {
    expect(decide(action, before, now)).toEqual({ refused });
  });

  it("a shop that is not named stays", () => {
    expect(decide({ do: "assign", staffId: "mira" }, open, now)).toEqual({ ...open, assigneeId: "mira" });
    expect(decide({ do: "assign", staffId: "jule" }, open, now)).toBe(open);
    expect(decide({ do: "assign", staffId: null, shopId: null }, open, now)).toMatchObject({
      assigneeId: null,
      shopId: null,
    });
  });
});

describe("taking it back", () => {
  const shut: Kept = { ...asleep, state: "closed", closedAt: now, snoozedUntil: null };

  it("brings back exactly what was", () => expect(takenBack(shut, asleep, shut)).toEqual(asleep));

  it("touches nothing else that was changed since", () => {
    expect(takenBack({ ...shut, assigneeId: "mira" }, asleep, shut)).toEqual({ ...asleep, assigneeId: "mira" });
  });

  it("leaves alone what was changed again", () => {
    const again = { ...shut, closedAt: day(11) };
    expect(takenBack(again, asleep, shut)).toEqual({ refused: "changed-meanwhile" });
  });

  it("has nothing to do where somebody did it already", () => expect(takenBack(asleep, asleep, shut)).toBe(asleep));

  it("brings out of the bin what was said in meanwhile, as it would stand now", () => {
    const deleted = putAway(closed, "deleted", now);
    const written = putAway({ ...closed, state: "open", closedAt: null }, "deleted", now);
    expect(takenBack(written, closed, deleted)).toMatchObject({ state: "open", awayAt: null });
  });

  it("puts back into spam, since when it was", () => {
    const free = decide({ do: "not-spam" }, spam, now) as Kept;
    expect(takenBack(free, spam, free)).toEqual(spam);
  });
});

it.each<[Kept, Kept, string[]]>([
  [asleep, { ...asleep, state: "closed", closedAt: now, snoozedUntil: null }, ["conversation.closed"]],
  [closed, open, ["conversation.reopened"]],
  [open, asleep, ["conversation.snoozed"]],
  [asleep, open, ["conversation.woken"]],
  [open, { ...open, assigneeId: null }, ["conversation.assigned"]],
  [asleep, spam, ["conversation.marked-spam"]],
  [spam, asleep, ["conversation.unmarked-spam"]],
  [spam, putAway(spam, "deleted", now), ["conversation.deleted"]],
  [putAway(spam, "deleted", now), spam, ["conversation.restored"]],
  [open, open, []],
])("is told in the words of the single routes", (before, after, types) => {
  expect(happened(before, after).map(({ type }) => type)).toEqual(types);
});
