import type { Actor } from "../../platform/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { record } from "../../platform/events/record.ts";
import { awaitMatching } from "../ties/await.ts";
import { insertApart, settleMatches } from "../ties/store.ts";
import { type Ties, tear } from "../ties/tear.ts";
import type { Tie } from "../ties/tie.ts";
import { type Household, mainFirst, moveOut } from "./move-out.ts";
import { rederive } from "./rederive.ts";
import type { Belonging, Joining } from "./store.ts";

export type Leaving = {
  household: Household;
  ties: Ties;
  leaving: readonly Belonging[];
  /** Where to, if nobody is there by now; otherwise home. */
  toId?: string | undefined;
  /** Why, where nobody of us said so. */
  why?: "match" | undefined;
  /** The joining that is taken back. */
  joining?: Pick<Joining, "unapart" | "confirmed"> | undefined;
};
/** Where they are now, and the ties that gave way. */
export type Left = { toId: string; torn: Tie[] };

/** Lets profiles of a customer leave together, with what hangs on that. Locked before; some stay. */
export async function leave(
  tx: Tx,
  actor: Actor,
  { household, ties, leaving, toId, why, joining }: Leaving,
): Promise<Left> {
  const { customer, profiles } = household;
  const staying = profiles.filter((one) => !leaving.includes(one));
  const moved = await moveOut(tx, household, leaving, toId);
  const groups = [mainFirst(customer.id, staying), mainFirst(moved.toId, leaving)].map(idsOf);
  const torn = await tear(tx, ties, groups, joining?.confirmed);
  await insertApart(tx, joining?.unapart ?? []);
  await settleMatches(tx, actor, idsOf(profiles));
  await rederive(tx, [customer.id, moved.toId]);
  if (!why) await awaitMatching(tx, idsOf(profiles));
  const profileIds = idsOf(leaving);
  const { toId: otherId, ...given } = moved;
  const because = why ? { why } : {};
  await record(tx, actor, [
    { type: "customer.separated", customerId: customer.id, data: { profileIds, otherId, ...given, ...because } },
    { type: "customer.separated", customerId: otherId, data: { profileIds, fromId: customer.id, ...because } },
  ]);
  return { toId: otherId, torn };
}

const idsOf = (profiles: readonly Belonging[]) => profiles.map(({ profileId }) => profileId);
