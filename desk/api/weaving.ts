import { queryOptions } from "@tanstack/react-query";
import type { ConversationRow, ConversationView } from "../../conversations/contract.ts";
import type { SplitInput } from "../../conversations/weaving/contract.ts";
import type { Page } from "../../platform/contract.ts";
import { keys } from "./keys.ts";
import { del, get, post, put } from "./request.ts";

/** The first few conversations that fit what was typed, wherever they lie. */
export const conversationsLikeQuery = (q: string) =>
  queryOptions({
    queryKey: keys.conversationsLike(q),
    queryFn: ({ signal }) => get<Page<ConversationRow>>("/conversations", { view: "all", q, limit: 8 }, signal),
    staleTime: 30_000,
  });

/** Answers with the one it stands in now. */
export const merge = (id: string, into: string) => put<ConversationView>(`/conversations/${id}/merge`, { into });
export const unmerge = (id: string) => del<ConversationView>(`/conversations/${id}/merge`);
/** Answers with the new one. */
export const split = (id: string, chosen: SplitInput) => post<ConversationView>(`/conversations/${id}/splits`, chosen);
/** Answers with the one it was split off from. */
export const unsplit = (id: string) => del<ConversationView>(`/conversations/${id}/split`);
