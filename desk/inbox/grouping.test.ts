import { describe, expect, it } from "vitest";
import type { ConversationRow, Stage } from "../../conversations/contract.ts";
import { distinct, linesOf, neighbour } from "./grouping.ts";

const now = new Date(2026, 10, 19, 14, 38).getTime();
const at = (...[month, day, hour = 12]: [number, number, number?]) => new Date(2026, month, day, hour).toISOString();
const row = (id: string, stage: Stage, lastAt = at(10, 19)) => ({ id, stage, lastAt }) as ConversationRow;
const shape = (lines: ReturnType<typeof linesOf>) =>
  lines.map((line) => (line.type === "heading" ? `# ${line.key} ${line.count ?? "?"}` : line.key));

describe("the lines of the inbox", () => {
  it("stand under what they need", () => {
    const rows = [row("a", "new"), row("b", "new"), row("c", "waiting-for-us")];
    expect(shape(linesOf(rows, "mine", true, now))).toEqual(["# new 2", "a", "b", "# waiting-for-us 1", "c"]);
  });

  it("leave the count of a group open that may go on with the next page", () => {
    const rows = [row("a", "new"), row("b", "waiting-for-us")];
    expect(shape(linesOf(rows, "shop", false, now))).toEqual(["# new 1", "a", "# waiting-for-us ?", "b"]);
  });

  it("stand under when they come back, where they are put off", () => {
    const back = (id: string, ...when: [number, number, number]) => ({ ...row(id, "new"), snoozedUntil: at(...when) });
    const rows = [back("a", 10, 19, 17), back("b", 10, 20, 8), back("c", 10, 23, 8), back("d", 11, 14, 8)];
    expect(shape(linesOf(rows, "snoozed", true, now))).toEqual([
      ...["# today 1", "a", "# tomorrow 1", "b", "# soon 1", "c", "# 2026-12 1", "d"],
    ]);
  });

  it("stand under when something last happened, where every state is listed", () => {
    const rows = [
      row("a", "new", at(10, 19, 9)),
      row("b", "waiting-for-us", at(10, 18, 23)),
      row("c", "new", at(10, 14)),
      row("d", "new", at(10, 2)),
      row("e", "new", at(9, 30)),
    ];
    expect(shape(linesOf(rows, "all", true, now))).toEqual([
      "# today 1",
      "a",
      "# yesterday 1",
      "b",
      "# week 1",
      "c",
      "# 2026-11 1",
      "d",
      "# 2026-10 1",
      "e",
    ]);
  });

  it("have no headings without rows", () => {
    expect(linesOf([], "mine", true, now)).toEqual([]);
  });

  it("name a row once that came with two pages", () => {
    expect(distinct([row("a", "new"), row("b", "new"), row("a", "new")]).map(({ id }) => id)).toEqual(["a", "b"]);
  });
});

describe("moving by keyboard", () => {
  const rows = [row("a", "new"), row("b", "new")];

  it("starts at the first row", () => expect(neighbour(rows, undefined, 1)?.id).toBe("a"));
  it("goes down and up", () => {
    expect(neighbour(rows, "a", 1)?.id).toBe("b");
    expect(neighbour(rows, "b", -1)?.id).toBe("a");
  });
  it("stops at the ends", () => {
    expect(neighbour(rows, "b", 1)).toBeUndefined();
    expect(neighbour(rows, "a", -1)).toBeUndefined();
  });
});
