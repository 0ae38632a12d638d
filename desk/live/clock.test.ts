import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { noteServerTime, serverNow } from "./clock.ts";
import { secondsLeft } from "./use-seconds-left.ts";

const here = Date.parse("2026-11-19T14:00:00.250Z");
const secondsOff = () => Math.round((serverNow() - Date.now()) / 1000);

beforeEach(() => void vi.useFakeTimers({ now: here }));
afterEach(() => {
  noteServerTime(new Date().toUTCString());
  vi.useRealTimers();
});

describe("the server's clock", () => {
  it("is ours while both agree to the second", () => {
    noteServerTime("Thu, 19 Nov 2026 14:00:01 GMT");
    expect(serverNow()).toBe(here);
  });

  it("counts when this machine's clock is wrong", () => {
    noteServerTime("Thu, 19 Nov 2026 14:05:00 GMT");
    expect(secondsOff()).toBe(300);
    noteServerTime("Thu, 19 Nov 2026 12:00:00 GMT");
    expect(secondsOff()).toBe(-7200);
  });

  it("is not changed by an answer without a date", () => {
    noteServerTime("Thu, 19 Nov 2026 14:05:00 GMT");
    noteServerTime(null);
    expect(secondsOff()).toBe(300);
  });
});

describe("a countdown", () => {
  const due = "2026-11-19T14:00:10.000Z";
  it.each([
    ["begins with all its seconds", "2026-11-19T14:00:00.000Z", 10],
    ["shows a begun second as a whole", "2026-11-19T14:00:08.900Z", 2],
    ["ends at nothing", due, 0],
    ["stays there", "2026-11-19T15:00:00.000Z", 0],
  ])("%s", (_, now, seconds) => {
    expect(secondsLeft(due, Date.parse(now))).toBe(seconds);
  });
});
