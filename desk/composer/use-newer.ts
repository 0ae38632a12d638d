import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo } from "react";
import type { MessageView } from "../../conversations/contract.ts";
import { messagesQuery } from "../api/conversations.ts";
import { refresh } from "../api/optimistic.ts";
import { isCode } from "../api/problem.ts";
import { wish } from "../frame/wishes.ts";
import type { Draft } from "./drafts.ts";

/** What came while somebody wrote, as the server says it, and whether the answer should close the conversation. */
export type NewerMessage = {
  messageId: string;
  kind: "in" | "out";
  author: string;
  at: string;
  preview: string;
  count: number;
  close: boolean;
};

/** What is newer than the writer has seen, when that is what the server refused. */
export function newerIn(error: unknown): Omit<NewerMessage, "close"> | null {
  if (!isCode(error, "conflict") || error.reason !== "newer") return null;
  const { messageId = "", kind, author = "", at = "", preview = "", count } = error.fields;
  return { messageId, kind: kind === "in" ? "in" : "out", author, at, preview, count: Number(count ?? 1) };
}

/** The message that came last. */
export const lastCome = (messages: readonly Pick<MessageView, "id" | "receivedAt">[]): string | null =>
  messages.reduce<Pick<MessageView, "id" | "receivedAt"> | null>(
    (last, one) => (!last || Date.parse(one.receivedAt) >= Date.parse(last.receivedAt) ? one : last),
    null,
  )?.id ?? null;

/**
 * Remembers with the draft what had been said when its first words were written. Answers with what to do when the
 * writer wants to read what is new: it counts as seen from then on, and the thread shows it.
 */
export function useSeen(conversationId: string, draft: Draft, change: (part: Partial<Draft>) => void) {
  const client = useQueryClient();
  const { data } = useInfiniteQuery(messagesQuery(conversationId));
  const last = useMemo(() => lastCome(data?.pages.flatMap((page) => page.items).toReversed() ?? []), [data]);
  const blank = draft.text.trim() === "";
  useEffect(() => {
    if (blank && draft.seen) change({ seen: null });
    if (!blank && !draft.seen && last) change({ seen: last });
  }, [blank, draft.seen, last, change]);
  return useCallback(
    async (seen: string) => {
      change({ seen });
      await refresh(client, conversationId);
      wish("newest");
    },
    [change, client, conversationId],
  );
}
