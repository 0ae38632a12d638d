import { useVirtualizer, type VirtualItem } from "@tanstack/react-virtual";
import { useEffect, useLayoutEffect, useRef, useState } from "react";

type Options = {
  count: number;
  /** Stays the same for the same line. */
  keyOf: (index: number) => string;
  estimate: (index: number) => number;
  /** Called when the end comes near. */
  reachEnd?: () => void;
  /** So much of the top is covered by what stays there while the page scrolls, in pixels. */
  covered?: number;
  /** Where the list stood when it was left, to go on there. */
  left?: LeftAt | undefined;
};

/** Where a list stood: how far scrolled, and how high its lines are, by their keys. */
export type LeftAt = { offset: number; sizes: ReadonlyMap<VirtualItem["key"], number> };

/** A long list in a page that scrolls as a whole: only the lines near the window are in the page. */
export function usePageLines({ count, keyOf, estimate, reachEnd, covered = 0, left }: Options) {
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
    scrollPaddingStart: covered,
    ...(left ? { initialOffset: left.offset, initialMeasurementsCache: measured(left) } : {}),
  });
  useLayoutEffect(() => {
    // What lies behind the cover is above what one sees: when it turns out higher than thought, nothing below moves.
    virtual.shouldAdjustScrollPositionOnItemSizeChange =
      covered > 0 ? ({ start }) => start < (virtual.scrollOffset ?? 0) + covered : undefined;
  }, [virtual, covered]);
  const last = virtual.getVirtualItems().at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= count - 10) reachEnd?.();
  });
  return { list, virtual, margin };
}

/** As the virtualizer takes it; it looks at keys and sizes alone. */
const measured = ({ sizes }: LeftAt): VirtualItem[] =>
  [...sizes].map(([key, size], index) => ({ key, size, index, start: 0, end: 0, lane: 0 }));
