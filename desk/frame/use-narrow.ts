import { useSyncExternalStore } from "react";

/** True while the window is at most this wide (a CSS length). For what style sheets cannot do alone. */
export function useNarrow(width: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = matchMedia(`(max-width: ${width})`);
      query.addEventListener("change", changed);
      return () => query.removeEventListener("change", changed);
    },
    () => matchMedia(`(max-width: ${width})`).matches,
  );
}
