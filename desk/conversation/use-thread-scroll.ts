import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { MessageView } from "../../conversations/contract.ts";

const near = 80;

/**
 * Opens a thread at its newest message; stays there while one is there; keeps the place when earlier messages are put
 * above; counts what arrives below while one reads further up.
 */
export function useThreadScroll(pane: RefObject<HTMLElement | null>, messages: MessageView[]) {
  const [below, setBelow] = useState(0);
  const atEnd = useRef(true);
  const before = useRef<{ first?: string; last?: string; height: number; top: number } | null>(null);

  const toBottom = useCallback(() => {
    pane.current?.scrollTo({ top: pane.current.scrollHeight });
    setBelow(0);
  }, [pane]);

  useLayoutEffect(() => {
    const box = pane.current;
    const newest = messages.at(-1);
    if (!box || !newest) return;
    const was = before.current;
    if (!was) openAt(box);
    else if (was.last !== newest.id) {
      const added = messages.length - 1 - messages.findIndex((message) => message.id === was.last);
      if (atEnd.current || newest.author.staff) box.scrollTop = box.scrollHeight;
      else setBelow((count) => count + added);
    } else if (was.first !== messages[0]?.id) box.scrollTop = was.top + box.scrollHeight - was.height;
    before.current = { first: messages[0]?.id, last: newest.id, height: box.scrollHeight, top: box.scrollTop };
  }, [messages, pane]);

  useEffect(() => {
    const box = pane.current;
    if (!box) return;
    const look = () => {
      atEnd.current = box.scrollHeight - box.scrollTop - box.clientHeight < near;
      if (before.current) before.current = { ...before.current, height: box.scrollHeight, top: box.scrollTop };
      if (atEnd.current) setBelow(0);
    };
    const follow = new ResizeObserver(() => {
      if (atEnd.current) box.scrollTop = box.scrollHeight;
    });
    box.addEventListener("scroll", look, { passive: true });
    follow.observe(box);
    return () => {
      box.removeEventListener("scroll", look);
      follow.disconnect();
    };
  });

  return { below, toBottom };
}

/** At the end, or at the beginning of the newest message when it is longer than the pane. */
function openAt(box: HTMLElement) {
  box.scrollTop = box.scrollHeight;
  const newest = box.querySelector(".thread > :last-child");
  if (newest instanceof HTMLElement && newest.offsetHeight > box.clientHeight) {
    box.scrollTop = newest.offsetTop - box.offsetTop - 16;
  }
}
