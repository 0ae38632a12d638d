import type { InfiniteData } from "@tanstack/react-query";
import { describe, expect, it } from "vitest";
import type { ConversationRow, View } from "../../conversations/contract.ts";
import type { Page } from "../../platform/contract.ts";
import { withRow } from "./rows.ts";

const me = { id: "jule", shops: [{ id: "north", name: "North" }] };
const row = (id: string, lastAt: string, more: Partial<ConversationRow> = {}): ConversationRow => ({
  ...{ id, lastAt, subject: id, state: "open", stage: "new", preview: "", previewBy: "customer", unread: true },
  ...{ attachments: 0, messages: 1, failed: false, mentioned: false, tags: [], assignee: null, shop: null },
  ...{ snoozedUntil: null, awayAt: null, purgeAt: null },
  customer: { id: "c", kind: "person", name: "C", host: null, firstAt: lastAt },
  ...more,
});
const list = (pages: ConversationRow[][], next: string | null = null): InfiniteData<Page<ConversationRow>> => ({
  pages: pages.map((items, index) => ({ items, next: index < pages.length - 1 ? "more" : next })),
  pageParams: pages.map(() => null),
});
const at = (view: View, shop: string | null = null, narrowed = false) => ({ view, shop, narrowed });
const ids = (shown: InfiniteData<Page<ConversationRow>>) => shown.pages.map(({ items }) => items.map(({ id }) => id));
const jule = { id: "jule", name: "Jule" };

describe("a row that a signal brought", () => {
  it("comes into the list it belongs to, at its place", () => {
    const shown = withRow(list([[row("c", "3"), row("a", "1")]]), row("b", "2"), at("unassigned"), me);
    expect(ids(shown)).toEqual([["c", "b", "a"]]);
  });

  it("is in its own list alone while it is out of sight", () => {
    const away = row("b", "2", { state: "deleted", awayAt: "8" });
    expect(ids(withRow(list([[row("b", "2"), row("a", "1")]]), away, at("all"), me))).toEqual([["a"]]);
    expect(ids(withRow(list([[]]), away, at("spam"), me))).toEqual([[]]);
    const bin = list([
      [row("d", "9", { state: "deleted", awayAt: "9" }), row("c", "9", { state: "deleted", awayAt: "7" })],
    ]);
    expect(ids(withRow(bin, away, at("deleted"), me))).toEqual([["d", "b", "c"]]);
  });

  it("stands by its stage first where work is listed", () => {
    const waiting = row("w", "9", { stage: "waiting-for-them" });
    expect(ids(withRow(list([[row("a", "1")]]), waiting, at("unassigned"), me))).toEqual([["a", "w"]]);
    expect(ids(withRow(list([[row("a", "1")]]), waiting, at("all"), me))).toEqual([["w", "a"]]);
  });

  it("goes from the list it left, and comes where it went", () => {
    const given = row("a", "1", { assignee: jule });
    expect(ids(withRow(list([[row("a", "1")]]), given, at("unassigned"), me))).toEqual([[]]);
    expect(ids(withRow(list([[]]), given, at("mine"), me))).toEqual([["a"]]);
    expect(ids(withRow(list([[given]]), { ...given, state: "closed" }, at("mine"), me))).toEqual([[]]);
    expect(ids(withRow(list([[given]]), { ...given, snoozedUntil: "9" }, at("mine"), me))).toEqual([[]]);
    expect(ids(withRow(list([[]]), { ...given, snoozedUntil: "9" }, at("snoozed"), me))).toEqual([["a"]]);
  });

  it("belongs to one's own shops, or to the one that is shown", () => {
    const north = row("n", "1", { shop: { id: "north", name: "North" } });
    const south = row("s", "1", { shop: { id: "south", name: "South" } });
    expect(ids(withRow(list([[]]), north, at("shop"), me))).toEqual([["n"]]);
    expect(ids(withRow(list([[]]), south, at("shop"), me))).toEqual([[]]);
    expect(ids(withRow(list([[]]), south, at("shop", "south"), me))).toEqual([["s"]]);
  });

  it("moves between pages that are here, and not past the end of an unfinished list", () => {
    const two = list([[row("d", "4"), row("c", "3")], [row("b", "2")]], "more");
    expect(ids(withRow(two, row("b", "9"), at("all"), me))).toEqual([["b", "d", "c"], []]);
    expect(ids(withRow(two, row("a", "1"), at("all"), me))).toEqual([["d", "c"], ["b"]]);
    expect(ids(withRow(list([[row("b", "2")]]), row("a", "1"), at("all"), me))).toEqual([["b", "a"]]);
  });

  it("stays read for whoever has read it, until something new is there", () => {
    const read = list([[row("a", "1", { unread: false })]]);
    expect(withRow(read, row("a", "1", { assignee: null }), at("all"), me).pages[0]?.items[0]?.unread).toBe(false);
    expect(withRow(read, row("a", "2"), at("all"), me).pages[0]?.items[0]?.unread).toBe(true);
  });

  it("stays one that speaks to somebody", () => {
    const spoken = list([[row("a", "1", { mentioned: true })]]);
    expect(withRow(spoken, row("a", "2"), at("all"), me).pages[0]?.items[0]?.mentioned).toBe(true);
  });

  it("is only changed, never added, in a list narrowed by something else", () => {
    expect(ids(withRow(list([[]]), row("a", "1"), at("all", null, true), me))).toEqual([[]]);
    const shown = withRow(list([[row("a", "1")]]), row("a", "1", { subject: "new" }), at("all", null, true), me);
    expect(shown.pages[0]?.items[0]?.subject).toBe("new");
  });

  it("leaves a view alone that it does not know", () => {
    const some = list([[row("a", "1")]]);
    expect(withRow(some, row("b", "2"), at("elsewhere" as View), me)).toBe(some);
  });
});
