import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { ImportInput, ListDetail, ListPreview, ListView } from "../../customers/lists/contract.ts";
import type { Page } from "../../platform/contract.ts";
import { keys } from "./keys.ts";
import { del, get, post, put, request, url } from "./request.ts";

const soonMs = 1_000;

export const isAtWork = ({ state }: ListView) => state === "running" || state === "undoing";

/** The last one first, asked again soon while one is being imported. */
export const customerListsQuery = infiniteQueryOptions({
  queryKey: keys.customerLists,
  queryFn: ({ pageParam, signal }) => get<Page<ListView>>("/customer-lists", { limit: 25, cursor: pageParam }, signal),
  initialPageParam: null as string | null,
  getNextPageParam: (last) => last.next,
  staleTime: 0,
  refetchInterval: ({ state }) => (state.data?.pages.some(({ items }) => items.some(isAtWork)) ? soonMs : false),
});

export const customerListQuery = (id: string) =>
  queryOptions({
    queryKey: keys.customerList(id),
    queryFn: ({ signal }) => get<ListDetail>(`/customer-lists/${id}`, undefined, signal),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data && isAtWork(state.data) ? soonMs : false),
  });

/** What the first rows would become; shown until the next answer is there. */
export const previewQuery = (id: string, input: ImportInput) =>
  queryOptions({
    queryKey: keys.listPreview(id, input),
    queryFn: () => post<ListPreview>(`/customer-lists/${id}/previews`, input),
    placeholderData: keepPreviousData,
    retry: false,
  });

export const bringList = (file: File) =>
  request<ListDetail>("POST", "/customer-lists", { query: { name: file.name }, body: file });
export const discardList = (id: string) => del(`/customer-lists/${id}`);
export const importList = (id: string, input: ImportInput) => put<ListDetail>(`/customer-lists/${id}/import`, input);
export const undoImport = (id: string) => del<ListDetail>(`/customer-lists/${id}/import`);
export const refusedPath = (id: string) => url(`/customer-lists/${id}/refused`);
