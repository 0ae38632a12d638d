import type { Actor } from "../../platform/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { conflict } from "../../platform/errors.ts";
import { readMeans } from "../ties/store.ts";
import { readTree } from "../ties/tear.ts";
import { hangingOn, type Tie, wayBetween } from "../ties/tie.ts";
import { leave } from "./leave.ts";
import { lockHousehold } from "./move-out.ts";
import { findBelonging, type Joining } from "./store.ts";

/** What became of a customer that fell in two: who is where, which profiles, and what had held them together. */
export type Halves = {
  stayedId: string;
  leftId: string;
  staying: string[];
  leaving: string[];
  torn: Tie[];
};

export type Between = {
  /** The match that is to give way. */
  matchId?: string;
  why?: "match";
  /** Where the side of the other profile goes, if nobody is there by now; otherwise that side leaves whose home this is not. */
  toId?: string | undefined;
  /** The joining that is taken back by it. */
  joining?: Pick<Joining, "unapart" | "confirmed"> | undefined;
};

/**
 * Lets a customer fall in two between two of their profiles. On the way from one to the other gives way what this match holds
 * together, else the weakest match, else what is nearest to the second. Everything joined since stays on the side it hangs on.
 * Throws `conflict` where the two are not one customer.
 */
export async function partBetween(
  tx: Tx,
  actor: Actor,
  oneProfileId: string,
  otherProfileId: string,
  { matchId, ...options }: Between = {},
): Promise<Halves> {
  const owner = await findBelonging(tx, oneProfileId);
  const household = owner && (await lockHousehold(tx, owner.customerId, options.toId ? [options.toId] : []));
  const here = household?.profiles.map(({ profileId }) => profileId) ?? [];
  if (!household || oneProfileId === otherProfileId || !here.includes(oneProfileId) || !here.includes(otherProfileId)) {
    throw conflict("not-joined", "These two are not one customer any more. Please look again.");
  }
  const ties = await readTree(tx, here);
  const way = wayBetween(oneProfileId, otherProfileId, ties.whole);
  const weakest = await weakestOf(tx, way, matchId);
  const side = hangingOn(
    otherProfileId,
    ties.whole.filter((tie) => tie !== weakest),
  );
  const isAtHome =
    !options.toId &&
    household.profiles.some(({ profileId, homeId }) => homeId === household.customer.id && side.has(profileId));
  const leaving = household.profiles.filter(({ profileId }) => side.has(profileId) !== isAtHome);
  const { toId: leftId, torn } = await leave(tx, actor, { household, ties, leaving, ...options });
  const left = leaving.map(({ profileId }) => profileId);
  return {
    ...{ stayedId: household.customer.id, leftId, torn },
    ...{ staying: here.filter((id) => !left.includes(id)), leaving: left },
  };
}

async function weakestOf(tx: Tx, way: readonly Tie[], matchId: string | undefined): Promise<Tie | undefined> {
  const asked = matchId && way.find((tie) => tie.matchId === matchId);
  if (asked) return asked;
  const matched = way.filter(({ why }) => why === "match");
  if (matched.length === 0) return way.at(-1);
  const means = await readMeans(
    tx,
    matched.flatMap((tie) => tie.matchId ?? []),
  );
  const meanOf = (tie: Tie) => means.get(tie.matchId ?? "") ?? Number.NEGATIVE_INFINITY;
  return matched.reduce((weakest, tie) => (meanOf(tie) < meanOf(weakest) ? tie : weakest));
}
