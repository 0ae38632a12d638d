import { system } from "../../../platform/actor.ts";
import type { Tx } from "../../../platform/db/database.ts";
import { join } from "../../join.ts";
import type { Weights } from "../weights/weights.ts";
import type { Meeting } from "./divide.ts";
import { matchOf } from "./match-of.ts";
import { upsertMatches } from "./matches-store.ts";
import type { Found } from "./store.ts";

/** Whether what is sure is joined, or somebody is asked about that as well. */
export const isJoiningAlone = (weights: Weights | undefined): boolean => weights?.link !== Number.POSITIVE_INFINITY;

/** Joins those that are surely one, the surest first: into who has been known longest. Notes in `found` whose they are from now on. */
export async function joinMet(
  tx: Tx,
  found: Found,
  sure: readonly Meeting[],
  weights: Weights | undefined,
): Promise<void> {
  for (const meeting of sure) {
    const [one, other] = [found.members[meeting.one], found.members[meeting.other]];
    if (!one || !other || one.customerId === other.customerId) continue;
    const [intoId, otherId] = oldestFirst(found, one.customerId, other.customerId);
    const match = matchOf(one, other, meeting, weights);
    const [matchId] = await upsertMatches(tx, [{ ...match, state: "joined" }]);
    const through = { oneId: one.profileId, otherId: other.profileId, ...(matchId ? { matchId } : {}) };
    if (!(await join(tx, system, intoId, otherId, { why: "match", through }))) continue;
    for (const member of found.members) if (member.customerId === otherId) member.customerId = intoId;
  }
}

function oldestFirst({ members }: Found, one: string, other: string): [string, string] {
  const since = (id: string) =>
    Math.min(...members.flatMap((member) => (member.customerId === id ? Number(member.firstAt) : [])));
  const [mine, yours] = [since(one), since(other)];
  return mine < yours || (mine === yours && one < other) ? [one, other] : [other, one];
}
