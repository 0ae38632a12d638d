import { useInfiniteQuery } from "@tanstack/react-query";
import { useParams, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import type { View } from "../../conversations/contract.ts";
import { listQuery } from "../api/conversations.ts";
import { distinct } from "./grouping.ts";

/** Which view of the inbox is shown, and which conversation is open in it; `search` keeps what narrows it. */
export function usePlace() {
  const { view } = useParams({ from: "/desk/inbox/$view" });
  const { conversation } = useParams({ strict: false });
  const { shop, tag, person } = useSearch({ from: "/desk/inbox/$view" });
  const search = { ...(shop ? { shop } : {}), ...(tag ? { tag } : {}) };
  return { view: view as View, shop, tag, search, person: person ?? false, open: conversation };
}

/** The rows of the view shown, as far as they have been loaded. */
export function useList() {
  const { view, shop, tag } = usePlace();
  const query = useInfiniteQuery(listQuery(view, shop, tag));
  const rows = useMemo(() => distinct(query.data?.pages.flatMap((page) => page.items) ?? []), [query.data]);
  return { rows, query };
}
