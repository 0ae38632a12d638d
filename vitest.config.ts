import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["**/*.test.ts"],
    exclude: ["**/node_modules/**", "dist/**", "e2e/**"],
    globalSetup: ["platform/testing/global-setup.ts"],
    pool: "forks",
    maxWorkers: 2,
    // Reading the same modules anew for every file took a third of the time. A test that leaves something behind in one is wrong anyway.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
