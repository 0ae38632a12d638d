import { expect, it } from "vitest";
import { keptBy } from "./retention.ts";

const rule = { daily: 7, weekly: 4, monthly: 12, timeZone: "Europe/Berlin" };
const nightly = (nights: number) =>
  Array.from({ length: nights }, (_, night) => ({
    id: new Date(Date.UTC(2026, 10, 22 - night, 2)).toISOString().slice(0, 10),
    at: new Date(Date.UTC(2026, 10, 22 - night, 2)),
  }));

it("keeps the newest of seven days, four weeks and twelve months out of two years of nights", () => {
  expect([...keptBy(rule, nightly(730))].sort()).toEqual([
    ...["2025-12-31", "2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31", "2026-06-30", "2026-07-31"],
    ...["2026-08-31", "2026-09-30", "2026-10-31"],
    ...["2026-11-01", "2026-11-08", "2026-11-15"],
    ...["2026-11-16", "2026-11-17", "2026-11-18", "2026-11-19", "2026-11-20", "2026-11-21", "2026-11-22"],
  ]);
});

it("keeps the same when it is asked again of what it kept", () => {
  const kept = keptBy(rule, nightly(730));
  expect(
    keptBy(
      rule,
      nightly(730).filter(({ id }) => kept.has(id)),
    ),
  ).toEqual(kept);
});

it("always keeps the newest, and of several in one day that one", () => {
  const [one, other] = ["2026-11-22T08:00:00Z", "2026-11-22T09:00:00Z"].map((at) => ({ id: at, at: new Date(at) }));
  const two = [one, other].flatMap((found) => found ?? []);
  expect([...keptBy({ ...rule, daily: 0, weekly: 0, monthly: 0 }, two)]).toEqual(["2026-11-22T09:00:00Z"]);
  expect([...keptBy(rule, two)]).toEqual(["2026-11-22T09:00:00Z"]);
  expect(keptBy(rule, [])).toEqual(new Set());
});

it("counts days as the place does: half past midnight in Berlin is the next day", () => {
  const late = { id: "late", at: new Date("2026-11-21T23:30:00Z") };
  const night = { id: "night", at: new Date("2026-11-22T02:00:00Z") };
  expect([...keptBy({ ...rule, daily: 2, weekly: 0, monthly: 0 }, [late, night])]).toEqual(["night"]);
});
