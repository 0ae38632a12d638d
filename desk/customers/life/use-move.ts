import type { Line } from "./stretches.ts";
import { monthPx, type useLifeLines } from "./use-life-lines.ts";

/** Steps from the entry in focus, or the first one in view, to the next or the one before. */
export function useMove(lines: readonly Line[], { list, virtual, items, covered }: ReturnType<typeof useLifeLines>) {
  return (step: 1 | -1) => {
    const focused = document.activeElement?.closest<HTMLElement>("[data-index]");
    const inList = focused && list.current?.contains(focused);
    const inView = items.find(
      ({ start, index }) => start >= (virtual.scrollOffset ?? 0) + covered + monthPx && lines[index]?.type === "entry",
    );
    const from = inList ? Number(focused.dataset["index"]) + step : inView?.index;
    const to = from === undefined ? -1 : nextEntry(lines, from, step);
    if (to < 0) return;
    virtual.scrollToIndex(to, { align: "auto" });
    // What has not come yet is waited for with the eye on it: the next press goes on from there.
    list.current?.querySelector<HTMLElement>(`[data-index="${to}"] .entry`)?.focus({ preventScroll: true });
  };
}

function nextEntry(lines: readonly Line[], from: number, step: 1 | -1): number {
  for (let at = from; at >= 0 && at < lines.length; at += step) if (lines[at]?.type !== "month") return at;
  return -1;
}
