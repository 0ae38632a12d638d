import { type InfiniteData, infiniteQueryOptions, type QueryClient, queryOptions } from "@tanstack/react-query";
import type {
  NotificationPage,
  NotificationView,
  NotificationWishes,
  WishesInput,
} from "../../conversations/notifications/contract.ts";
import { keys } from "./keys.ts";
import { del, get, put } from "./request.ts";

/** What one has been told, newest first, page by page. */
export const notificationsQuery = (unread = false) =>
  infiniteQueryOptions({
    queryKey: keys.notificationList(unread),
    queryFn: ({ pageParam, signal }) =>
      get<NotificationPage>("/notifications", { unread: unread ? 1 : null, limit: 30, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });

export const wishesQuery = queryOptions({
  queryKey: keys.notificationWishes,
  queryFn: ({ signal }) => get<NotificationWishes>("/notifications/wishes", undefined, signal),
});

export const setWishes = (input: WishesInput) => put<NotificationWishes>("/notifications/wishes", input);
export const readNotification = (id: string) => put<void>(`/notifications/${id}/read`);
export const unreadNotification = (id: string) => del(`/notifications/${id}/read`);
export const readNotifications = (until: string) => put<void>("/notifications/read", { until });

type Lists = InfiniteData<NotificationPage>;

/** Shows at once what has been read, or is to be read again. Answers with the way back. */
export async function showReading(
  client: QueryClient,
  which: (one: NotificationView) => boolean,
  read: boolean,
): Promise<() => void> {
  await client.cancelQueries({ queryKey: keys.notifications });
  const before = client.getQueriesData<Lists>({ queryKey: keys.notifications });
  for (const [key, list] of before) if (list) client.setQueryData(key, marked(list, which, read));
  return () => {
    for (const [key, list] of before) client.setQueryData(key, list);
  };
}

/** The same list with these read or unread, and the count that goes with it. */
export function marked(list: Lists, which: (one: NotificationView) => boolean, read: boolean): Lists {
  const turned = list.pages.flatMap(({ items }) => items).filter((one) => which(one) && one.read !== read).length;
  return {
    ...list,
    pages: list.pages.map((page) => ({
      ...page,
      items: page.items.map((one) => (which(one) ? { ...one, read } : one)),
      unread: { ...page.unread, value: Math.max(0, page.unread.value + (read ? -turned : turned)) },
    })),
  };
}
