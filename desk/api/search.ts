import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { SearchResult } from "../../conversations/search/contract.ts";
import { keys } from "./keys.ts";
import { get } from "./request.ts";

/** Where this browser's days begin. */
const zone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** People and messages that fit, page by page; people come with the first page. */
export const searchQuery = (q: string) =>
  infiniteQueryOptions({
    queryKey: keys.search(q),
    queryFn: ({ pageParam, signal }) =>
      get<SearchResult>("/search", { q, zone: zone(), limit: 30, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.messages.next,
    staleTime: 30_000,
  });

/** The first few of the same, for a glance while typing. */
export const glanceQuery = (q: string) =>
  queryOptions({
    queryKey: keys.glance(q),
    queryFn: ({ signal }) => get<SearchResult>("/search", { q, zone: zone(), limit: 5 }, signal),
    staleTime: 30_000,
  });
