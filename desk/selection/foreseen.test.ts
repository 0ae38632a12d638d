import { describe, expect, it } from "vitest";
import type { ConversationRow } from "../../conversations/contract.ts";
import { type Doing, foreseen, leaves } from "./foreseen.ts";

const now = "2026-11-20T09:00:00.000Z";
const row = {
  ...{ id: "a", state: "open", snoozedUntil: "2026-11-21T09:00:00.000Z", awayAt: null, purgeAt: null },
  ...{ assignee: null, unread: true, mentioned: true, tags: ["Bruch"] },
} as Partial<ConversationRow> as ConversationRow;
const jule = { id: "jule", name: "Jule" };

describe("what is shown before the server answers", () => {
  it.each<[Doing, Partial<ConversationRow>]>([
    [{ do: "assign", staffId: "jule", staff: jule }, { assignee: jule }],
    [{ do: "close" }, { state: "closed", snoozedUntil: null }],
    [{ do: "wake" }, { snoozedUntil: null }],
    [{ do: "snooze", until: now }, { snoozedUntil: now }],
    [{ do: "spam" }, { state: "spam", awayAt: now, snoozedUntil: null }],
    [{ do: "delete" }, { state: "deleted", awayAt: now, snoozedUntil: null }],
    [{ do: "tag", name: "Versand" }, { tags: ["Bruch", "Versand"] }],
    [{ do: "untag", name: "bruch" }, { tags: [] }],
    [{ do: "read" }, { unread: false, mentioned: false }],
  ])("%j", (doing, change) => expect(foreseen(row, doing, now)).toEqual({ ...row, ...change }));

  it.each<[Doing, Partial<ConversationRow>]>([
    [{ do: "tag", name: "bruch" }, {}],
    [
      { do: "snooze", until: now },
      { state: "closed", snoozedUntil: null },
    ],
    [{ do: "close" }, { state: "spam", awayAt: now }],
    [{ do: "spam" }, { state: "deleted", awayAt: now }],
  ])("nothing, where %j is refused or changes nothing", (doing, change) => {
    const before = { ...row, ...change };
    expect(foreseen(before, doing, now)).toBe(before);
  });

  it("what only marks conversations leaves them in their list", () => {
    expect([leaves({ do: "delete" }), leaves({ do: "read" }), leaves({ do: "tag", name: "a" })]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
