import { defineConfig } from "vitest/config";

/** Journeys in a real browser: one after the other, for each has the machine to itself. */
export default defineConfig({
  test: {
    include: process.env["AXE"] ? ["e2e/access.axe.ts"] : ["e2e/**/*.journey.ts"],
    pool: "forks",
    maxWorkers: 1,
    // A journey is one story: after a step that failed, the next ones say nothing.
    bail: 1,
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
