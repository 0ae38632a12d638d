import { describe, expect, it } from "vitest";
import { rangeOf } from "./ask.ts";
import { batchBytes, inBatches, isDueAgain, nextRetry, nextSignIn, nextTry } from "./mailbox.ts";
import { isDue } from "./reconcile.ts";

const mails = (...sizes: number[]) => sizes.map((size, uid) => ({ uid, size }));
const sizesOf = (batches: { size: number }[][]) => batches.map((batch) => batch.map(({ size }) => size));

describe("a batch", () => {
  it.each([
    ["nothing", [], []],
    ["small ones together", [1, 2, 3], [[1, 2, 3]]],
    ["what is over eight megabytes in the next", [batchBytes - 1, 2], [[batchBytes - 1], [2]]],
    ["a large one alone", [1, batchBytes + 1, 2], [[1], [batchBytes + 1], [2]]],
  ])("holds %s", (_what, sizes, batches) => {
    expect(sizesOf(inBatches(mails(...sizes)))).toEqual(batches);
  });

  it("holds a hundred at most", () => {
    expect(inBatches(mails(...Array.from({ length: 250 }, () => 1))).map(({ length }) => length)).toEqual([
      100, 100, 50,
    ]);
  });
});

it.each([
  [[], ""],
  [[4], "4"],
  [[1, 2, 3, 5, 7, 8], "1:3,5,7:8"],
])("UIDs %j are written %s", (uids, range) => expect(rangeOf(uids)).toBe(range));

describe("trying again", () => {
  const now = new Date("2026-11-22T09:00:00Z");
  const seconds = (at: Date) => (at.getTime() - now.getTime()) / 1000;

  it("comes soon at first and every five minutes at last", () => {
    expect([1, 2, 3, 10, 1000].map((tries) => seconds(nextTry(tries, now)))).toEqual([5, 10, 20, 300, 300]);
  });
  it("with a password that was refused is rarer", () => {
    expect([1, 2, 10].map((tries) => seconds(nextSignIn(tries, now)))).toEqual([60, 120, 1800]);
  });
  it("for one mail comes to every four hours", () => {
    expect([1, 2, 5, 50].map((tries) => seconds(nextRetry(tries, now)))).toEqual([60, 300, 14_400, 14_400]);
  });

  it.each([
    ["never failed", null, true],
    ["is due", -1, true],
    ["is not due", 1, false],
    ["waits as long as anybody", 30 * 60, false],
    ["was to be tried when the clock, since set back, says so", 2 * 3600, true],
  ])("a server that %s: now or not", (_what, ahead, due) => {
    const at = ahead === null ? null : new Date(now.getTime() + ahead * 1000);
    expect(isDueAgain(at, now)).toBe(due);
  });
});

describe("a folder is compared with what we have of it", () => {
  const now = new Date("2026-11-22T09:00:00Z");
  it.each([
    ["at once", null, true],
    ["each day", -24, true],
    ["not twice a day", -23, false],
    ["when the last time lies ahead, by a clock that was set back", 1, true],
  ])("%s", (_when, hours, due) => {
    expect(isDue({ checkedAt: hours === null ? null : new Date(now.getTime() + hours * 3_600_000) }, now)).toBe(due);
  });
});
