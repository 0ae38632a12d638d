import { describe, expect, it } from "vitest";
import { formats } from "./format.ts";

const now = Date.parse("2026-11-19T14:38:00+01:00");
const en = formats("en", "Europe/Berlin");
const de = formats("de", "Europe/Berlin");

describe("points in time", () => {
  it.each([
    ["2026-11-19T14:31:00+01:00", "14:31", "14:31"],
    ["2026-11-19T00:01:00+01:00", "00:01", "00:01"],
    ["2026-11-18T19:47:00+01:00", "Wed", "Mi"],
    ["2026-11-14T12:00:00+01:00", "Sat", "Sa"],
    ["2026-11-12T12:00:00+01:00", "12 Nov", "12. Nov."],
    ["2024-11-12T12:00:00+01:00", "12 Nov 2024", "12. Nov. 2024"],
    ["2026-11-20T12:00:00+01:00", "20 Nov", "20. Nov."],
  ])("in a list: %s", (at, english, german) => {
    expect(en.short(at, now)).toBe(english);
    expect(de.short(at, now)).toBe(german);
  });

  it("count as today by the clock on the wall, not by hours passed", () => {
    expect(en.short("2026-11-18T23:59:00+01:00", Date.parse("2026-11-19T00:01:00+01:00"))).toBe("Wed");
    expect(formats("en", "America/New_York").short("2026-11-19T03:00:00Z", Date.parse("2026-11-19T14:00:00Z"))).toBe(
      "Wed",
    );
  });

  it("keep the day over the change of clocks", () => {
    const sunday = Date.parse("2026-10-25T12:00:00+01:00");
    expect(en.short("2026-10-24T12:00:00+02:00", sunday)).toBe("Sat");
  });

  it("beside a message", () => {
    expect(en.stamp("2026-11-19T09:12:00+01:00", now)).toBe("today 09:12");
    expect(de.stamp("2026-11-19T09:12:00+01:00", now)).toBe("heute 09:12");
    expect(en.stamp("2026-11-18T19:47:00+01:00", now)).toBe("Wed 19:47");
    expect(en.stamp("2025-03-02T08:00:00+01:00", now)).toBe("2 Mar 2025 08:00");
  });

  it.each([
    ["2026-11-19T17:00:00+01:00", "today 17:00", "heute 17:00"],
    ["2026-11-20T08:00:00+01:00", "tomorrow 08:00", "morgen 08:00"],
    ["2026-11-23T08:00:00+01:00", "Monday 08:00", "Montag 08:00"],
    ["2026-11-25T08:00:00+01:00", "Wednesday 08:00", "Mittwoch 08:00"],
    ["2026-11-26T08:00:00+01:00", "26 Nov 08:00", "26. Nov. 08:00"],
    ["2027-01-04T08:00:00+01:00", "4 Jan 2027 08:00", "4. Jan. 2027 08:00"],
  ])("to come: %s", (at, english, german) => {
    expect(en.coming(at, now)).toBe(english);
    expect(de.coming(at, now)).toBe(german);
  });

  it("as a distance", () => {
    expect(en.ago("2026-11-19T14:33:00+01:00", now)).toBe("5 minutes ago");
    expect(en.ago("2026-11-18T14:00:00+01:00", now)).toBe("yesterday");
    expect(de.ago("2026-10-01T14:00:00+02:00", now)).toBe("letzten Monat");
    expect(en.ago(now + 4000, now)).toBe("this minute");
  });

  it("as a month", () => {
    expect(en.month("2021-03-12T10:00:00Z")).toBe("March 2021");
    expect(de.month("2021-03-12T10:00:00Z")).toBe("März 2021");
  });
});

describe("quantities", () => {
  it.each([
    [0, "0 bytes"],
    [999, "999 bytes"],
    [14_200, "14 kB"],
    [1_234_567, "1.2 MB"],
    [2_500_000_000, "2.5 GB"],
  ])("%d bytes are %s", (size, words) => {
    expect(en.bytes(size)).toBe(words);
  });

  it("say when they stopped counting", () => {
    expect(en.count({ value: 1000, capped: true })).toBe("1,000+");
    expect(de.count({ value: 1000, capped: false })).toBe("1.000");
  });

  it("join names as people do", () => {
    expect(en.list(["Anna", "Ben", "Cem"])).toBe("Anna, Ben and Cem");
    expect(de.list(["Anna", "Ben"])).toBe("Anna und Ben");
  });
});
