import { queryOptions } from "@tanstack/react-query";
import type { DraftInput, DraftKind, Drafts, DraftView } from "../../conversations/contract.ts";
import { keys } from "./keys.ts";
import { queryClient } from "./query-client.ts";
import { get, request } from "./request.ts";

/** What is being written in a conversation, by us and by colleagues. */
export const draftsQuery = (conversationId: string) =>
  queryOptions({
    queryKey: keys.drafts(conversationId),
    queryFn: ({ signal }) => get<Drafts>(`/conversations/${conversationId}/draft`, undefined, signal),
  });

/** Browsers let a page that closes send this much after it. */
const mostAfterwards = 60_000;

export async function putDraft(conversationId: string, draft: DraftInput): Promise<DraftView> {
  const keepalive = (draft.text.length + (draft.html?.length ?? 0)) * 2 < mostAfterwards;
  const kept = await request<DraftView>("PUT", `/conversations/${conversationId}/draft`, { body: draft, keepalive });
  await know(conversationId, draft.kind, kept);
  return kept;
}

export async function deleteDraft(conversationId: string, kind: DraftKind): Promise<void> {
  await request("DELETE", `/conversations/${conversationId}/draft`, { query: { kind }, keepalive: true });
  await know(conversationId, kind, null);
}

/** What an answer under way says about our own draft is older than this. */
async function know(conversationId: string, kind: DraftKind, kept: DraftView | null): Promise<void> {
  const queryKey = keys.drafts(conversationId);
  await queryClient.cancelQueries({ queryKey });
  queryClient.setQueryData<Drafts>(queryKey, (drafts) => {
    const others = drafts?.mine.filter((one) => one.kind !== kind) ?? [];
    return drafts && { ...drafts, mine: kept ? [...others, kept] : others };
  });
}
