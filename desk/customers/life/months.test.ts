import { expect, test } from "vitest";
import { beginOf, countOf, monthOf, nearestMonth } from "./months.ts";

test("a month begins where the calendar on the wall has it, and so many later", () => {
  expect(monthOf(new Date(2026, 0, 1))).toBe("2026-01");
  expect(beginOf("2026-11")).toEqual(new Date(2026, 10, 1));
  expect(monthOf(beginOf("2026-11", 2))).toBe("2027-01");
  expect(monthOf(beginOf("2026-01", -1))).toBe("2025-12");
});

test("what happened in a month is counted as it is shown", () => {
  const month = {
    ...{ month: "2026-11", received: 5, sent: 3, notes: 1, facts: 2, closed: 4, changes: 6, visits: 8, orders: 9 },
    journey: { help: 7, buy: 1 },
  };
  const shows = [
    undefined,
    "in",
    "out",
    "note",
    "fact",
    "closed",
    "change",
    "visit",
    "order",
    "help",
    "buy",
    "use",
  ] as const;
  expect(shows.map((show) => countOf(month, show))).toEqual([38, 5, 3, 1, 2, 4, 6, 8, 9, 7, 1, 0]);
});

test.each([
  ["2024-05", "2024-05"],
  ["2024-06", "2024-05"],
  ["2025-12", "2026-01"],
  ["1999-01", "2024-05"],
  ["2024-08", "2024-05"],
])("nearest to %s is %s", (wanted, nearest) =>
  expect(nearestMonth(["2026-01", "2024-11", "2024-05"], wanted)).toBe(nearest),
);

test("where nothing is, nothing is near", () => expect(nearestMonth([], "2024-05")).toBeUndefined());
