import { readFile } from "node:fs/promises";

/** What Vitest's JSON reporter writes, as far as it is counted here. */
type Report = {
  success: boolean;
  numPassedTests: number;
  numPendingTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
};
/** `skipped` only says what this machine could not run, such as tests that need root. */
export type Total = { passed: number; failed: number; skipped: number };

/**
 * Counts one run of tests. A file that could not be loaded, or whose set-up failed, counts as one failed, and so does
 * a run that ended badly, or ran nothing, without a failed test to show for it.
 */
export function totalOf(report: Report | undefined, exitCode: number): Total {
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  const passed = report.numPassedTests;
  const failed = report.testResults.map(failedIn).reduce((sum, count) => sum + count, 0);
  const wellEnded = exitCode === 0 && report.success && passed > 0;
  return { passed, failed: failed === 0 && !wellEnded ? 1 : failed, skipped: report.numPendingTests };
}

function failedIn({ status, assertionResults }: Report["testResults"][number]): number {
  const failed = assertionResults.filter((test) => test.status === "failed").length;
  return failed === 0 && status === "failed" ? 1 : failed;
}

/** The report of a run; undefined when the run ended before it could write one. */
export async function readReport(path: string): Promise<Report | undefined> {
  try {
    return JSON.parse(await readFile(path, "utf8"));
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

// node platform/checks/tally.ts REPORT EXIT-CODE → "PASSED FAILED SKIPPED"
if (import.meta.main) {
  const [path = "", exitCode = "1"] = process.argv.slice(2);
  const { passed, failed, skipped } = totalOf(await readReport(path), Number(exitCode));
  console.log(`${passed} ${failed} ${skipped}`);
}
