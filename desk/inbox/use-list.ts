import { useInfiniteQuery } from "@tanstack/react-query";
import { useParams, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import type { View } from "../../conversations/contract.ts";
import { listQuery } from "../api/conversations.ts";
import { distinct } from "./grouping.ts";

/** Which view of the inbox is shown, and which conversation is open in it. */
export function usePlace() {
  const { view } = useParams({ from: "/desk/inbox/$view" });
  const { conversation } = useParams({ strict: false });
  const { shop, person } = useSearch({ from: "/desk/inbox/$view" });
  return { view: view as View, shop, person: person ?? false, open: conversation };
}

/** The rows of the view shown, as far as they have been loaded. */
export function useList() {
  const { view, shop } = usePlace();
  const query = useInfiniteQuery(listQuery(view, shop));
  const rows = useMemo(() => distinct(query.data?.pages.flatMap((page) => page.items) ?? []), [query.data]);
  return { rows, query };
}
