import type { AnyRouter } from "@tanstack/react-router";

/**
 * Whoever clicks a link sees it marked with the next picture, whatever the page it leads to takes to be drawn: that comes with
 * the one after. Keys and the browser's own back and forward lead on at once.
 */
export function markFirst(router: AnyRouter): void {
  router.history.block({
    enableBeforeUnload: false,
    blockerFn: async () => {
      const event = window.event;
      if (event?.type !== "click" || document.visibilityState !== "visible") return false;
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      link?.setAttribute("data-going", "");
      await nextPicture();
      setTimeout(() => link?.removeAttribute("data-going"));
      return false;
    },
  });
}

/** A frame's callbacks run before it is painted, a task after them when it has been. */
const nextPicture = () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
