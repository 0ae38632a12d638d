import { infiniteQueryOptions } from "@tanstack/react-query";
import type { CustomerInput, CustomerRow, CustomerView, NoteInput, TimelineEntry } from "../../customers/contract.ts";
import type { Page } from "../../platform/contract.ts";
import { keys } from "./keys.ts";
import { del, get, post, put } from "./request.ts";

export type TimelineKind = TimelineEntry["kind"];

/** Everybody by name, or those who fit what was typed, page by page. */
export const directoryQuery = (q: string) =>
  infiniteQueryOptions({
    queryKey: keys.directory(q),
    queryFn: ({ pageParam, signal }) =>
      get<Page<CustomerRow>>("/customers", { q, limit: 50, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });

/** What happened between us and a customer, newest first, page by page. */
export const timelineQuery = (id: string, kind?: TimelineKind) =>
  infiniteQueryOptions({
    queryKey: keys.timeline(id, kind),
    queryFn: ({ pageParam, signal }) =>
      get<Page<TimelineEntry>>(`/customers/${id}/timeline`, { kind, limit: 50, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });

export const addCustomer = (input: CustomerInput) => post<CustomerView>("/customers", input);
export const rename = (id: string, name: string) => put<CustomerView>(`/customers/${id}/name`, { name });
export const writeNote = (id: string, input: NoteInput) => post<TimelineEntry>(`/customers/${id}/notes`, input);
export const join = (id: string, otherId: string) => post<CustomerView>(`/customers/${id}/joins`, { otherId });
export const separate = (id: string, profileId: string) => del<CustomerView>(`/customers/${id}/profiles/${profileId}`);
