import { expect, test } from "vitest";
import { inStretches } from "./in-stretches.ts";

test("items are mapped in their order", async () => {
  expect(await inStretches([1, 2, 3], (n) => n * 2)).toEqual([2, 4, 6]);
});

test("what else waits gets its turn before the last item is mapped", async () => {
  let others = 0;
  const seen = await new Promise<number[]>((resolve, reject) => {
    const busy = () => {
      const until = performance.now() + 5;
      while (performance.now() < until);
      return others;
    };
    setImmediate(function again() {
      others += 1;
      if (others < 100) setImmediate(again);
    });
    inStretches([1, 2, 3, 4, 5, 6], busy).then(resolve, reject);
  });
  expect(seen[0]).toBe(0);
  expect(seen.at(-1)).toBeGreaterThan(0);
});

test("what a map throws is thrown", async () => {
  await expect(inStretches([1], () => JSON.parse("{"))).rejects.toThrow(SyntaxError);
});
