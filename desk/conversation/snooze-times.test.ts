import { describe, expect, it } from "vitest";
import { fromField, snoozeChoices, toField } from "./snooze-times.ts";

const told = (now: Date) => snoozeChoices(now).map(({ kind, at }) => `${kind} ${toField(at)}`);

describe("what is offered for later", () => {
  it.each([
    [
      "in the morning",
      new Date(2026, 10, 19, 9, 20),
      ["today 2026-11-19T13:00", "tomorrow 2026-11-20T08:00", "monday 2026-11-23T08:00"],
    ],
    [
      "at a full hour",
      new Date(2026, 10, 19, 15, 0),
      ["today 2026-11-19T18:00", "tomorrow 2026-11-20T08:00", "monday 2026-11-23T08:00"],
    ],
    ["in the evening", new Date(2026, 10, 19, 17, 5), ["tomorrow 2026-11-20T08:00", "monday 2026-11-23T08:00"]],
    ["on a Monday", new Date(2026, 10, 23, 20, 0), ["tomorrow 2026-11-24T08:00", "monday 2026-11-30T08:00"]],
    ["on a Sunday, when tomorrow is Monday", new Date(2026, 10, 22, 20, 0), ["tomorrow 2026-11-23T08:00"]],
    [
      "before the night in which the clocks go back (at eight of the day, where they do)",
      new Date(2026, 9, 24, 20, 0),
      ["tomorrow 2026-10-25T08:00", "monday 2026-10-26T08:00"],
    ],
    [
      "before the night in which they go forward",
      new Date(2026, 2, 28, 20, 0),
      ["tomorrow 2026-03-29T08:00", "monday 2026-03-30T08:00"],
    ],
    [
      "on the last day of the year",
      new Date(2026, 11, 31, 20, 0),
      ["tomorrow 2027-01-01T08:00", "monday 2027-01-04T08:00"],
    ],
  ])("%s", (_, now, expected) => expect(told(now)).toEqual(expected));
});

describe("a date-and-time field", () => {
  it("keeps the moment to the minute", () => {
    const at = new Date(2026, 2, 5, 7, 4);
    expect(fromField(toField(at))).toEqual(at);
  });

  it("says nothing while it is not filled in", () => expect(fromField("")).toBeUndefined());
});
