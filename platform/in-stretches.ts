import { setImmediate as breathe } from "node:timers/promises";

/** Milliseconds after which others get their turn. */
const longestStretch = 8;

/** Maps many items one after the other, and gives way to whatever else waits after every few milliseconds of it. */
export async function inStretches<In, Out>(items: readonly In[], map: (item: In) => Out): Promise<Out[]> {
  const mapped: Out[] = [];
  let since = performance.now();
  for (const item of items) {
    mapped.push(map(item));
    if (performance.now() - since < longestStretch) continue;
    await breathe();
    since = performance.now();
  }
  return mapped;
}
