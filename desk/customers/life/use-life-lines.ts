import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { usePageLines } from "../../frame/use-page-lines.ts";
import { monthOf } from "./months.ts";
import { comeBackTo, leaveAt } from "./places.ts";
import type { Line } from "./stretches.ts";

const linePx = 57;
/** Also of the month that lies at the top over the lines. */
export const monthPx = 36;
/** So often, at most, is asked for what comes near while somebody scrolls past it. */
const restMs = 100;

type Options = {
  lines: Line[];
  /** Stays at the top above the lines. */
  bar: RefObject<HTMLElement | null>;
  need?: (first: number, last: number) => void;
  reachEnd?: () => void;
  /** The month to begin at. */
  at: string | undefined;
};

/** A life in the window: the lines near it, the month at its top, the way to another month and through the entries. */
export function useLifeLines({ lines, bar, need, reachEnd, at }: Options) {
  const [left] = useState(comeBackTo);
  const covered = useCovered(bar);
  const { list, virtual, margin } = usePageLines({
    count: lines.length,
    keyOf: (index) => lines[index]?.key ?? String(index),
    estimate: (index) => (lines[index]?.type === "month" ? monthPx : linePx),
    reachEnd,
    covered: covered + monthPx,
    left,
  });
  const items = virtual.getVirtualItems();
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0];
  useResting(() => need?.(first, last));
  useKeepPlace(lines, virtual);
  useEffect(() => {
    if (!virtual.isScrolling) leaveAt({ offset: virtual.scrollOffset ?? 0, sizes: virtual.itemSizeCache });
  });

  const top = items.find(({ end }) => end > (virtual.scrollOffset ?? 0) + covered + 1);
  const jump = useAim(lines, virtual);
  useBegin(!left && at !== undefined, () => at && jump(at));
  useBegin(left?.focused !== undefined && items.length > 0, () => {
    const index = lines.findIndex(({ key }) => key === left?.focused);
    list.current?.querySelector<HTMLElement>(`[data-index="${index}"] .entry`)?.focus({ preventScroll: true });
  });
  return { list, virtual, items, margin, covered, month: monthAt(lines, top?.index ?? 0), jump };
}

type Virtual = ReturnType<typeof usePageLines>["virtual"];

/** Under which month a line stands; what waits stands under the heading above it. */
function monthAt(lines: readonly Line[], index: number): string | undefined {
  for (let at = index; at >= 0; at -= 1) {
    const line = lines[at];
    if (line?.type === "month") return line.month;
    if (line?.type === "entry") return monthOf(line.entry.at);
  }
  return undefined;
}

/**
 * The way to a month. What has not come yet is thought to be of a usual height: until somebody scrolls themselves, what
 * comes around the month does not push it out of its place.
 */
function useAim(lines: readonly Line[], virtual: Virtual) {
  const aim = useRef<string>(undefined);
  const go = useCallback(() => {
    const index = lines.findIndex((line) => line.type === "month" && line.month <= (aim.current ?? ""));
    const to = index < 0 ? lines.length - 1 : index + 1;
    const [offset = 0] = virtual.getOffsetForIndex(to, "start") ?? [];
    if (Math.abs(offset - (virtual.scrollOffset ?? 0)) > 1) virtual.scrollToIndex(to, { align: "start" });
  }, [lines, virtual]);
  useEffect(() => {
    if (aim.current && !virtual.isScrolling) go();
  });
  useEffect(() => {
    const page = document.getElementById("main");
    const forget = () => {
      aim.current = undefined;
    };
    const own = ["wheel", "touchmove", "keydown", "pointerdown"] as const;
    for (const name of own) page?.addEventListener(name, forget, { passive: true, capture: true });
    return () => {
      for (const name of own) page?.removeEventListener(name, forget, { capture: true });
    };
  }, []);
  return useCallback(
    (month: string) => {
      aim.current = month;
      go();
    },
    [go],
  );
}

/** How much of the page is covered by what stays at its top: the bar, with what it lies in or alone, or nothing. */
function useCovered(bar: RefObject<HTMLElement | null>): number {
  const [covered, setCovered] = useState(0);
  useLayoutEffect(() => {
    const element = bar.current;
    if (!element) return;
    const measure = () => {
      const stuck = [element.parentElement, element].find((one) => one && getComputedStyle(one).position === "sticky");
      setCovered(stuck?.offsetHeight ?? 0);
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    observer.observe(document.documentElement);
    measure();
    return () => observer.disconnect();
  }, [bar]);
  return covered;
}

/** Does it soon after something was drawn, with what was drawn last by then. */
function useResting(act: () => void) {
  const latest = useRef(act);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    latest.current = act;
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      latest.current();
    }, restMs);
  });
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      timer.current = undefined;
    },
    [],
  );
}

/** Once, as soon as it can be done. */
function useBegin(possible: boolean, act: () => void) {
  const done = useRef(false);
  useEffect(() => {
    if (!possible || done.current) return;
    done.current = true;
    act();
  });
}

/** When lines come or go above the window, those in it stay where they are. */
function useKeepPlace(lines: Line[], virtual: Virtual) {
  const before = useRef<{ lines: Line[]; seen: { key: string; from: number }[] }>({ lines, seen: [] });
  useLayoutEffect(() => {
    const page = document.getElementById("main");
    if (!page || before.current.lines === lines || page.scrollTop === 0) return;
    const places = new Map(lines.map((line, index) => [line.key, index]));
    for (const { key, from } of before.current.seen) {
      const index = places.get(key);
      const start = index === undefined ? undefined : virtual.measurementsCache[index]?.start;
      if (start === undefined) continue;
      if (Math.abs(page.scrollTop - (start - from)) > 1) page.scrollTop = start - from;
      return;
    }
  }, [lines, virtual]);
  useEffect(() => {
    const offset = document.getElementById("main")?.scrollTop ?? 0;
    const visible = virtual.getVirtualItems().filter(({ end }) => end > offset);
    const seen = visible.flatMap(({ index, start }) => {
      const key = lines[index]?.key;
      return key ? [{ key, from: start - offset }] : [];
    });
    before.current = { lines, seen };
  });
}
