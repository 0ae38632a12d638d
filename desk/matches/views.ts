import type { MatchFilter } from "../api/matches.ts";

const filters = {
  open: { state: "open" },
  itself: { state: "joined", by: "itself" },
  us: { state: "joined", by: "us" },
  apart: { state: "apart" },
  withdrawn: { state: "withdrawn" },
} as const satisfies Record<string, MatchFilter>;

export type MatchesView = keyof typeof filters;
export const views = Object.keys(filters) as MatchesView[];
export const isView = (view: string): view is MatchesView => Object.hasOwn(filters, view);
/** What a view asks the server for; a view that is none, for what is open. */
export const filterOf = (view: string): MatchFilter => filters[isView(view) ? view : "open"];
