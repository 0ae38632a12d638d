import { expect, test } from "vitest";
import { explainFailure, orExplain, StartProblem } from "./start-problem.ts";

test.each([
  [
    'initdb: error: could not write file "x": No space left on device',
    "There is no space left on the disk that holds /d.",
  ],
  ["ENOSPC: no space left on device, write", "There is no space left on the disk that holds /d."],
  ["EROFS: read-only file system, mkdir '/d'", "The disk that holds /d can only be read."],
  [
    "FATAL:  could not map anonymous shared memory: Cannot allocate memory",
    "There is not enough free memory to start PostgreSQL.",
  ],
  ['FATAL:  data directory "/d" has wrong ownership', "PostgreSQL may not read or write /d."],
  ["PANIC:  could not locate a valid checkpoint record at 0/1", "The database in /d is damaged."],
  [
    "LOG:  one\n2026 UTC [7] FATAL:  something nobody foresaw\nLOG:  two",
    "PostgreSQL did not start: something nobody foresaw",
  ],
  ["", "PostgreSQL ended at once without saying why."],
])("of %j it says: %s", (noise, message) => {
  const problem = explainFailure(noise, "/d");
  expect(problem.message).toBe(message);
  expect(problem.hint).not.toBe("");
});

test("a problem that is explained already stays as it is", async () => {
  const problem = new StartProblem("It rains.", "Take an umbrella.");
  await expect(orExplain("/d", () => Promise.reject(problem))).rejects.toBe(problem);
});
