import { defaultRangeExtractor, type Range, useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef } from "react";
import type { Line } from "./grouping.ts";

const headingPx = 31;
const rowPx = 53;

/**
 * Keeps only the lines near the window in the page, the heading of the topmost group stuck above them, and the same
 * rows under the eye when lines come or go above. `reachEnd` is called when the end comes near.
 */
export function useVirtualLines(
  lines: Line[],
  scroller: RefObject<HTMLDivElement | null>,
  open: string | undefined,
  reachEnd: () => void,
) {
  const headings = useMemo(() => lines.flatMap((line, index) => (line.type === "heading" ? [index] : [])), [lines]);
  const top = useRef(0);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (lines[index]?.type === "heading" ? headingPx : rowPx),
    getItemKey: (index) => lines[index]?.key ?? index,
    overscan: 8,
    rangeExtractor: useCallback(
      (range: Range) => {
        top.current = headings.findLast((index) => index <= range.startIndex) ?? 0;
        return [...new Set([top.current, ...defaultRangeExtractor(range)])].sort((a, b) => a - b);
      },
      [headings],
    ),
  });
  const last = virtual.getVirtualItems().at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= lines.length - 10) reachEnd();
  });
  useKeepPlace(lines, scroller, virtual);
  useShowOpen(lines, open, virtual);
  return { virtual, stuck: (index: number) => index === top.current };
}

type Virtual = ReturnType<typeof useVirtualizer<HTMLDivElement, Element>>;

/** When the list changes while somebody has scrolled into it, the topmost visible row stays where it is. */
function useKeepPlace(lines: Line[], scroller: RefObject<HTMLDivElement | null>, virtual: Virtual) {
  const before = useRef<{ lines: Line[]; key: string; from: number } | null>(null);
  useLayoutEffect(() => {
    const pane = scroller.current;
    const kept = before.current;
    if (!pane || !kept || kept.lines === lines || pane.scrollTop === 0) return;
    const index = lines.findIndex((line) => line.key === kept.key);
    const start = virtual.measurementsCache[index]?.start;
    if (start !== undefined) pane.scrollTop = start - kept.from;
  }, [lines, scroller, virtual]);
  // Noted when it changes, not whenever something is drawn: the page would have to be laid out to answer.
  useEffect(() => {
    const pane = scroller.current;
    if (!pane) return;
    const note = () => {
      const items = virtual.getVirtualItems();
      const first = items.find((item) => item.end > pane.scrollTop && lines[item.index]?.type === "row");
      const key = first && lines[first.index]?.key;
      before.current = first && key ? { lines, key, from: first.start - pane.scrollTop } : null;
    };
    note();
    pane.addEventListener("scroll", note, { passive: true });
    return () => pane.removeEventListener("scroll", note);
  }, [lines, scroller, virtual]);
}

/** The open conversation is brought into view when it is opened, not again when the list changes. */
function useShowOpen(lines: Line[], open: string | undefined, virtual: Virtual) {
  const shown = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (!open || shown.current === open) return;
    const index = lines.findIndex((line) => line.key === open);
    if (index < 0) return;
    shown.current = open;
    virtual.scrollToIndex(index <= 1 ? 0 : index, { align: "auto" });
  }, [lines, open, virtual]);
}
