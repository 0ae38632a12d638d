import { useLayoutEffect } from "react";
import { flushSync } from "react-dom";

/** What a key press in one pane asks of another. */
export type Wish =
  | "assign"
  | "reply"
  | "forward"
  | "read"
  | "newest"
  | "snooze"
  | "tag"
  | "place"
  | "remember"
  | "merge"
  | "apart"
  | "handOver";

const patienceMs = 5_000;
const hearers = new Map<Wish, Set<() => void>>();
let waiting: { what: Wish; until: number } | null = null;

/** Asks at once; when nobody is there yet (a conversation still loading), whoever comes within five seconds. */
export function wish(what: Wish): void {
  const there = hearers.get(what);
  if (there && there.size > 0) {
    // At once, so that what is typed next goes where the wish led and is not taken for a shortcut.
    flushSync(() => {
      for (const act of there) act();
    });
  } else waiting = { what, until: Date.now() + patienceMs };
}

/** While a wish waits, somebody may already be typing for its hearer: single keys must not act. */
export const isWishWaiting = () => waiting !== null && waiting.until > Date.now();

/** Does `act` when somebody wishes it. */
export function useWish(what: Wish, act: () => void): void {
  useLayoutEffect(() => {
    const there = hearers.get(what) ?? new Set();
    hearers.set(what, there.add(act));
    if (waiting?.what === what && isWishWaiting()) {
      waiting = null;
      act();
    }
    return () => void there.delete(act);
  }, [what, act]);
}
