import { type Actor, require } from "../../../platform/actor.ts";
import type { Tx } from "../../../platform/db/database.ts";
import { invalid } from "../../../platform/errors.ts";
import { record } from "../../../platform/events/record.ts";
import { addJob } from "../../../platform/jobs/jobs.ts";
import type { MatchingInput } from "../contract.ts";
import { bitsOf, natsOf } from "../odds.ts";
import { compareAllJob } from "./compare-again.ts";
import { readStand, writeLines } from "./store.ts";

/**
 * Moves the lines, in powers of two; null is where the data has it. What people decided stays; all else is looked at again by
 * the new lines. Throws `invalid` where somebody would be joined without being sure enough to be asked about.
 */
export async function changeLines(tx: Tx, actor: Actor, { link, ask, alone }: MatchingInput): Promise<void> {
  require(actor, "admin");
  const { learned } = await readStand(tx, compareAllJob);
  const [joins, asks] = [link ?? (learned && bitsOf(learned.link)), ask ?? (learned && bitsOf(learned.ask))];
  if (joins !== null && asks !== null && asks > joins) {
    throw invalid("lines-crossed", "The line to ask from must not lie above the line to join from.");
  }
  await writeLines(tx, { link: link === null ? null : natsOf(link), ask: ask === null ? null : natsOf(ask), alone });
  await addJob(tx, compareAllJob, {}, { key: compareAllJob });
  await record(tx, actor, [{ type: "matching.changed", data: { link, ask, alone } }]);
}
