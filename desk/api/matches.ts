import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type {
  MatchDecisionInput,
  MatchesQuery,
  MatchingInput,
  MatchingView,
  MatchView,
} from "../../customers/matching/contract.ts";
import type { Page } from "../../platform/contract.ts";
import { keys } from "./keys.ts";
import { del, get, post, put } from "./request.ts";

/** Which pairs: of one state, by whom it was decided. */
export type MatchFilter = Pick<MatchesQuery, "state"> & { by?: MatchesQuery["by"] };

/** Pairs, page by page: open ones with those who wait first, then the surest; others with the newest decision first. */
export const matchesQuery = (filter: MatchFilter) =>
  infiniteQueryOptions({
    queryKey: keys.matchList(filter),
    queryFn: ({ pageParam, signal }) =>
      get<Page<MatchView>>("/matches", { ...filter, limit: 30, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });

export const matchQuery = (id: string) =>
  queryOptions({
    queryKey: keys.match(id),
    queryFn: ({ signal }) => get<MatchView>(`/matches/${id}`, undefined, signal),
  });

/** The pairs one customer is in. */
export const matchesOfQuery = (customer: string, state: MatchFilter["state"]) =>
  queryOptions({
    queryKey: keys.matchesOf(customer, state),
    queryFn: ({ signal }) => get<Page<MatchView>>("/matches", { customer, state, limit: 20 }, signal),
  });

const soonMs = 2_000;

/** How matching stands; asked again soon while all are being compared. */
export const matchingQuery = queryOptions({
  queryKey: keys.matching,
  queryFn: ({ signal }) => get<MatchingView>("/matching", undefined, signal),
  refetchInterval: ({ state }) => (state.data?.running ? soonMs : false),
});

export const decide = (id: string, input: MatchDecisionInput) => put(`/matches/${id}/decision`, input);
export const undecide = (id: string) => del(`/matches/${id}/decision`);
export const moveLines = (input: MatchingInput) => put<MatchingView>("/matching", input);
export const compareAgain = () => post<MatchingView>("/matching/runs");
