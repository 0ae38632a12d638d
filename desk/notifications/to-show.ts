import type { NotificationView } from "../../conversations/notifications/contract.ts";

/** More than so many at once are told of in one. */
export const mostSingle = 3;

/**
 * What the browser is to show: unread, loud, and newer than what it has shown; not what one is looking at. `since` is the
 * moment of the newest it knows of, null on the first look, when nothing is news.
 */
export function toShow(
  items: readonly NotificationView[],
  since: string | null,
  lookingAt: string | null,
): { show: NotificationView[]; since: string } {
  const newest = items.reduce((last, { at }) => (at > last ? at : last), since ?? "");
  if (since === null) return { show: [], since: newest };
  const show = items.filter(
    ({ read, loud, at, conversation }) => !read && loud && at > since && conversation.id !== lookingAt,
  );
  return { show, since: newest };
}
