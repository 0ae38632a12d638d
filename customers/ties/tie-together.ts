import type { Tx } from "../../platform/db/database.ts";
import { conflict } from "../../platform/errors.ts";
import { type Apart, deleteApart, readApart, readTies, writeTies } from "./store.ts";
import { type Pair, pairOf, type Tie, type TieReason, tree } from "./tie.ts";

/** The two profiles that are one person, one of each customer, and the match that says so. */
export type Through = { oneId: string; otherId: string; matchId?: string | null };

export type Tying = {
  why?: TieReason | undefined;
  through?: Through | undefined;
  at?: Date | undefined;
  /** The tie as it was, where a parting is taken back. */
  again?: Tie | undefined;
};

/** What joining did to ties, and what undoing it needs: all of it, or the tie alone. */
export type Tied = { tie: Pair; why?: TieReason; matchId?: string; unapart?: Apart[]; confirmed?: Pair[] };

/**
 * Ties the profiles of two customers together, the main ones first. Without a `why` one of us says so: they have seen both
 * customers as they are, so that what matched in them counts as said, and who was apart no longer is. Otherwise nothing happens
 * where any of these are apart. Throws `conflict` where the profiles in question are elsewhere by now.
 */
export async function tieTogether(
  tx: Tx,
  here: readonly string[],
  there: readonly string[],
  { why, through, at, again }: Tying,
): Promise<Tied | null> {
  const apart = await readApart(tx, here, there);
  const isSaid = !why && !again;
  if (!isSaid && apart.length > 0) return null;
  const tie: Tie = {
    ...pairAcross(here, there, through),
    ...{ why: why ?? "said", matchId: through?.matchId ?? null, at: (at ?? new Date()).toISOString() },
    ...again,
  };
  const stored = await readTies(tx, [...here, ...there]);
  const before = [...tree(here, stored), ...tree(there, stored)];
  const confirmed = !isSaid ? [] : before.filter((one) => one.why === "match");
  const said = before.map((one): Tie => (confirmed.includes(one) ? { ...one, why: "said" } : one));
  await deleteApart(tx, apart);
  await writeTies(tx, [], [tie, ...said.filter((one) => !stored.includes(one))]);
  return {
    tie: pairOf(tie.oneId, tie.otherId),
    ...(why ? { why } : {}),
    ...(through?.matchId ? { matchId: through.matchId } : {}),
    ...(apart.length > 0 ? { unapart: apart } : {}),
    ...(confirmed.length > 0 ? { confirmed: confirmed.map(({ oneId, otherId }) => ({ oneId, otherId })) } : {}),
  };
}

function pairAcross(here: readonly string[], there: readonly string[], through: Through | undefined): Pair {
  const [one, other] = [here[0], there[0]];
  const pair = through ? pairOf(through.oneId, through.otherId) : pairOf(one ?? "", other ?? "");
  const isAcross = (a: string, b: string) => here.includes(a) && there.includes(b);
  if (isAcross(pair.oneId, pair.otherId) || isAcross(pair.otherId, pair.oneId)) return pair;
  throw conflict("joined-meanwhile", "One of them was just joined elsewhere. Please look again.");
}
