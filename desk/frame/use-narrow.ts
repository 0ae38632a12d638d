import { useCallback, useSyncExternalStore } from "react";

/** True while the window is at most this wide (a CSS length). For what style sheets cannot do alone. */
export function useNarrow(width: string): boolean {
  const media = `(max-width: ${width})`;
  const subscribe = useCallback(
    (changed: () => void) => {
      const query = matchMedia(media);
      query.addEventListener("change", changed);
      return () => query.removeEventListener("change", changed);
    },
    [media],
  );
  return useSyncExternalStore(subscribe, () => matchMedia(media).matches);
}
