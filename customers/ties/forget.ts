import type { Tx } from "../../platform/db/database.ts";
import { awaitMatching } from "./await.ts";
import { deleteMatching } from "./forget-store.ts";
import { readTies, writeTies } from "./store.ts";
import { hangingOn, neighbours, type Pair, pairOf, said } from "./tie.ts";

/**
 * Forgets all that matching knows of profiles that are about to go. Who was held together by them stays together, and is looked
 * at again with everybody who was like them.
 */
export async function forgetProfiles(tx: Tx, profileIds: readonly string[]): Promise<void> {
  if (profileIds.length === 0) return;
  const ties = await readTies(tx, profileIds);
  const knit = knitAround(new Set(profileIds), ties);
  const like = await deleteMatching(tx, profileIds);
  const at = new Date().toISOString();
  await writeTies(
    tx,
    [],
    knit.map((pair) => said(pair, at)),
  );
  await awaitMatching(tx, [...like, ...knit.flatMap(({ oneId, otherId }) => [oneId, otherId])]);
}

/** The ties that hold together whoever stays around each group of those that go. */
export function knitAround(going: ReadonlySet<string>, ties: readonly Pair[]): Pair[] {
  const between = ties.filter(({ oneId, otherId }) => going.has(oneId) && going.has(otherId));
  const seen = new Set<string>();
  return [...going].flatMap((id) => {
    if (seen.has(id)) return [];
    const group = hangingOn(id, between);
    for (const one of group) seen.add(one);
    const around = [...group].flatMap((one) => neighbours(one, ties)).filter((one) => !going.has(one));
    const [first, ...others] = [...new Set(around)].sort();
    return others.map((one) => pairOf(first ?? one, one));
  });
}
