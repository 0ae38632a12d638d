import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import type { NotificationView } from "../../conversations/notifications/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { say } from "../../platform/ui/toast.tsx";
import { keys } from "../api/keys.ts";
import {
  notificationsQuery,
  readNotification,
  readNotifications,
  showReading,
  unreadNotification,
} from "../api/notifications.ts";
import { explain } from "../api/problem.ts";

/** What one has been told lately, and how much of it is unread. */
export function useTold() {
  const query = useInfiniteQuery(notificationsQuery());
  const [first] = query.data?.pages ?? [];
  return { items: first?.items ?? [], unread: first?.unread ?? { value: 0, capped: false }, query };
}

/** Whether something about this conversation is unread. */
export const useNewsOf = (conversationId: string): boolean =>
  useTold().items.some((one) => !one.read && one.conversation.id === conversationId);

/** Marking as read and unread: shown at once, taken back when refused. */
export function useReading() {
  const client = useQueryClient();
  const { t } = useWords();
  return useMemo(() => {
    const carryOut = async (
      which: (one: NotificationView) => boolean,
      read: boolean,
      call: () => Promise<unknown>,
    ): Promise<void> => {
      const back = await showReading(client, which, read);
      try {
        await call();
      } catch (error) {
        back();
        say({ text: explain(t, error), bad: true });
      }
      await client.invalidateQueries({ queryKey: keys.notifications });
    };
    return {
      read: (id: string) =>
        carryOut(
          (one) => one.id === id,
          true,
          () => readNotification(id),
        ),
      unread: (id: string) =>
        carryOut(
          (one) => one.id === id,
          false,
          () => unreadNotification(id),
        ),
      /** All up to this one; what comes meanwhile stays unread. */
      readAll: (newest: NotificationView) =>
        carryOut(
          (one) => one.at <= newest.at,
          true,
          () => readNotifications(newest.at),
        ),
    };
  }, [client, t]);
}
