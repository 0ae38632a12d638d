import type { Db } from "../../../platform/db/database.ts";
import { testSeal } from "../fetching/testing.ts";
import type { CarryDeps } from "./carry.ts";

/** How a house sends that has no server yet. */
export const sending = (db: Db, given: Partial<CarryDeps> = {}): CarryDeps => ({
  ...{ db, seal: testSeal, privateHosts: "allow", smtpUrl: undefined, mailOut: "deliver" },
  publicUrl: "http://localhost:3000",
  ...given,
});
