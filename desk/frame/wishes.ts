import { useEffect } from "react";

/** What a key press in one pane asks of another. */
export type Wish = "assign" | "reply" | "note" | "read";

const wishes = new EventTarget();

export function wish(what: Wish): void {
  wishes.dispatchEvent(new Event(what));
}

/** Does `act` when somebody wishes it. */
export function useWish(what: Wish, act: () => void): void {
  useEffect(() => {
    wishes.addEventListener(what, act);
    return () => wishes.removeEventListener(what, act);
  }, [what, act]);
}
