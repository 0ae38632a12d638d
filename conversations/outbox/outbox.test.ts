import { describe, expect, it } from "vitest";
import { nextTry } from "./outbox.ts";

const now = new Date(Date.UTC(2026, 10, 20, 9));
const hours = (count: number) => count * 3_600_000;
const ago = (ms: number) => new Date(now.getTime() - ms);
const minutesUntil = (at: Date | null) => at && (at.getTime() - now.getTime()) / 60_000;

describe("after a try that failed for now", () => {
  it.each([
    [1, 1],
    [2, 2],
    [3, 5],
    [7, 120],
    [8, 240],
    [30, 240],
  ])("the %i. of all, the next is due in %i minutes", (attempts, minutes) => {
    expect(minutesUntil(nextTry(attempts, ago(hours(1)), now))).toBe(minutes);
  });

  it("it is given up after two days", () => expect(nextTry(18, ago(hours(47)), now)).toBeNull());

  it.each([
    ["we were away ourselves for a week", 1, ago(hours(7 * 24))],
    ["our clock was a year ahead for a moment", 3, ago(hours(365 * 24))],
    ["our clock was a day ahead when it was written", 20, ago(hours(-24))],
  ])("it is not given up because %s", (_why, attempts, first) => {
    expect(nextTry(attempts, first, now)).toBeInstanceOf(Date);
  });
});
