import { expect, it } from "vitest";
import { oneAtATime } from "./one-at-a-time.ts";

it("lets the next one in when the one before is through, also when that failed", async () => {
  const enter = oneAtATime();
  const said: string[] = [];
  const { promise: open, reject } = Promise.withResolvers<void>();
  const first = enter(async () => {
    said.push("first begins");
    await open;
  });
  const second = enter(async () => {
    said.push("second");
    return 2;
  });
  await Promise.resolve();
  said.push("first fails");
  reject(new Error("broken"));
  await expect(first).rejects.toThrow("broken");
  expect(await second).toBe(2);
  expect(said).toEqual(["first begins", "first fails", "second"]);
});
