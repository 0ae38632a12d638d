import { expect, test } from "vitest";
import { bandOf } from "./bars.ts";

const month = (name: string, help: number, buy = 0) => ({
  ...{ month: name, received: help, sent: buy, notes: 0, facts: 0, closed: 0, changes: 0, visits: 0, orders: 0 },
  journey: { ...(help > 0 ? { help } : {}), ...(buy > 0 ? { buy } : {}) },
});
const now = new Date(2026, 10, 22);

test("the band goes from the first month to this one, with the empty ones between", () => {
  const { months } = bandOf([month("2026-09", 1), month("2026-07", 1)], now);
  expect(months).toEqual(["2026-07", "2026-08", "2026-09", "2026-10", "2026-11"]);
});

test("every stage of the journey has its row, also where nothing is", () => {
  const { rows } = bandOf([month("2026-11", 1)], now);
  expect(rows.map(({ name, total }) => `${name} ${total}`)).toEqual([
    ...["discover 0", "choose 0", "buy 0", "use 0", "help 1", "stay 0"],
  ]);
});

test("bars stand in their months, as high as the root of what happened there", () => {
  const { rows } = bandOf([month("2026-11", 100, 25), month("2026-09", 1)], now);
  const barsOf = (stage: string) => rows.find(({ name }) => name === stage)?.bars;
  expect(barsOf("help")).toEqual([
    { at: 2, count: 100, height: 1 },
    { at: 0, count: 1, height: 0.15 },
  ]);
  expect(barsOf("buy")).toEqual([{ at: 2, count: 25, height: 0.5 }]);
});

test("years stand where they begin, the first where the band does", () => {
  const years = (first: string) => bandOf([month(first, 1)], now).years.map(({ year }) => year);
  expect(years("2024-03")).toEqual(["2024", "2025", "2026"]);
  expect(years("2023-12")).toEqual(["2024", "2025", "2026"]);
  expect(years("2026-11")).toEqual(["2026"]);
  expect(years("1996-01").length).toBeLessThanOrEqual(9);
});

test("what lies in the future has room, too", () => {
  expect(bandOf([month("2027-01", 1)], now).months).toEqual(["2027-01"]);
});
