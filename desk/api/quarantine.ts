import { infiniteQueryOptions } from "@tanstack/react-query";
import type { QuarantinedView } from "../../channels/email/contract.ts";
import type { Page } from "../../platform/contract.ts";
import { keys } from "./keys.ts";
import { get, post, url } from "./request.ts";

/** Mail that could not be understood, newest first, page by page. */
export const quarantineQuery = infiniteQueryOptions({
  queryKey: keys.quarantine,
  queryFn: ({ pageParam, signal }) =>
    get<Page<QuarantinedView>>("/quarantine", { limit: 30, cursor: pageParam }, signal),
  initialPageParam: null as string | null,
  getNextPageParam: (last) => last.next,
});

export type Attempt = { state: "new" | "understood" | "duplicate" | "quarantined"; conversationId: string | null };
export const tryAgain = (id: string) => post<Attempt>(`/quarantine/${id}/attempts`);
export const quarantinedRawUrl = (id: string) => url(`/quarantine/${id}/raw`);
