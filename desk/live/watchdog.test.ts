import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { watchdog } from "./watchdog.ts";

const died = vi.fn();
let dog: ReturnType<typeof watchdog>;

beforeEach(() => {
  vi.useFakeTimers();
  died.mockReset();
  dog = watchdog(died);
  dog.begin();
});
afterEach(() => {
  dog.stop();
  vi.useRealTimers();
});

it("is quiet as long as something is heard within two beats", () => {
  for (let beat = 0; beat < 10; beat += 1) {
    vi.advanceTimersByTime(20_000);
    dog.heard();
  }
  expect(died).not.toHaveBeenCalled();
});

it("says once that nothing was heard for two beats", () => {
  vi.advanceTimersByTime(39_000);
  expect(died).not.toHaveBeenCalled();
  vi.advanceTimersByTime(10_000);
  expect(died).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(200_000);
  expect(died).toHaveBeenCalledTimes(1);
});

it("goes by the beat that the server names", () => {
  dog.heard(2_000);
  vi.advanceTimersByTime(20_000);
  expect(died).toHaveBeenCalledTimes(1);
});

it("knows after a night's sleep, in which no timer ran, as soon as one does", () => {
  vi.setSystemTime(Date.now() + 8 * 3_600_000);
  vi.advanceTimersByTime(10_000);
  expect(died).toHaveBeenCalledTimes(1);
});

it("looks at once when somebody comes back to the page", () => {
  vi.setSystemTime(Date.now() + 60_000);
  dog.look();
  expect(died).toHaveBeenCalledTimes(1);
});

it("is begun anew with the next connection, and then no more when it is stopped", () => {
  vi.advanceTimersByTime(50_000);
  dog.begin();
  vi.advanceTimersByTime(30_000);
  expect(died).toHaveBeenCalledTimes(1);
  dog.stop();
  dog.look();
  vi.advanceTimersByTime(200_000);
  expect(died).toHaveBeenCalledTimes(1);
});
