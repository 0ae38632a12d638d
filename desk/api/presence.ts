import { queryOptions } from "@tanstack/react-query";
import type { Doing, Presence } from "../../conversations/presence/contract.ts";
import { keys } from "./keys.ts";
import { get, put, request } from "./request.ts";

/** Who has which conversation open. Signals keep it fresh; now and then it is asked again, should one have been lost. */
export const presenceQuery = queryOptions({
  queryKey: keys.presence,
  queryFn: ({ signal }) => get<Presence>("/presence", undefined, signal),
  staleTime: 60_000,
});

/** A sign of life of this page. */
export const putPresence = (conversationId: string, page: string, doing: Doing) =>
  put<void>(`/conversations/${conversationId}/presence`, { page, doing });

/** Goes out even while the page closes. */
export const removePresence = (page: string) => request<void>("DELETE", `/presence/${page}`, { keepalive: true });
