import { cardHandle } from "./card-handle.ts";

const lookMs = 250;

let endWatch: (() => void) | undefined;

/** Whether the mouse has opened the card, and where it goes decides what becomes of it. */
export const isWatched = () => endWatch !== undefined;

export function stopWatching(): void {
  endWatch?.();
  endWatch = undefined;
}

/**
 * Watches the mouse that has opened the card of `name`. The card stays while the mouse is on the name or in the card, and
 * while it comes nearer to the card, however slowly and across whatever names. Otherwise it closes, or another name's opens.
 */
export function watchMouse(name: Element): void {
  stopWatching();
  let of = name;
  let at = { x: 0, y: 0 };
  let nearest = Number.POSITIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    timer = undefined;
    const away = distanceTo(document.querySelector(".card-place")?.getBoundingClientRect(), at);
    if (away < nearest) {
      nearest = away;
      timer = setTimeout(look, lookMs);
      return;
    }
    const other = document.elementFromPoint(at.x, at.y)?.closest("[data-card]");
    if (!other) return cardHandle.close();
    of = other;
    cardHandle.open(other.id);
  };
  const move = ({ target, clientX, clientY }: MouseEvent) => {
    at = { x: clientX, y: clientY };
    if (target instanceof Element && (target.closest(".card-place") || of.contains(target))) {
      clearTimeout(timer);
      timer = undefined;
      nearest = Number.POSITIVE_INFINITY;
    } else timer ??= setTimeout(look, lookMs);
  };
  document.addEventListener("mousemove", move);
  endWatch = () => {
    clearTimeout(timer);
    document.removeEventListener("mousemove", move);
  };
}

type Box = Pick<DOMRect, "left" | "right" | "top" | "bottom">;

/** In pixels; endless when there is no box. */
export function distanceTo(box: Box | undefined, { x, y }: { x: number; y: number }): number {
  if (!box) return Number.POSITIVE_INFINITY;
  return Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
}
