import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useLayoutEffect, useRef, useState } from "react";

type Options = {
  count: number;
  /** Stays the same for the same line. */
  keyOf: (index: number) => string;
  estimate: (index: number) => number;
  /** Called when the end comes near. */
  reachEnd: () => void;
};

/** A long list in a page that scrolls as a whole: only the lines near the window are in the page. */
export function usePageLines({ count, keyOf, estimate, reachEnd }: Options) {
  const list = useRef<HTMLUListElement>(null);
  const [margin, setMargin] = useState(0);
  useLayoutEffect(() => {
    const page = document.getElementById("main");
    const box = list.current?.parentElement;
    if (!page || !box) return;
    const measure = () => {
      const top = list.current?.getBoundingClientRect().top ?? 0;
      setMargin(Math.round(top - page.getBoundingClientRect().top + page.scrollTop));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    for (const part of page.firstElementChild?.children ?? []) observer.observe(part);
    return () => observer.disconnect();
  }, []);
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => document.getElementById("main"),
    estimateSize: estimate,
    getItemKey: keyOf,
    overscan: 10,
    scrollMargin: margin,
  });
  const last = virtual.getVirtualItems().at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= count - 10) reachEnd();
  });
  return { list, virtual, margin };
}
