import { describe, expect, it } from "vitest";
import { channelsFor, isQuiet, mannerOf, noWishes, type Wishes } from "./notification.ts";

const berlin: Wishes = { ...noWishes, timeZone: "Europe/Berlin" };
const nights = { from: "18:00", to: "08:00", days: [0, 6] };

describe("being left in peace", () => {
  it.each([
    ["Thursday noon", "2026-11-19T11:00:00Z", false],
    ["at six in the evening, where they live", "2026-11-19T17:00:00Z", true],
    ["a minute before", "2026-11-19T16:59:00Z", false],
    ["after midnight", "2026-11-19T23:30:00Z", true],
    ["at eight", "2026-11-19T07:00:00Z", false],
    ["on Saturday noon", "2026-11-21T11:00:00Z", true],
    ["on Monday, still Sunday in London", "2026-11-22T23:30:00Z", true],
    ["in summer, an hour earlier by UTC", "2026-07-16T16:00:00Z", true],
  ])("%s", (_, at, quiet) => expect(isQuiet({ ...berlin, quiet: nights }, new Date(at))).toBe(quiet));

  it("is between two hours of the same day, too", () => {
    const lunch = { ...berlin, quiet: { from: "12:00", to: "13:00", days: [] } };
    expect(isQuiet(lunch, new Date("2026-11-19T11:30:00Z"))).toBe(true);
    expect(isQuiet(lunch, new Date("2026-11-19T12:00:00Z"))).toBe(false);
  });

  it("lasts as long as somebody paused", () => {
    const paused = { ...berlin, pausedUntil: new Date("2026-11-19T12:00:00Z") };
    expect(isQuiet(paused, new Date("2026-11-19T11:59:59Z"))).toBe(true);
    expect(isQuiet(paused, new Date("2026-11-19T12:00:00Z"))).toBe(false);
  });
});

describe("how somebody is told", () => {
  const now = new Date("2026-11-19T11:00:00Z");

  it("without wishes: by mail only of what speaks to them", () => {
    expect(mannerOf(noWishes, "mentioned", now)).toEqual({
      listed: true,
      loud: true,
      mailDueAt: new Date("2026-11-19T11:05:00Z"),
    });
    expect(mannerOf(noWishes, "mail", now)).toEqual({ listed: true, loud: true, mailDueAt: null });
  });

  it("as wished, and not at all where nothing is wished", () => {
    const off = { list: false, browser: false, mail: false };
    const wishes: Wishes = { ...berlin, channels: { mail: off, followed: { ...off, mail: true } } };
    expect(mannerOf(wishes, "mail", now)).toBeUndefined();
    expect(mannerOf(wishes, "followed", now)).toMatchObject({ listed: false, loud: false });
    expect(channelsFor(wishes, "assigned").list).toBe(true);
  });

  it("never loudly while they are to be left in peace", () => {
    const paused = { ...berlin, pausedUntil: new Date("2026-11-20T00:00:00Z") };
    expect(mannerOf(paused, "assigned", now)).toMatchObject({ listed: true, loud: false });
  });
});
