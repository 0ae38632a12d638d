import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type {
  CustomerInput,
  CustomerRow,
  CustomerView,
  Double,
  DoublesQuery,
  RelatedView,
} from "../../customers/contract.ts";
import type { Page, TagList } from "../../platform/contract.ts";
import { keys } from "./keys.ts";
import { del, get, post, put } from "./request.ts";

/** What the list of customers is narrowed to, and its order; days as the calendar of this browser has them. */
export type Narrowing = {
  q?: string;
  sort?: "last";
  kind?: "person" | "organisation";
  host?: string;
  shop?: string;
  tag?: string;
  open?: boolean;
  knownAfter?: string;
  knownBefore?: string;
  lastAfter?: string;
  lastBefore?: string;
};

/** Everybody by name or last contact, or those who fit, page by page. */
export const directoryQuery = (narrowing: Narrowing) =>
  infiniteQueryOptions({
    queryKey: keys.directory(narrowing),
    queryFn: ({ pageParam, signal }) =>
      get<Page<CustomerRow>>("/customers", { ...asked(narrowing), limit: 50, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });

/** Days become moments: a day that bounds belongs to what it bounds. */
function asked({ knownAfter, knownBefore, lastAfter, lastBefore, ...rest }: Narrowing) {
  const begin = (day: string | undefined) => day && new Date(`${day}T00:00`).toISOString();
  const end = (day: string | undefined) => {
    if (!day) return undefined;
    const date = new Date(`${day}T00:00`);
    date.setDate(date.getDate() + 1);
    return date.toISOString();
  };
  return {
    ...rest,
    ...{ knownAfter: begin(knownAfter), knownBefore: end(knownBefore) },
    ...{ lastAfter: begin(lastAfter), lastBefore: end(lastBefore) },
  };
}

export const customerTagsQuery = queryOptions({
  queryKey: keys.customerTags,
  queryFn: ({ signal }) => get<TagList>("/customer-tags", undefined, signal),
});

/** Whom we know already that may be somebody about to be added. */
export const doublesQuery = ({ name, email, phone }: DoublesQuery) =>
  queryOptions({
    queryKey: keys.doubles(name, email, phone),
    queryFn: ({ signal }) => get<{ items: Double[] }>("/customer-doubles", { name, email, phone }, signal),
    staleTime: 10_000,
  });

/** An organisation's people, or a person's organisations, by name. */
export const relatedQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: keys.related(id),
    queryFn: ({ pageParam, signal }) =>
      get<Page<RelatedView>>(`/customers/${id}/relations`, { limit: 50, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });

/** Whom they may belong with. */
export const proposalsQuery = (id: string) =>
  queryOptions({
    queryKey: keys.proposals(id),
    queryFn: ({ signal }) => get<{ items: RelatedView[] }>(`/customers/${id}/relation-proposals`, undefined, signal),
  });

export const addCustomer = (input: CustomerInput) => post<CustomerView>("/customers", input);
export const rename = (id: string, name: string) => put<CustomerView>(`/customers/${id}/name`, { name });
export const join = (id: string, otherId: string) => post<CustomerView>(`/customers/${id}/joins`, { otherId });
export const separate = (id: string, profileId: string) => del<CustomerView>(`/customers/${id}/profiles/${profileId}`);
export const unjoin = (id: string, otherId: string) => del<CustomerView>(`/customers/${id}/joins/${otherId}`);
export const takeOver = (id: string, profileId: string) => put<CustomerView>(`/customers/${id}/profiles/${profileId}`);
export const takeBackCustomer = (id: string) => del(`/customers/${id}`);
export const relate = (id: string, otherId: string, role: string) =>
  put(`/customers/${id}/relations/${otherId}`, { role });
export const unrelate = (id: string, otherId: string) => del(`/customers/${id}/relations/${otherId}`);
export const refuseRelation = (id: string, otherId: string) => put(`/customers/${id}/relation-refusals/${otherId}`);
const tagPath = (id: string, name: string) => `/customers/${id}/tags/${encodeURIComponent(name)}`;
export const tagCustomer = (id: string, name: string) => put<CustomerView>(tagPath(id, name));
export const untagCustomer = (id: string, name: string) => del<CustomerView>(tagPath(id, name));
