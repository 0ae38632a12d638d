import type { Actor } from "../../platform/actor.ts";
import type { Db } from "../../platform/db/database.ts";
import { invalid } from "../../platform/errors.ts";
import { journeyStages, type LifeMonth } from "../contract.ts";
import { countMonths, type MonthRow } from "./months-store.ts";

/**
 * How much happened between us and a customer in each month, newest first, as the calendar of `zone` (IANA) has it; months
 * in which nothing happened are left out. Throws `invalid` for a time zone nobody knows.
 */
export async function listMonths(db: Db, actor: Actor, customerId: string, zone: string): Promise<LifeMonth[]> {
  return (await countMonths(db, actor, customerId, knownZone(zone))).map(present);
}

function present(row: MonthRow): LifeMonth {
  const { month, received, sent, notes, facts, closed, changes, visits, orders, ...stages } = row;
  const filled = journeyStages.flatMap((stage) => (stages[stage] > 0 ? [[stage, stages[stage]] as const] : []));
  return { month, received, sent, notes, facts, closed, changes, visits, orders, journey: Object.fromEntries(filled) };
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
