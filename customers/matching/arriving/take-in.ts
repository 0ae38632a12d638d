import type { Tx } from "../../../platform/db/database.ts";
import { Likenesses } from "../dividing/likeness.ts";
import { certain } from "../dividing/scores.ts";
import { hashOfKey, keysOf } from "../records/keys.ts";
import { isSame, wordsOf } from "../records/record.ts";
import { leastScore, type Weights } from "../weights/weights.ts";
import { provenPairs } from "./proven-store.ts";
import {
  forgetRecords,
  insertPairs,
  type Kept,
  keepRecords,
  readLike,
  type ScoredPair,
  type Waiting,
} from "./store.ts";

/** Keeps what these profiles say, and with whom they have something in common. What says the same as before is left as it is. */
export async function takeIn(tx: Tx, profiles: readonly Waiting[], weights: Weights | undefined): Promise<void> {
  const changed = profiles.flatMap((profile) => {
    const words = wordsOf(profile);
    if (profile.kept && isSame(words, profile.kept)) return [];
    return [{ profileId: profile.id, words, keys: keysOf(words).map(hashOfKey) }];
  });
  const before = new Set(profiles.flatMap(({ id, kept }) => (kept ? id : [])));
  await forgetRecords(
    tx,
    changed.map(idOf).filter((id) => before.has(id)),
  );
  await keepRecords(tx, changed);
  const found = changed.filter(({ keys }) => keys.length > 0).map(idOf);
  const like = weights && found.length > 0 ? await readLike(tx, found) : new Map<string, Record[]>();
  const weighed = changed.flatMap(({ profileId, words }) =>
    weigh({ id: profileId, words }, like.get(profileId) ?? [], weights),
  );
  const proving = profiles.flatMap(({ id, hasProof }) => (hasProof ? id : []));
  const proven = proving.length > 0 ? await provenPairs(tx, proving) : [];
  await insertPairs(tx, [...unique([...weighed, ...proven.map((pair) => ({ ...pair, score: certain }))])]);
}

const idOf = ({ profileId }: Kept): string => profileId;

type Record = { id: string; words: ReturnType<typeof wordsOf> };

function weigh(own: Record, others: readonly Record[], weights: Weights | undefined): ScoredPair[] {
  if (!weights || others.length === 0) return [];
  const likenesses = new Likenesses([own.words, ...others.map(({ words }) => words)], weights);
  return others.flatMap(({ id }, at) => {
    const { score } = likenesses.of(0, at + 1);
    return score >= leastScore ? [inOrder(own.id, id, score)] : [];
  });
}

const inOrder = (one: string, other: string, score: number): ScoredPair =>
  one < other ? { oneId: one, otherId: other, score } : { oneId: other, otherId: one, score };

/** Each pair once, with its highest score. */
function unique(pairs: readonly ScoredPair[]): Iterable<ScoredPair> {
  const best = new Map<string, ScoredPair>();
  for (const pair of pairs) {
    const name = pair.oneId + pair.otherId;
    if ((best.get(name)?.score ?? Number.NEGATIVE_INFINITY) < pair.score) best.set(name, pair);
  }
  return best.values();
}
