import { infiniteQueryOptions } from "@tanstack/react-query";
import type { SearchResult } from "../../conversations/contract.ts";
import { keys } from "./keys.ts";
import { get } from "./request.ts";

/** People and messages that fit, page by page; people come with the first page. */
export const searchQuery = (q: string) =>
  infiniteQueryOptions({
    queryKey: keys.search(q),
    queryFn: ({ pageParam, signal }) => get<SearchResult>("/search", { q, limit: 30, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.messages.next,
    staleTime: 30_000,
  });
