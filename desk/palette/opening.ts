import { useEffect, useSyncExternalStore } from "react";

let open = false;
/** What was typed between the key that opens it and the field being there; null once it is. */
let early: string | null = null;
const watchers = new Set<() => void>();

/** Opens or shuts the palette. */
export function showPalette(shown: boolean): void {
  if (shown && !open) early = "";
  open = shown;
  for (const tell of watchers) tell();
}

const watch = (tell: () => void) => {
  watchers.add(tell);
  return () => void watchers.delete(tell);
};

export const usePaletteOpen = (): boolean => useSyncExternalStore(watch, () => open);

export const paletteKey = "Mod K";
/** Opens what is chosen in a tab of its own. */
export const besideKey = "Mod Enter";

/** What was typed before the field came. From now on the field has the keys. */
export function takeEarly(): string {
  const typed = early ?? "";
  early = null;
  return typed;
}

/** Command or Ctrl with K, also while one is typing. */
export function usePaletteKey(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (keepEarly(event)) return;
      if (event.key.toLowerCase() !== "k" || !(event.metaKey || event.ctrlKey)) return;
      if (event.shiftKey || event.altKey || event.isComposing || event.defaultPrevented) return;
      event.preventDefault();
      showPalette(!open);
    };
    window.addEventListener("keydown", press, true);
    return () => window.removeEventListener("keydown", press, true);
  }, []);
}

function keepEarly(event: KeyboardEvent): boolean {
  if (!open || early === null || event.metaKey || event.ctrlKey || event.altKey) return false;
  if (event.key.length !== 1 && event.key !== "Backspace") return false;
  early = event.key === "Backspace" ? early.slice(0, -1) : early + event.key;
  event.preventDefault();
  event.stopPropagation();
  return true;
}
