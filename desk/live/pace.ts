import type { QueryKey } from "@tanstack/react-query";

type Ask = (key: QueryKey) => void;
type Paced = { add(keys: readonly QueryKey[]): void; stop(): void };

const restMs = 200;
/** When everything is old at once, as while a mailbox is imported, take it slower. */
const longRestMs = 2_000;
const laterMs = 1_000;
const spreadMs = 2_000;

/** Asks at once for what is old, in a burst at most every 200 ms, for everything (the empty key) at most every 2 s. */
export function soon(ask: Ask): Paced {
  const old = new Map<string, QueryKey>();
  let resting: ReturnType<typeof setTimeout> | undefined;
  const go = () => {
    resting = undefined;
    if (old.size === 0) return;
    const everything = old.has("[]");
    for (const key of everything ? [[]] : old.values()) ask(key);
    old.clear();
    resting = setTimeout(go, everything ? longRestMs : restMs);
  };
  return {
    add(keys) {
      for (const key of keys) old.set(JSON.stringify(key), key);
      if (resting === undefined) go();
    },
    stop: () => clearTimeout(resting),
  };
}

/** Asks after one to three seconds, each desk at a moment of its own, for what is shown already and only to be made sure of. */
export function later(ask: Ask): Paced {
  const old = new Map<string, QueryKey>();
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const go = () => {
    waiting = undefined;
    for (const key of old.values()) ask(key);
    old.clear();
  };
  return {
    add(keys) {
      for (const key of keys) old.set(JSON.stringify(key), key);
      if (old.size > 0) waiting ??= setTimeout(go, laterMs + Math.random() * spreadMs);
    },
    stop: () => clearTimeout(waiting),
  };
}
