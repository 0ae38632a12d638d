import { queryOptions } from "@tanstack/react-query";
import type {
  CustomerKind,
  CustomerRow,
  CustomerView,
  FactInput,
  FactView,
  MannerInput,
} from "../../customers/contract.ts";
import type { UnreachableList } from "../../customers/reach/contract.ts";
import type { Page } from "../../platform/contract.ts";
import { keys } from "./keys.ts";
import { del, get, patch, post, put } from "./request.ts";

export const customerQuery = (id: string) =>
  queryOptions({
    queryKey: keys.customer(id),
    queryFn: ({ signal }) => get<CustomerView>(`/customers/${id}`, undefined, signal),
  });

/** A few customers that fit what somebody types. */
export const peopleLikeQuery = (q: string, kind?: CustomerKind) =>
  queryOptions({
    queryKey: keys.peopleLike(q, kind),
    queryFn: ({ signal }) => get<Page<CustomerRow>>("/customers", { q, kind, limit: 8 }, signal),
    staleTime: 30_000,
  });

/** Those of these addresses that the last mail did not reach. */
export const unreachableQuery = (addresses: readonly string[]) =>
  queryOptions({
    queryKey: keys.unreachable(addresses),
    queryFn: ({ signal }) =>
      get<UnreachableList>(
        `/unreachable?${new URLSearchParams(addresses.map((one) => ["address", one]))}`,
        undefined,
        signal,
      ),
    staleTime: 60_000,
  });

export const addFact = (id: string, input: FactInput) => post<FactView>(`/customers/${id}/facts`, input);
export const dropFact = (id: string, factId: string) => del(`/customers/${id}/facts/${factId}`);
export const recallFact = (id: string, factId: string) => put(`/customers/${id}/facts/${factId}`);
export const setHost = (id: string, staffId: string | null) => put<CustomerView>(`/customers/${id}/host`, { staffId });
export const setManner = (id: string, input: MannerInput) => patch<CustomerView>(`/customers/${id}/manner`, input);
