import { afterEach, describe, expect, it, vi } from "vitest";
import { isWishWaiting, wish } from "./wishes.ts";

afterEach(() => vi.useRealTimers());

describe("a wish that nobody hears yet", () => {
  it("waits a while and then lets go", () => {
    vi.useFakeTimers();
    expect(isWishWaiting()).toBe(false);
    wish("reply");
    expect(isWishWaiting()).toBe(true);
    vi.advanceTimersByTime(5_001);
    expect(isWishWaiting()).toBe(false);
  });
});
