import type { Actor } from "../../platform/actor.ts";
import type { Db } from "../../platform/db/database.ts";
import { invalid } from "../../platform/errors.ts";
import type { LifeMonth } from "../contract.ts";
import { countMonths } from "./store.ts";

/**
 * How much happened between us and a customer in each month, newest first, as the calendar of `zone` (IANA) has it; months
 * in which nothing happened are left out. Throws `invalid` for a time zone nobody knows.
 */
export async function listMonths(db: Db, actor: Actor, customerId: string, zone: string): Promise<LifeMonth[]> {
  return countMonths(db, actor, customerId, knownZone(zone));
}

/** As the platform writes it: the database knows these, and fails on others. */
function knownZone(zone: string): string {
  try {
    // An offset would be read the other way round there.
    if (!/^[a-z]/i.test(zone)) throw new RangeError(zone);
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    throw invalid("zone", "There is no such time zone. Name one as Europe/Berlin.", { zone: "is unknown" });
  }
}
