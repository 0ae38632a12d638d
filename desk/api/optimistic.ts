import type { InfiniteData, QueryClient } from "@tanstack/react-query";
import type { ConversationRow, ConversationView } from "../../conversations/contract.ts";
import type { Page } from "../../platform/contract.ts";
import { keys } from "./keys.ts";

type Lists = InfiniteData<Page<ConversationRow>>;
type Change = Partial<
  Pick<
    ConversationRow,
    "state" | "assignee" | "shop" | "unread" | "mentioned" | "failed" | "snoozedUntil" | "awayAt" | "purgeAt" | "tags"
  > &
    Pick<ConversationView, "followers" | "journey">
>;

/**
 * Shows a change of a conversation at once, wherever the conversation stands. Answers with the way back, for when the
 * server refuses. Rows stay in their list until the server's answer moves them.
 */
export async function show(client: QueryClient, id: string, change: Change): Promise<() => void> {
  await client.cancelQueries({ queryKey: keys.conversation(id) });
  await client.cancelQueries({ queryKey: keys.lists });
  const lists = client.getQueriesData<Lists>({ queryKey: keys.lists });
  const one = client.getQueryData<ConversationView>(keys.conversation(id));
  client.setQueriesData<Lists>({ queryKey: keys.lists }, (list) => list && changed(list, id, change));
  if (one) client.setQueryData(keys.conversation(id), { ...one, ...change });
  return () => {
    for (const [key, list] of lists) client.setQueryData(key, list);
    client.setQueryData(keys.conversation(id), one);
  };
}

const changed = (list: Lists, id: string, change: Change): Lists => ({
  ...list,
  pages: list.pages.map((page) => ({
    ...page,
    items: page.items.map((row) => (row.id === id ? { ...row, ...change } : row)),
  })),
});

/** Asks anew for everything a change of this conversation can have touched. */
export function refresh(client: QueryClient, id: string): Promise<unknown> {
  return Promise.all(
    [keys.lists, keys.counts, keys.tags, keys.conversation(id), keys.messages(id), keys.reply(id)].map((queryKey) =>
      client.invalidateQueries({ queryKey }),
    ),
  );
}
