import { describe, expect, it } from "vitest";
import { localTime, mailDate, moment, whenWeWork } from "./calendar.ts";
import { nextHoliday } from "./holiday.ts";

describe("the clock in Leipzig", () => {
  it.each([
    ["2026-11-19T13:40:00Z", "Thu, 19 Nov 2026 14:40:00 +0100"],
    ["2026-07-01T22:30:00Z", "Thu, 2 Jul 2026 00:30:00 +0200"],
    ["2026-03-29T00:59:00Z", "Sun, 29 Mar 2026 01:59:00 +0100"],
    ["2026-03-29T01:00:00Z", "Sun, 29 Mar 2026 03:00:00 +0200"],
    ["2026-10-25T01:00:00Z", "Sun, 25 Oct 2026 02:00:00 +0100"],
  ])("writes %s as “%s”", (utc, header) => {
    expect(mailDate(new Date(utc))).toBe(header);
  });

  it("finds the moment at which it shows a time, summer and winter", () => {
    expect(moment(2026, 6, 1, 9, 30).toISOString()).toBe("2026-07-01T07:30:00.000Z");
    expect(moment(2026, 11, 24, 18, 0).toISOString()).toBe("2026-12-24T17:00:00.000Z");
  });

  it.each([
    ["2026-11-19T05:10:00Z", 4, 8],
    ["2026-11-21T16:00:00Z", 1, 8],
    ["2026-11-22T09:00:00Z", 1, 8],
    ["2026-11-19T13:00:00Z", 4, 14],
  ])("lets us answer what came at %s on weekday %i from %i o’clock", (utc, weekday, hour) => {
    expect(localTime(whenWeWork(new Date(utc)))).toMatchObject({ weekday, hour });
  });
});

describe("the next holiday", () => {
  it.each([
    ["2026-11-19T12:00:00Z", "am Totensonntag", "2026-11-22"],
    ["2026-03-20T12:00:00Z", "am Karfreitag", "2026-04-03"],
    ["2026-05-20T12:00:00Z", "am Pfingstmontag", "2026-05-25"],
    ["2026-12-28T12:00:00Z", "am Neujahrstag", "2027-01-01"],
  ])("after %s people ask about it as “%s”, %s", (from, words, day) => {
    const { de, at } = nextHoliday(new Date(from));
    expect([de, at.toISOString().slice(0, 10)]).toEqual([words, day]);
  });
});
