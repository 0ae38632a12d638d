import { useEffect, useRef } from "react";
import { type Act, acts, lineOf } from "./act-table.ts";
import { isWishWaiting } from "./wishes.ts";

/** What can be done here; undefined is what cannot be done just now. */
type Doings = { [A in Act]?: ((event?: KeyboardEvent) => void) | undefined };
type Holder = { current: Doings };

const holders = new Set<Holder>();

/**
 * Does what `actTable` lists, by its single key while nobody is typing and no menu or dialog is open, and from the palette:
 * `useActs({ next: () => move(1) })`.
 */
export function useActs(doings: Doings): void {
  const current = useRef(doings);
  useEffect(() => {
    current.current = doings;
  });
  useEffect(() => {
    const holder = current;
    holders.add(holder);
    return () => void holders.delete(holder);
  }, []);
}

/** Listens for the single keys. Once, around the whole desk. */
export function useActKeys(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (busy(event.target) || isWishWaiting()) return;
      const act = possibleActs().find((one) => lineOf(one).key === event.key);
      if (!act) return;
      event.preventDefault();
      perform(act, event);
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
}

/** What can be done at the moment. */
export const possibleActs = (): Act[] => acts.filter((act) => doingOf(act) !== undefined);

/** Does it, if it can still be done. */
export const perform = (act: Act, event?: KeyboardEvent): void => doingOf(act)?.(event);

/** The page that came last speaks first. */
function doingOf(act: Act) {
  return [...holders].reverse().find((holder) => holder.current[act])?.current[act];
}

const busy = (target: EventTarget | null) =>
  target instanceof Element &&
  target.closest("input, textarea, select, [contenteditable=true], [role=menu], [role=dialog], [role=listbox]") !==
    null;
