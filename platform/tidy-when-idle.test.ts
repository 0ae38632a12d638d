import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { heldBytes, isWorthTidying, tidyWhenIdle } from "./tidy-when-idle.ts";

const mega = 1_000_000;

test.each([
  ["nothing happens and much was left", { busy: 0.01, heldBytes: 160 * mega, tidiedBytes: 60 * mega }, true],
  ["there is work", { busy: 0.5, heldBytes: 160 * mega, tidiedBytes: 60 * mega }, false],
  ["little was left", { busy: 0, heldBytes: 80 * mega, tidiedBytes: 60 * mega }, false],
])("whether it is time to tidy up: %s", (_, look, expected) => {
  expect(isWorthTidying(look)).toBe(expected);
});

test("what is no longer needed is given back once nothing happens", async () => {
  const left = { buffers: Array.from({ length: 60 }, () => Buffer.alloc(mega, 1)) as Buffer[] | null };
  const end = tidyWhenIdle({ everyMs: 20, busy: () => 0 });
  try {
    const full = heldBytes() + 60 * mega;
    left.buffers = Array.from({ length: 120 }, () => Buffer.alloc(mega, 1));
    expect(heldBytes()).toBeGreaterThan(full - 10 * mega);
    left.buffers = null;
    const most = full - 60 * mega;
    for (let tries = 0; heldBytes() > most && tries < 400; tries++) await pause(25);
    expect(heldBytes()).toBeLessThan(most);
  } finally {
    end();
  }
});
