import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { attention } from "./attention.ts";

const awayMs = 300_000;
let told: boolean[];
const begun = (visible = true) => attention((there) => told.push(there), awayMs, visible);

beforeEach(() => {
  vi.useFakeTimers();
  told = [];
});
afterEach(() => void vi.useRealTimers());

it("ends when nothing has moved for a while, and begins with the next move", () => {
  const page = begun();
  vi.advanceTimersByTime(awayMs - 1);
  expect(told).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(told).toEqual([false]);
  page.moved();
  expect(told).toEqual([false, true]);
  vi.advanceTimersByTime(awayMs);
  expect(told).toEqual([false, true, false]);
});

it("goes on while something moves", () => {
  const page = begun();
  for (let minute = 0; minute < 60; minute++) {
    vi.advanceTimersByTime(60_000);
    page.moved();
  }
  expect(told).toEqual([]);
});

it("ends and begins with what is to be seen", () => {
  const page = begun();
  page.see(false);
  page.moved();
  page.see(true);
  expect(told).toEqual([false, true]);
});

it("waits for a page that opened behind another", () => {
  const page = begun(false);
  vi.advanceTimersByTime(awayMs);
  page.moved();
  expect(told).toEqual([]);
  page.see(true);
  expect(told).toEqual([true]);
});
