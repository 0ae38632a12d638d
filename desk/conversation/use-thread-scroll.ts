import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { MessageView } from "../../conversations/contract.ts";

const near = 80;
/** Fonts and pictures may still come; so long after something new the end is followed. */
const settleMs = 1_500;

type Place = { last: string; anchor: Anchor | null; atEnd: boolean; settled: number };

/**
 * Opens a thread at its newest message; stays there while one is there; keeps what one reads where it is when messages
 * come above or below; counts what arrives below while one reads further up.
 */
export function useThreadScroll(pane: RefObject<HTMLElement | null>, messages: MessageView[]) {
  const [below, setBelow] = useState(0);
  const place = useRef<Place | null>(null);
  const shown = messages.length > 0;

  const toBottom = useCallback(() => {
    pane.current?.scrollTo({ top: pane.current.scrollHeight });
    setBelow(0);
  }, [pane]);

  useLayoutEffect(() => {
    const box = pane.current;
    const newest = messages.at(-1);
    if (!box || !newest) return;
    const was = place.current;
    const added = was ? messages.length - 1 - messages.findIndex((message) => message.id === was.last) : 0;
    if (!was) openAt(box);
    else if (added > 0 && (was.atEnd || newest.author.staff)) box.scrollTop = box.scrollHeight;
    else {
      keep(box, was.anchor);
      if (added > 0) setBelow((count) => count + added);
    }
    const settled = !was || added > 0 ? performance.now() + settleMs : was.settled;
    place.current = { last: newest.id, anchor: anchorOf(box), atEnd: isAtEnd(box), settled };
  }, [messages, pane]);

  useEffect(() => {
    const box = pane.current;
    if (!box || !shown) return;
    const look = () => {
      if (!place.current) return;
      place.current = { ...place.current, anchor: anchorOf(box), atEnd: isAtEnd(box) };
      if (place.current.atEnd) setBelow(0);
    };
    let height = box.clientHeight;
    const follow = new ResizeObserver(() => {
      const resized = box.clientHeight !== height;
      height = box.clientHeight;
      const { atEnd = false, settled = 0 } = place.current ?? {};
      if (atEnd && (resized || performance.now() < settled)) box.scrollTop = box.scrollHeight;
    });
    box.addEventListener("scroll", look, { passive: true });
    follow.observe(box);
    if (box.firstElementChild) follow.observe(box.firstElementChild);
    return () => {
      box.removeEventListener("scroll", look);
      follow.disconnect();
    };
  }, [pane, shown]);

  return { below, toBottom };
}

const isAtEnd = (box: HTMLElement) => box.scrollHeight - box.scrollTop - box.clientHeight < near;

/** At the end, or at the beginning of the newest message when it is longer than the pane. */
function openAt(box: HTMLElement) {
  box.scrollTop = box.scrollHeight;
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
