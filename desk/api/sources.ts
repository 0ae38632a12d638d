import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { RefusedCall, SourceChange, SourceInput, SourceKey, SourceView } from "../../channels/segment/contract.ts";
import type { Page } from "../../platform/contract.ts";
import { keys } from "./keys.ts";
import { del, get, patch, post } from "./request.ts";

const everyMs = 10_000;

/** What sends us track calls, asked again while somebody looks whether something comes. */
export const sourcesQuery = queryOptions({
  queryKey: keys.sources,
  queryFn: ({ signal }) => get<{ items: SourceView[] }>("/sources", undefined, signal),
  refetchInterval: everyMs,
});

/** Calls of a source nothing could be made of, the newest first, page by page. */
export const refusedCallsQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: keys.refusedCalls(id),
    queryFn: ({ pageParam, signal }) =>
      get<Page<RefusedCall>>(`/sources/${id}/refusals`, { limit: 20, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });

export const addSource = (input: SourceInput) => post<SourceView>("/sources", input);
export const changeSource = (id: string, change: SourceChange) => patch<SourceView>(`/sources/${id}`, change);
export const revokeSource = (id: string) => del(`/sources/${id}`);
/** That it was shown stands in the log: it is asked for when somebody wants to see it, and not kept. */
export const readSourceKey = (id: string) => get<SourceKey>(`/sources/${id}/key`);
