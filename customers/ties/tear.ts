import type { Tx } from "../../platform/db/database.ts";
import { readTies, writeTies } from "./store.ts";
import { isSame, neighbours, type Pair, pairOf, said, type Tie, tree } from "./tie.ts";

/** The ties of a customer's profiles, the main one first: those that are written, and as they are meant. */
export type Ties = { stored: Tie[]; whole: Tie[] };

export async function readTree(tx: Tx, profileIds: readonly string[]): Promise<Ties> {
  const stored = await readTies(tx, profileIds);
  return { stored, whole: tree(profileIds, stored) };
}

/**
 * Writes the ties of two groups of profiles that were one, the main ones first: what tied one to the other is gone, what then hangs on nothing is tied to its group's
 * main one. `confirmed` are matches again that had counted as said. Answers the ties that gave way.
 */
export async function tear(
  tx: Tx,
  { stored, whole }: Ties,
  groups: readonly (readonly string[])[],
  confirmed: readonly Pair[] = [],
): Promise<Tie[]> {
  const again = whole.map((tie): Tie => {
    const wasMatch = tie.why === "said" && confirmed.some((one) => isSame(one, tie));
    return wasMatch ? { ...tie, why: "match" } : tie;
  });
  await replaceTies(
    tx,
    stored,
    groups.flatMap((group) => tree(group, again)),
  );
  return whole.filter(
    ({ oneId, otherId }) => !groups.some((group) => group.includes(oneId) && group.includes(otherId)),
  );
}

/** Lets the ties be these instead of those. */
export async function replaceTies(tx: Tx, before: readonly Tie[], after: readonly Tie[]): Promise<void> {
  const gone = before.filter((tie) => !after.some((one) => isSame(one, tie)));
  const changed = after.filter(
    (tie) => !before.some((one) => isSame(one, tie) && one.why === tie.why && one.matchId === tie.matchId),
  );
  await writeTies(tx, gone, changed);
}

/**
 * Takes one profile out of the ties of a customer, of whom these stay, the main one first. Its neighbours are tied with each
 * other: whoever looks at them has left them together. Answers what was and what is there instead.
 */
export async function loosen(
  tx: Tx,
  profileId: string,
  stayingIds: readonly string[],
): Promise<{ ties: Tie[]; knit: Pair[] }> {
  const { stored, whole } = await readTree(tx, [...stayingIds, profileId]);
  const ties = whole.filter(({ oneId, otherId }) => oneId === profileId || otherId === profileId);
  const tied = neighbours(profileId, ties);
  const [first, ...others] = stayingIds.filter((id) => tied.includes(id));
  const knit = others.map((id) => pairOf(first ?? id, id));
  const at = new Date().toISOString();
  await replaceTies(tx, stored, [...whole.filter((tie) => !ties.includes(tie)), ...knit.map((pair) => said(pair, at))]);
  return { ties, knit };
}

/** Puts back into a customer's ties what taking a profile out changed, as far as what was tied is here; the main one first. */
export async function fasten(
  tx: Tx,
  profileIds: readonly string[],
  { ties, knit }: { ties: readonly Tie[]; knit: readonly Pair[] },
): Promise<void> {
  const stored = await readTies(tx, profileIds);
  const isKnit = (tie: Tie) => knit.some((one) => isSame(one, tie));
  const candidates = [...stored.filter((tie) => !isKnit(tie)), ...ties, ...stored.filter(isKnit)];
  await replaceTies(tx, stored, tree(profileIds, candidates));
}
