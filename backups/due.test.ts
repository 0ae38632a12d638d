import { describe, expect, it } from "vitest";
import { isDue, lastDue, nextDue } from "./due.ts";
import { isTimeZone, momentOf, mondayOf } from "./local-time.ts";

const berlin = { hour: 3, timeZone: "Europe/Berlin" };
const at = (text: string) => new Date(text);

describe("the hour of the plan", () => {
  it.each([
    ["before it, yesterday's", "2026-11-22T01:59:00Z", "2026-11-21T02:00:00Z", "2026-11-22T02:00:00Z"],
    ["at it, this one", "2026-11-22T02:00:00Z", "2026-11-22T02:00:00Z", "2026-11-23T02:00:00Z"],
    ["in summer an hour earlier", "2026-07-01T12:00:00Z", "2026-07-01T01:00:00Z", "2026-07-02T01:00:00Z"],
    ["over the night the clock goes back", "2026-10-25T12:00:00Z", "2026-10-25T02:00:00Z", "2026-10-26T02:00:00Z"],
    ["over the night it goes forward", "2026-03-29T12:00:00Z", "2026-03-29T01:00:00Z", "2026-03-30T01:00:00Z"],
  ])("%s", (_, now, last, next) => {
    expect(lastDue(berlin, at(now))).toEqual(at(last));
    expect(nextDue(berlin, at(now))).toEqual(at(next));
  });

  it("comes once also in the night that leaves it out", () => {
    const two = { hour: 2, timeZone: "Europe/Berlin" };
    expect(momentOf("Europe/Berlin", "2026-03-29", 2)).toEqual(at("2026-03-29T01:00:00Z"));
    expect(nextDue(two, at("2026-03-29T01:00:00Z"))).toEqual(at("2026-03-30T00:00:00Z"));
  });

  it("knows places and weeks", () => {
    expect(isTimeZone("Asia/Kathmandu")).toBe(true);
    expect(isTimeZone("Mond/Krater")).toBe(false);
    expect(["2026-11-22", "2026-11-23", "2027-01-01"].map(mondayOf)).toEqual([
      "2026-11-16",
      "2026-11-23",
      "2026-12-28",
    ]);
  });
});

describe("a backup is due", () => {
  const plan = { ...berlin, on: true, since: at("2026-01-01T00:00:00Z") };
  const noon = at("2026-11-22T12:00:00Z");
  it.each([
    ["when there never was one", plan, undefined, true],
    [
      "when the last one is yesterday's, also hours late",
      plan,
      { askedAt: at("2026-11-21T02:00:00Z"), failed: false },
      true,
    ],
    ["not twice", plan, { askedAt: at("2026-11-22T02:00:10Z"), failed: false }, false],
    ["again an hour after it failed", plan, { askedAt: at("2026-11-22T11:00:00Z"), failed: true }, true],
    ["not at once after it failed", plan, { askedAt: at("2026-11-22T11:30:00Z"), failed: true }, false],
    ["never while the plan is off", { ...plan, on: false }, undefined, false],
    ["not for an hour before there was a plan", { ...plan, since: at("2026-11-22T11:00:00Z") }, undefined, false],
  ])("%s", (_, given, last, due) => {
    expect(isDue(given, last, noon)).toBe(due);
  });
});
