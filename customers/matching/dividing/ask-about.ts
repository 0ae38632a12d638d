import type { Tx } from "../../../platform/db/database.ts";
import { announceToCustomers } from "../../../platform/events/record.ts";
import type { Weights } from "../weights/weights.ts";
import type { Meeting } from "./divide.ts";
import { matchOf } from "./match-of.ts";
import { takeBack, upsertMatches } from "./matches-store.ts";
import type { Found } from "./store.ts";

/** Leaves for somebody to look at what may be one person and is not surely so, and takes back what is no longer in question. */
export async function askAbout(
  tx: Tx,
  found: Found,
  inside: readonly string[],
  questions: readonly Meeting[],
  weights: Weights | undefined,
): Promise<void> {
  const open = questions.flatMap((meeting) => {
    const [one, other] = [found.members[meeting.one], found.members[meeting.other]];
    if (!one || !other) return [];
    return [{ ...matchOf(one, other, meeting, weights), state: "open" as const }];
  });
  const gone = await takeBack(tx, inside, open);
  if (open.length > 0) await upsertMatches(tx, open);
  if (open.length + gone === 0) return;
  const customers = new Set(found.members.map(({ customerId }) => customerId));
  await announceToCustomers(tx, "match.found", [...customers].sort());
}
