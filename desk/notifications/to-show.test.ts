import { expect, it } from "vitest";
import type { NotificationView } from "../../conversations/notifications/contract.ts";
import { toShow } from "./to-show.ts";

const told = (id: string, at: string, more: Partial<NotificationView> = {}) =>
  ({ id, at, read: false, loud: true, conversation: { id: `c${id}` }, ...more }) as NotificationView;
const ids = (items: NotificationView[], since: string | null, looking: string | null = null) =>
  toShow(items, since, looking).show.map(({ id }) => id);

it("shows nothing on the first look, and then what is newer", () => {
  const first = toShow([told("b", "2"), told("a", "1")], null, null);
  expect(first).toEqual({ show: [], since: "2" });
  expect(ids([told("c", "3"), told("b", "2")], first.since)).toEqual(["c"]);
});

it("shows neither what is read, nor what is to be quiet, nor what one looks at", () => {
  const items = [told("a", "3", { read: true }), told("b", "3", { loud: false }), told("c", "3"), told("d", "3")];
  expect(ids(items, "2", "cc")).toEqual(["d"]);
  expect(toShow(items, "2", "cc").since).toBe("3");
});

it("keeps its place when nothing is there any more", () => {
  expect(toShow([], "2", null)).toEqual({ show: [], since: "2" });
});
