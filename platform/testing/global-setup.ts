import { randomBytes } from "node:crypto";
import type { TestProject } from "vitest/node";
import { startTestServer } from "./postgres.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The database server of the run, as a user who may create databases. */
    adminUrl: string;
    /** The name of the run, with which the names of its databases begin. */
    testRun: string;
  }
}

/** Starts the database server all tests of a run share. Vitest calls what this answers at the end. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const run = `stammgast_test_${randomBytes(4).toString("hex")}`;
  const server = await startTestServer(run);
  project.provide("adminUrl", server.adminUrl);
  project.provide("testRun", run);
  return server.stop;
}
