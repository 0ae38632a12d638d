import { useCallback, useMemo, useSyncExternalStore } from "react";
import type { ConversationRow } from "../../conversations/contract.ts";
import { nothing, type Selected } from "./selected.ts";

let selected = nothing;
const hearers = new Set<() => void>();

function hear(tell: () => void): () => void {
  hearers.add(tell);
  return () => void hearers.delete(tell);
}

/** What is selected in the list shown. There is one list at a time, and it forgets when it goes. */
export const currentSelection = (): Selected => selected;

export function select(change: (before: Selected) => Selected): void {
  const after = change(selected);
  if (after === selected) return;
  selected = after;
  for (const tell of hearers) tell();
}

export const clearSelection = (): void => select(() => nothing);

export const useSelection = (): Selected => useSyncExternalStore(hear, currentSelection);

/** Whether this row is selected, and whether a tap selects: a row hears of its own only. */
export function useIsSelected(id: string): boolean {
  return useSyncExternalStore(
    hear,
    useCallback(() => selected.ids.has(id), [id]),
  );
}
export const useIsChoosing = (): boolean =>
  useSyncExternalStore(
    hear,
    useCallback(() => selected.choosing, []),
  );

/** The selected rows that are still in the list. What has left it is not selected any more. */
export function useSelectedRows(rows: readonly ConversationRow[]): ConversationRow[] {
  const { ids } = useSelection();
  return useMemo(() => rows.filter((row) => ids.has(row.id)), [rows, ids]);
}
