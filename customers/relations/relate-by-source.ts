import { system } from "../../platform/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { record } from "../../platform/events/record.ts";
import { insertToldRelations } from "./store.ts";

/**
 * Says of persons and organisations that a source told they belong together, by their profiles. What one of us has said of the
 * two, also that they do not, stays.
 */
export async function relateBySource(
  tx: Tx,
  pairs: readonly { personProfileId: string; organisationProfileId: string }[],
): Promise<void> {
  if (pairs.length === 0) return;
  const related = await insertToldRelations(tx, pairs);
  await record(
    tx,
    system,
    related.flatMap(({ personId, organisationId }) => [
      { type: "customer.related" as const, customerId: personId, data: { otherId: organisationId } },
      { type: "customer.related" as const, customerId: organisationId, data: { otherId: personId } },
    ]),
  );
}
