import { describe, expect, it } from "vitest";
import { touched } from "./touched.ts";

const signal = { id: "1", type: "message.received", conversations: [], customers: [], more: false };
const conversation = "0190a000-0000-7000-8000-000000000001";
const customer = "0190a000-0000-7000-8000-000000000002";

describe("what a signal makes old", () => {
  it("is the lists, the counts and the conversation it names", () => {
    const old = touched({ ...signal, conversations: [conversation] });
    expect(old).toContainEqual(["conversations", "list"]);
    expect(old).toContainEqual(["conversations", "counts"]);
    expect(old).toContainEqual(["conversations", "messages", conversation]);
    expect(old).not.toContainEqual(["customers", "list"]);
  });

  it("is what is being written, and no more, while somebody types", () => {
    const typed = { ...signal, type: "draft.kept", conversations: [conversation] };
    expect(touched(typed)).toEqual([["conversations", "drafts", conversation]]);
  });

  it("is the person it names, with their timeline", () => {
    const old = touched({ ...signal, type: "customer.renamed", customers: [customer] });
    expect(old).toContainEqual(["customers", "one", customer]);
    expect(old).toContainEqual(["customers", "timeline", customer]);
    expect(old).not.toContainEqual(["conversations", "list"]);
  });

  it("is everything when too much changed to name it", () => {
    expect(touched({ ...signal, more: true })).toEqual([[]]);
  });

  it("is the team for what happens in the team", () => {
    expect(touched({ ...signal, type: "shop.created" })).toContainEqual(["team"]);
  });

  it("is everything when we cannot tell", () => {
    expect(touched({ ...signal, type: "something.new" })).toEqual([[]]);
  });
});
