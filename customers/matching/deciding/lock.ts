import type { Tx } from "../../../platform/db/database.ts";
import { conflict, notFound } from "../../../platform/errors.ts";
import { lockHousehold } from "../../belonging/move-out.ts";
import { lockCustomers } from "../../belonging/store.ts";
import { type Deciding, findDeciding, lockMatch } from "./store.ts";

/**
 * A match, locked with everybody that deciding about it concerns: customers first, as everybody does. Throws `not_found`, and
 * `conflict` where one of them was moved meanwhile.
 */
export async function lockDeciding(tx: Tx, matchId: string): Promise<Deciding> {
  const seen = await findDeciding(tx, matchId);
  if (!seen) throw notFound("match");
  const { oneCustomerId, otherCustomerId, before } = seen;
  const others = before?.joined ? [before.joined.otherId] : [];
  if (oneCustomerId === otherCustomerId) await lockHousehold(tx, oneCustomerId, others);
  else await lockCustomers(tx, [oneCustomerId, otherCustomerId]);
  await lockMatch(tx, matchId);
  const match = await findDeciding(tx, matchId);
  if (!match) throw notFound("match");
  if (match.oneCustomerId !== oneCustomerId || match.otherCustomerId !== otherCustomerId) throw decidedMeanwhile();
  return match;
}

export const decidedMeanwhile = () =>
  conflict("decided-meanwhile", "Somebody has just decided this, or joined one of them elsewhere. Please look again.");
