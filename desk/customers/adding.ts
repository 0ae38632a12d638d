import { useSyncExternalStore } from "react";

let open = false;
/** What the line begins with. */
let begun = "";
/** What had the focus before. */
let before: HTMLElement | null = null;
const watchers = new Set<() => void>();

/** Opens the line in which somebody is added, or shuts it. */
export function showAdding(shown: boolean, text = ""): void {
  if (shown && !open) before = document.activeElement instanceof HTMLElement ? document.activeElement : null;
  open = shown;
  begun = text;
  for (const tell of watchers) tell();
}

const watch = (tell: () => void) => {
  watchers.add(tell);
  return () => void watchers.delete(tell);
};

export const useAddingOpen = (): boolean => useSyncExternalStore(watch, () => open);
export const begunWith = (): string => begun;
/** Where whoever adds somebody goes on. */
export const cameFrom = (): HTMLElement | null => before;
