import { useEffect, useRef } from "react";
import { isWishWaiting } from "./wishes.ts";

type Shortcuts = Record<string, (event: KeyboardEvent) => void>;

/** Single keys that act while nobody is typing and no menu or dialog is open: `useShortcuts({ j: next, k: previous })`. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const current = useRef(shortcuts);
  useEffect(() => {
    current.current = shortcuts;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const act = current.current[event.key];
      if (!act || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (busy(event.target) || isWishWaiting()) return;
      event.preventDefault();
      act(event);
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
}

const busy = (target: EventTarget | null) =>
  target instanceof Element &&
  target.closest("input, textarea, select, [contenteditable=true], [role=menu], [role=dialog], [role=listbox]") !==
    null;
