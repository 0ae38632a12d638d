import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import { anybodyExists } from "../staff/store.ts";

/** Any fixed number: processes that start at once, and browsers that set up at once, take turns on it. */
const firstAccountLock = 7_236_151;

/** Whether the first account is still to be made. Nobody else can make it until the transaction ends. */
export async function lockFirstAccount(tx: Tx): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(${firstAccountLock})`.execute(tx);
  return !(await anybodyExists(tx));
}
