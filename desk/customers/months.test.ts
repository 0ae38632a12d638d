import { describe, expect, it } from "vitest";
import type { TimelineEntry } from "../../customers/contract.ts";
import { monthsOf } from "./months.ts";

const entry = (id: string, at: Date): TimelineEntry => ({
  id,
  at: at.toISOString(),
  kind: "message",
  direction: "in",
  channel: "email",
  profileId: "p",
  author: "Katharina Vollmer",
  subject: "Glas",
  text: "Ein Glas ist zerbrochen.",
  conversationId: null,
  attachments: 0,
  away: null,
  excerpt: null,
});
const shown = (entries: TimelineEntry[]) =>
  monthsOf(entries).map((line) => (line.type === "month" ? `# ${line.key}` : line.key));

describe("a timeline", () => {
  it("is grouped by months as the calendar on the wall has them", () => {
    const entries = [
      entry("c", new Date(2026, 10, 1, 0, 5)),
      entry("b", new Date(2026, 9, 31, 23, 55)),
      entry("a", new Date(2025, 9, 31, 12)),
    ];
    expect(shown(entries)).toEqual(["# 2026-11", "c", "# 2026-10", "b", "# 2025-10", "a"]);
  });

  it("shows an entry once that came with two pages", () => {
    const twice = entry("a", new Date(2026, 10, 1));
    expect(shown([twice, twice])).toEqual(["# 2026-11", "a"]);
  });

  it("may be empty", () => {
    expect(shown([])).toEqual([]);
  });
});
