import { useEffect, useState } from "react";

/**
 * The value, but a new one only after the next picture: what changes first is seen first, and what costs much to show follows.
 * Values that come faster than pictures are passed over.
 */
export function useAfterPaint<T>(value: T): T {
  const [seen, setSeen] = useState(value);
  useEffect(() => {
    let later: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      // In a task of its own: a frame's callbacks run before it is painted.
      later = setTimeout(() => setSeen(value));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(later);
    };
  }, [value]);
  return seen;
}
