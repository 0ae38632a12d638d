import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { BlockInput, BlockView } from "../../conversations/blocks/contract.ts";
import type { Page } from "../../platform/contract.ts";
import { keys } from "./keys.ts";
import { del, get, post } from "./request.ts";

/** Who is blocked, the last one first, page by page. */
export const blocksQuery = (q: string) =>
  infiniteQueryOptions({
    queryKey: keys.blocksLike(q),
    queryFn: ({ pageParam, signal }) => get<Page<BlockView>>("/blocks", { q, limit: 30, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });

/** What blocks this address, itself or with its domain. */
export const blocksCovering = (address: string) =>
  queryOptions({
    queryKey: keys.blocksCovering(address),
    queryFn: async ({ signal }) => (await get<Page<BlockView>>("/blocks", { covering: address }, signal)).items,
  });

export const block = (input: BlockInput) => post<BlockView>("/blocks", input);
export const unblock = (id: string) => del(`/blocks/${id}`);
