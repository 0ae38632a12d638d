import { describe, expect, it, test } from "vitest";
import type { LifeMonth, TimelineEntry } from "../../../customers/contract.ts";
import { type Line, linesOf, linesUnderMonths, stretchesOf } from "./stretches.ts";

const month = (name: string, received: number, sent = 0, notes = 0): LifeMonth => ({
  ...{ month: name, received, sent, notes, facts: 0, closed: 0, changes: 0, visits: 0, orders: 0, journey: {} },
});
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
  begins: false,
  journey: { stage: "help", said: false },
  closing: null,
  change: null,
  visit: null,
  order: null,
});
const shown = (lines: Line[]) =>
  lines.map((line) => (line.type === "month" ? `# ${line.month}` : line.type === "entry" ? line.key : "…"));

describe("a life cut into stretches", () => {
  const cut = (months: LifeMonth[]) => stretchesOf(months).map(({ from, before }) => [from, before]);

  it("is one stretch without ends when there is little", () => {
    expect(cut([month("2026-11", 3), month("2024-01", 4)])).toEqual([[null, null]]);
  });

  it("is cut where a month begins, about a page each, the newest first", () => {
    const months = [month("2026-11", 10), month("2026-10", 30), month("2026-08", 30), month("2026-07", 15)];
    expect(cut(months)).toEqual([
      ["2026-10", null],
      [null, "2026-10"],
    ]);
  });

  it("has a stretch of its own for a month with more than a page", () => {
    expect(cut([month("2026-11", 5), month("2026-10", 300), month("2026-09", 5)])).toEqual([
      ["2026-11", null],
      ["2026-10", "2026-11"],
      [null, "2026-10"],
    ]);
  });

  it("keeps its older cuts when something happens now", () => {
    const before = [month("2026-10", 40), month("2026-09", 40), month("2026-08", 40)];
    const after = [month("2026-11", 1), ...before];
    expect(cut(after).slice(1)).toEqual(cut(before).slice(1));
  });

  it("counts only what is shown", () => {
    const months = [month("2026-11", 40, 2), month("2026-10", 40, 2)];
    expect(stretchesOf(months, "out")).toHaveLength(1);
  });
});

describe("the lines of a stretch", () => {
  const [stretch] = stretchesOf([month("2026-11", 1)]);
  if (!stretch) throw new Error("there is always one");
  const months = [month("2026-11", 2), month("2026-10", 1)];
  const newest = entry("c", new Date(2026, 10, 20));
  const second = entry("b", new Date(2026, 10, 1, 0, 5));
  const oldest = entry("a", new Date(2026, 9, 31, 23, 55));

  test.each([
    ["wait when nothing has come", [], ["# 2026-11", "…", "…", "# 2026-10", "…"]],
    ["wait for the rest", [{ items: [newest], next: "x" }], ["# 2026-11", "c", "…", "# 2026-10", "…"]],
    ["know what never came", [{ items: [newest, oldest], next: null }], ["# 2026-11", "c", "# 2026-10", "a"]],
    [
      "show more than was counted",
      [
        { items: [newest, second], next: "x" },
        { items: [oldest, entry("0", new Date(2026, 8, 1))], next: null },
      ],
      ["# 2026-11", "c", "b", "# 2026-10", "a", "# 2026-09", "0"],
    ],
    ["leave out months in which nothing is after all", [{ items: [oldest], next: null }], ["# 2026-10", "a"]],
  ])("%s", (_, pages, lines) => expect(shown(linesOf(stretch, months, undefined, pages))).toEqual(lines));

  it("say with which page they come", () => {
    const lines = linesOf(stretch, [month("2026-11", 120)], undefined, [{ items: [newest], next: "x" }]);
    const pages = lines.flatMap((line) => (line.type === "awaited" ? [line.page] : []));
    expect([pages.length, pages[0], pages[49], pages[50], pages.at(-1)]).toEqual([119, 1, 1, 2, 3]);
  });

  it("have keys that differ", () => {
    const keys = linesOf(stretch, months, undefined, [{ items: [newest], next: "x" }]).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe("entries under their months", () => {
  it("go by the calendar on the wall", () => {
    const entries = [entry("c", new Date(2026, 10, 1, 0, 5)), entry("b", new Date(2026, 9, 31, 23, 55))];
    expect(shown(linesUnderMonths(entries))).toEqual(["# 2026-11", "c", "# 2026-10", "b"]);
  });

  it("stand once when they came with two pages", () => {
    const twice = entry("a", new Date(2026, 10, 1));
    expect(shown(linesUnderMonths([twice, twice]))).toEqual(["# 2026-11", "a"]);
  });

  it("may be none", () => expect(linesUnderMonths([])).toEqual([]));
});
