import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { MessageView } from "../../conversations/contract.ts";

const near = 80;

/** Where one reads. `height` is the thread's as it was when this was noted. */
type Place = { last: string; anchor: Anchor | null; atEnd: boolean; height: number };

/**
 * Opens a thread at its newest message; stays there while one is there; keeps what one reads where it is when messages
 * come above or below; counts what arrives below while one reads further up.
 */
export function useThreadScroll(pane: RefObject<HTMLElement | null>, messages: MessageView[]) {
  const [below, setBelow] = useState(0);
  const place = useRef<Place | null>(null);
  /** Whether somebody has done something in the thread since the newest message came. */
  const touched = useRef(false);
  const seen = useCallback(() => setBelow(0), []);

  useLayoutEffect(() => {
    const box = pane.current;
    const newest = messages.at(-1);
    if (!box || !newest) return;
    const was = place.current;
    const added = was ? messages.length - 1 - messages.findIndex((message) => message.id === was.last) : 0;
    if (!was) openAt(box);
    else if (added > 0 && (was.atEnd || newest.author.staff)) toEnd(box);
    else {
      keep(box, was.anchor);
      if (added > 0) setBelow((count) => count + added);
    }
    if (added > 0) touched.current = false;
    place.current = { last: newest.id, ...noted(box) };
  }, [messages, pane]);
  useFollow(pane, place, touched, seen, messages.length > 0);

  const toBottom = () => {
    if (pane.current) toEnd(pane.current);
    seen();
  };
  return { below, toBottom };
}

/**
 * Notes where one reads, and stays at the end when the pane shrinks (the composer grows) or fonts and pictures make the
 * thread longer; not when somebody unfolds something in it.
 */
function useFollow(
  pane: RefObject<HTMLElement | null>,
  place: RefObject<Place | null>,
  touched: RefObject<boolean>,
  seen: () => void,
  shown: boolean,
) {
  useEffect(() => {
    const box = pane.current;
    if (!box || !shown) return;
    const look = () => {
      const was = place.current;
      if (!was) return;
      const grew = !touched.current && was.atEnd && was.height !== box.scrollHeight;
      place.current = { ...was, ...noted(box), ...(grew ? { atEnd: true } : {}) };
      if (place.current.atEnd) seen();
    };
    let height = box.clientHeight;
    const follow = new ResizeObserver(() => {
      const resized = box.clientHeight !== height;
      height = box.clientHeight;
      if (place.current?.atEnd && (resized || !touched.current)) toEnd(box);
    });
    const touching = () => {
      touched.current = true;
    };
    const stop = new AbortController();
    box.addEventListener("scroll", look, { passive: true, signal: stop.signal });
    for (const sign of ["pointerdown", "wheel", "keydown"]) {
      box.addEventListener(sign, touching, { passive: true, signal: stop.signal });
    }
    for (const part of [box, ...box.children]) follow.observe(part);
    return () => {
      stop.abort();
      follow.disconnect();
    };
  }, [pane, place, touched, seen, shown]);
}

const noted = (box: HTMLElement) => ({ anchor: anchorOf(box), atEnd: isAtEnd(box), height: box.scrollHeight });
const toEnd = (box: HTMLElement) => box.scrollTo({ top: box.scrollHeight });
const isAtEnd = (box: HTMLElement) => box.scrollHeight - box.scrollTop - box.clientHeight < near;

/** At the end, or at the beginning of the newest message when it is longer than the pane. */
function openAt(box: HTMLElement) {
  toEnd(box);
  const newest = [...box.querySelectorAll<HTMLElement>("[data-message]")].at(-1);
  if (newest && newest.offsetHeight > box.clientHeight) {
    box.scrollTop += newest.getBoundingClientRect().top - box.getBoundingClientRect().top - 16;
  }
}

/** The topmost message in view, and where it stands. */
type Anchor = { id: string; top: number };

function anchorOf(box: HTMLElement): Anchor | null {
  const edge = box.getBoundingClientRect().top;
  for (const message of box.querySelectorAll<HTMLElement>("[data-message]")) {
    const { top, bottom } = message.getBoundingClientRect();
    if (bottom > edge) return { id: message.dataset["message"] ?? "", top };
  }
  return null;
}

function keep(box: HTMLElement, anchor: Anchor | null) {
  const message = anchor && box.querySelector(`[data-message="${CSS.escape(anchor.id)}"]`);
  if (message) box.scrollTop += message.getBoundingClientRect().top - anchor.top;
}
