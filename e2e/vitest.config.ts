import { defineConfig } from "vitest/config";

/** Journeys in a real browser, one after the other, for each has the machine to itself; then what axe says to every screen. `AXE=1`: that alone. */
export default defineConfig({
  test: {
    include: [...(process.env["AXE"] ? [] : ["e2e/**/*.journey.ts"]), "e2e/access.axe.ts"],
    pool: "forks",
    maxWorkers: 1,
    // A journey is one story: after a step that failed, the next ones say nothing.
    bail: process.env["AXE"] ? 0 : 1,
    // The screens axe looks at, several side by side.
    maxConcurrency: 3,
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
