import { expect, it } from "vitest";
import { inTime, NotInTime } from "./in-time.ts";

const never = new Promise<never>(() => undefined);

it("answers what the work answers", async () => {
  expect(await inTime(Promise.resolve(1), 10_000)).toBe(1);
});

it("fails as the work fails", async () => {
  await expect(inTime(Promise.reject(new Error("broken")), 10_000)).rejects.toThrow("broken");
});

it("gives up on what takes too long", async () => {
  await expect(inTime(never, 1)).rejects.toBeInstanceOf(NotInTime);
});
