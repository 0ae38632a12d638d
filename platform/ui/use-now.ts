import { useSyncExternalStore } from "react";

type Clock = { subscribe: (changed: () => void) => () => void; now: () => number };
const clocks = new Map<number, Clock>();

/** The present time, renewed every `everyMs`; one timer for all who ask for the same rhythm. */
export function useNow(everyMs: number): number {
  const clock = clocks.get(everyMs) ?? newClock(everyMs);
  return useSyncExternalStore(clock.subscribe, clock.now);
}

function newClock(everyMs: number): Clock {
  let now = Date.now();
  let timer: ReturnType<typeof setInterval> | undefined;
  const hearers = new Set<() => void>();
  const tick = () => {
    now = Date.now();
    for (const hear of hearers) hear();
  };
  const clock: Clock = {
    subscribe(changed) {
      if (hearers.size === 0) {
        now = Date.now();
        timer = setInterval(tick, everyMs);
      }
      hearers.add(changed);
      return () => {
        hearers.delete(changed);
        if (hearers.size === 0) clearInterval(timer);
      };
    },
    now: () => now,
  };
  clocks.set(everyMs, clock);
  return clock;
}
