import { useCallback, useEffect, useSyncExternalStore } from "react";
import { v7 } from "uuid";
import { useMe } from "../frame/use-me.ts";
import { type Draft, draftStore } from "./drafts.ts";

export const drafts = draftStore(window.localStorage, v7);
window.addEventListener("storage", (event) => drafts.changedElsewhere(event.key));

/** What is being written at a place: "new", or a conversation's reply or note. Each person on this browser has their own. */
export type DraftPlace = "new" | `${string}.reply` | `${string}.note`;
export const draftName = (me: string, place: DraftPlace) => `${me}.${place}`;

/** The draft of a place, and how to change it. It outlives reloads and errors until `clear`. */
export function useDraft(place: DraftPlace) {
  const name = draftName(useMe().id, place);
  const draft = useSyncExternalStore(drafts.subscribe, () => drafts.read(name));
  const change = useCallback((part: Partial<Draft>) => drafts.change(name, part), [name]);
  const clear = useCallback(() => drafts.clear(name), [name]);
  return { draft, change, clear };
}

/** Asks before the tab closes while `busy`. */
export function useStay(busy: boolean): void {
  useEffect(() => {
    if (!busy) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [busy]);
}
