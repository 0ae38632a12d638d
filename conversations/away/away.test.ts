import { describe, expect, it } from "vitest";
import { goOn, goOnBlocked, type Said, type Standing } from "../conversation.ts";
import { bringBack, daysInBin, mustNotBeAway, purgeAt, putAway } from "./away.ts";

const day = (n: number, hour = 9) => new Date(Date.UTC(2026, 10, n, hour));
const standing: Standing = {
  state: "open",
  stage: 1,
  lastAt: day(1),
  lastInAt: day(1),
  lastOutAt: null,
  closedAt: null,
  snoozedUntil: day(9),
  awayAt: null,
  was: null,
  preview: "Hello",
  previewBy: "customer",
};
const said = (change: Partial<Said> = {}): Said => ({
  ...{ direction: "in", at: day(5), automatic: false, settled: false, preview: "Once more" },
  ...change,
});
const closed: Standing = { ...standing, state: "closed", closedAt: day(2), snoozedUntil: null };
const inSpam = putAway(standing, "spam", day(3));
const inBin = putAway(closed, "deleted", day(4));

describe("what is put out of sight", () => {
  it("comes back to exactly where it stood", () => {
    expect(inSpam).toMatchObject({ state: "spam", awayAt: day(3), snoozedUntil: null });
    expect(bringBack(inSpam)).toEqual(standing);
    expect(bringBack(putAway(inSpam, "deleted", day(4)))).toEqual(inSpam);
    expect(bringBack(standing)).toBe(standing);
  });

  it("is removed thirty days after it was deleted, spam never", () => {
    expect(purgeAt(inBin)).toEqual(new Date(day(4).getTime() + daysInBin * 86_400_000));
    expect(purgeAt(inSpam)).toBeNull();
    expect(purgeAt(closed)).toBeNull();
  });

  it.each([
    ["spam", inSpam],
    ["deleted", inBin],
  ])("has nothing done to it as long as it is %s", (reason, it) => {
    expect(() => mustNotBeAway(it)).toThrow(expect.objectContaining({ code: "conflict", reason }));
    expect(() => mustNotBeAway(bringBack(it))).not.toThrow();
  });
});

describe("what is said there", () => {
  it("leaves spam where it is, and open and awake for when it comes back", () => {
    const after = goOn(putAway(closed, "spam", day(3)), said());
    expect(after).toMatchObject({ state: "spam", awayAt: day(3), lastAt: day(5), preview: "Once more" });
    expect(bringBack(after)).toMatchObject({ state: "open", awayAt: null, was: null });
    expect(bringBack(goOn(inSpam, said()))).toMatchObject({ state: "open", snoozedUntil: null });
  });

  it.each<[string, Partial<Said>, Standing["state"]]>([
    ["a customer's words", {}, "open"],
    ["a customer's words that come late", { at: day(1, 8) }, "closed"],
    ["a copy of what one of us wrote", { direction: "out" }, "closed"],
    ["an automatic reply", { automatic: true }, "deleted"],
    ["an old message from an archive", { settled: true }, "deleted"],
  ])("by %s: what was deleted is %3$s", (_, change, state) => {
    expect(goOn(inBin, said(change)).state).toBe(state);
  });

  it("brings what was deleted from spam back into spam", () => {
    expect(goOn(putAway(inSpam, "deleted", day(4)), said())).toMatchObject({ state: "spam", awayAt: day(3) });
  });

  it("moves nothing in the bin when it is automatic", () => {
    expect(goOn(inBin, said({ automatic: true }))).toEqual(inBin);
  });
});

describe("words of somebody blocked", () => {
  it("take their own conversation into spam", () => {
    expect(goOnBlocked(closed, said(), false, day(6))).toMatchObject({ state: "spam", awayAt: day(6), lastAt: day(5) });
    expect(goOnBlocked(inSpam, said(), false, day(6))).toMatchObject({ state: "spam", awayAt: day(3) });
    expect(goOnBlocked(inBin, said(), false, day(6))).toMatchObject({ state: "spam", awayAt: day(6) });
  });

  it("move nothing where others take part", () => {
    expect(goOnBlocked(closed, said(), true, day(6))).toEqual(closed);
  });
});
