import { type UseInfiniteQueryResult, useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useMemo } from "react";
import type { MatchView } from "../../customers/matching/contract.ts";
import { matchesQuery } from "../api/matches.ts";
import { useNarrow } from "../frame/use-narrow.ts";
import { filterOf, type MatchesView } from "./views.ts";

export type MatchPlace = {
  view: MatchesView;
  rows: MatchView[];
  query: UseInfiniteQueryResult;
  /** The pair the address names. */
  chosen: string | undefined;
  /** The pair shown: where there is room for one, the first, until another is chosen. */
  open: string | undefined;
  go: (id: string | undefined) => void;
  /** The pair beside the open one in the list. */
  beside: (step: 1 | -1) => MatchView | undefined;
};

/** Which pairs are listed and which is open; `hidden` are those just decided, until the server lists them no more. */
export function useMatches(hidden: ReadonlySet<string>): MatchPlace {
  const { view } = useParams({ from: "/desk/matches/$view" });
  const { match: chosen } = useParams({ strict: false });
  const navigate = useNavigate();
  const narrow = useNarrow("47.99rem");
  const query = useInfiniteQuery(matchesQuery(filterOf(view)));
  const rows = useMemo(
    () => (query.data?.pages.flatMap((page) => page.items) ?? []).filter(({ id }) => !hidden.has(id)),
    [query.data, hidden],
  );
  const open = chosen ?? (narrow ? undefined : rows[0]?.id);
  const at = rows.findIndex(({ id }) => id === open);
  return {
    ...{ view: view as MatchesView, rows, query, chosen, open },
    go: (match) =>
      void (match
        ? navigate({ to: "/matches/$view/$match", params: { view, match } })
        : navigate({ to: "/matches/$view", params: { view } })),
    beside: (step) => (at < 0 ? rows[0] : rows[at + step]),
  };
}
