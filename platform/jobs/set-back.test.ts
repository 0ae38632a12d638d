import { afterEach, expect, it, vi } from "vitest";
import { watchForSetBack } from "./set-back.ts";

let end: () => void = () => undefined;
afterEach(() => {
  end();
  vi.useRealTimers();
});

it.each([
  ["an hour back", -3_600_000, [3_600_000]],
  ["a day ahead", 86_400_000, []],
  ["put right by a second", -1000, []],
])("a clock that is set %s", (_how, change, told) => {
  vi.useFakeTimers();
  let wall = 1_000_000_000_000;
  let steady = 0;
  const heard: number[] = [];
  const pass = (ms: number) => {
    wall += ms;
    steady += ms;
    vi.advanceTimersByTime(ms);
  };
  end = watchForSetBack((ms) => heard.push(ms), { wall: () => wall, steady: () => steady }, 100);
  pass(500);
  wall += change;
  pass(500);
  expect(heard).toEqual(told);
});
