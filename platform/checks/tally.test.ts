import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readReport, totalOf } from "./tally.ts";

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((test) => ({ status: test })),
});

it("counts what passed and what failed", () => {
  const testResults = [file("passed", "passed", "passed"), file("failed", "passed", "failed", "failed")];
  expect(totalOf({ success: false, numPassedTests: 3, numPendingTests: 2, testResults }, 1)).toMatchObject({
    passed: 3,
    failed: 2,
  });
});

it("counts a file that could not be loaded, and one whose set-up failed, as one failed each", () => {
  const testResults = [file("failed"), file("failed", "skipped", "skipped"), file("passed", "passed")];
  expect(totalOf({ success: false, numPassedTests: 1, numPendingTests: 2, testResults }, 1)).toMatchObject({
    passed: 1,
    failed: 2,
  });
});

it("tells what this machine could not run without counting it", () => {
  const testResults = [file("passed", "passed", "skipped", "skipped")];
  const total = totalOf({ success: true, numPassedTests: 1, numPendingTests: 2, testResults }, 0);
  expect(total).toEqual({ passed: 1, failed: 0, skipped: 2 });
});

it("counts a run that ended badly as failed even when every test passed", () => {
  const testResults = [file("passed", "passed")];
  expect(totalOf({ success: true, numPassedTests: 1, numPendingTests: 2, testResults }, 1)).toMatchObject({
    passed: 1,
    failed: 1,
  });
  expect(totalOf({ success: false, numPassedTests: 1, numPendingTests: 2, testResults }, 0)).toMatchObject({
    passed: 1,
    failed: 1,
  });
});

it("counts a run that ran nothing as failed", () => {
  expect(totalOf({ success: true, numPassedTests: 0, numPendingTests: 2, testResults: [] }, 0)).toMatchObject({
    passed: 0,
    failed: 1,
  });
  expect(totalOf(undefined, 0)).toMatchObject({ passed: 0, failed: 1 });
});

it("takes a report that is missing or cut off for none", async () => {
  const folder = await mkdtemp(join(tmpdir(), "stammgast-tally-"));
  try {
    await writeFile(join(folder, "cut.json"), '{ "success": tr');
    expect(await readReport(join(folder, "cut.json"))).toBeUndefined();
    expect(await readReport(join(folder, "none.json"))).toBeUndefined();
  } finally {
    await rm(folder, { recursive: true });
  }
});
