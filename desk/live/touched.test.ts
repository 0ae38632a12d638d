import { describe, expect, it } from "vitest";
import type { ConversationRow } from "../../conversations/contract.ts";
import { touched } from "./touched.ts";

const signal = { id: "1", type: "message.received", conversations: [], customers: [], more: false };
const conversation = "0190a000-0000-7000-8000-000000000001";
const customer = "0190a000-0000-7000-8000-000000000002";

describe("what a signal makes old", () => {
  it("is the lists, the counts and the conversation it names", () => {
    const { now: old } = touched({ ...signal, conversations: [conversation] });
    expect(old).toContainEqual(["conversations", "list"]);
    expect(old).toContainEqual(["conversations", "counts"]);
    expect(old).toContainEqual(["conversations", "messages", conversation]);
    expect(old).not.toContainEqual(["customers", "list"]);
  });

  it("is what is being written, and no more, while somebody types", () => {
    const typed = { ...signal, type: "draft.kept", conversations: [conversation] };
    expect(touched(typed).now).toEqual([["conversations", "drafts", conversation]]);
  });

  it("is the backups and how we are, and no more, when a backup was made", () => {
    const { now: old } = touched({ ...signal, type: "backup.made" });
    expect(old).toEqual([
      ["house", "backups"],
      ["house", "health"],
    ]);
  });

  it("is the person it names, with their timeline", () => {
    const { now: old } = touched({ ...signal, type: "customer.renamed", customers: [customer] });
    expect(old).toContainEqual(["customers", "one", customer]);
    expect(old).toContainEqual(["customers", "timeline", customer]);
    expect(old).not.toContainEqual(["conversations", "list"]);
  });

  it("is every person shown when conversations are merged or split, for nobody says whose they are", () => {
    const { now: old } = touched({ ...signal, type: "conversation.merged", conversations: [conversation] });
    expect(old).toContainEqual(["customers", "one"]);
    expect(old).toContainEqual(["customers", "timeline"]);
  });

  it("is everything when too much changed to name it", () => {
    expect(touched({ ...signal, more: true }).now).toEqual([[]]);
  });

  it("is the team for what happens in the team", () => {
    expect(touched({ ...signal, type: "shop.created" }).now).toContainEqual(["team"]);
  });

  it("is the bell alone for what only this person was told", () => {
    expect(touched({ ...signal, type: "notification.made", staff: [customer] }).now).toEqual([
      ["notifications", "list"],
    ]);
  });

  it("is everything when we cannot tell", () => {
    expect(touched({ ...signal, type: "something.new" }).now).toEqual([[]]);
  });

  it("can wait for the lists once it brought the rows", () => {
    const row = { id: conversation } as ConversationRow;
    const { now, later } = touched({ ...signal, conversations: [conversation], rows: [row] });
    expect(later).toEqual([
      ["conversations", "list"],
      ["conversations", "counts"],
      ["conversations", "tags"],
    ]);
    expect(now).toContainEqual(["conversations", "messages", conversation]);
    expect(touched({ ...signal, conversations: [conversation], rows: [] }).later).toEqual([]);
  });
});
