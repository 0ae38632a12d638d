import { markReachable, markUnreachable } from "../../customers/reach/unreachable.ts";
import type { Tx } from "../../platform/db/database.ts";
import type { Placed } from "../arrival/plan.ts";
import { showFailures } from "../outbox/store.ts";
import { insertReturns, type Report } from "./store.ts";

/** What a batch says of addresses: reports of mail that did not get there, and people who write. */
export async function noteReach(tx: Tx, placed: readonly Placed[]): Promise<void> {
  const writers = placed.filter(({ arrival, blocked }) => arrival.direction === "in" && !arrival.automatic && !blocked);
  await markReachable(tx, [...new Set(writers.map(({ arrival }) => arrival.author.address))].sort());
  const reports = placed.flatMap(reportOf);
  if (reports.length === 0) return;
  const returned = await insertReturns(tx, reports);
  await markUnreachable(
    tx,
    returned.filter(({ recipient }) => recipient),
  );
  const whole = new Set(
    placed.filter(({ messageId }) => returned.some((one) => one.report_id === messageId)).map((one) => one.wholeId),
  );
  for (const id of [...whole].sort()) await showFailures(tx, id);
}

/** The report of a mail of ours that did not arrive; other mail is none. */
function reportOf({ arrival, messageId }: Placed): Report[] {
  const { bounceOf, failures, at } = arrival;
  if (bounceOf.length === 0 || failures.length === 0) return [];
  return [{ id: messageId, of: bounceOf, at, failures }];
}
