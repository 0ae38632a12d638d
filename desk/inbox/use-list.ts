import { useInfiniteQuery } from "@tanstack/react-query";
import { useParams, useSearch } from "@tanstack/react-router";
import { useMemo, useRef } from "react";
import type { ConversationRow, View } from "../../conversations/contract.ts";
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
  const fresh = useMemo(() => distinct(query.data?.pages.flatMap((page) => page.items) ?? []), [query.data]);
  return { rows: useKept(fresh), query };
}

/** Looking at a conversation ends that one is mentioned in it: its row stays where it is for as long as it is open. */
function useKept(rows: ConversationRow[]): ConversationRow[] {
  const { view, open } = usePlace();
  const kept = useRef<{ row: ConversationRow; at: number } | null>(null);
  return useMemo(() => {
    if (view !== "mentioned" || !open) return rows;
    const at = rows.findIndex((row) => row.id === open);
    const row = rows[at];
    if (row) kept.current = { row, at };
    if (row || kept.current?.row.id !== open) return rows;
    return rows.toSpliced(kept.current.at, 0, { ...kept.current.row, mentioned: false, unread: false });
  }, [rows, view, open]);
}
