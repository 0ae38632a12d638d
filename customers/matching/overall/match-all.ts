import type { Db, Tx } from "../../../platform/db/database.ts";
import { newId } from "../../../platform/ids.ts";
import { matchWaiting } from "../arriving/match-waiting.ts";
import { insertPairs, type ScoredPair } from "../arriving/store.ts";
import { waitForTurn } from "../arriving/turn-store.ts";
import { enoughToLearn } from "../contract.ts";
import type { Words } from "../records/record.ts";
import { insertWeights } from "../weights/store.ts";
import { learnApart } from "./learn-apart.ts";
import type { Learned } from "./lesson.ts";
import { areEnough, awaitAnew, awaitConcerned, awaitUnseen, clearPairs, readManifold, readRecords } from "./store.ts";

const portion = 5000;

export type LearnOptions = { lanes: number; stopping?: AbortSignal };

/**
 * Learns weights from all profiles, compares them anew, and has everybody wait who may be one with somebody by now. Arrivals go on
 * meanwhile. Answers false where too little is known to learn anything; what was learned before then holds on.
 */
export async function matchAll(db: Db, { lanes, stopping }: LearnOptions): Promise<boolean> {
  if (await awaitUnseen(db)) await matchWaiting(db);
  if (!(await areEnough(db, enoughToLearn))) return false;
  const seen = new Seen();
  const learned = await learnApart(seen.watch(readRecords(db)), lanes, stopping);
  if (!learned) return false;
  await db.transaction().execute((tx) => replace(tx, learned, seen));
  return true;
}

/** Which records were learned from, and what they said then. */
class Seen {
  readonly ids: string[] = [];
  readonly #prints = new Map<string, number>();

  async *watch(portions: ReturnType<typeof readRecords>): AsyncGenerator<Words[]> {
    for await (const records of portions) {
      for (const { id, print } of records) {
        this.ids.push(id);
        this.#prints.set(id, print);
      }
      yield records.map(({ words }) => words);
    }
  }

  isAsSeen = ({ id, print }: { id: string; print: number }): boolean => this.#prints.get(id) === print;
}

async function replace(tx: Tx, { weights, outlook, pairs }: Learned, seen: Seen): Promise<void> {
  await waitForTurn(tx);
  await insertWeights(tx, { ...weights, id: newId() }, { profiles: seen.ids.length, outlook });
  await clearPairs(tx);
  for (let from = 0; from < pairs.scores.length; from += portion) {
    await insertPairs(tx, portionOf(pairs, seen.ids, from));
  }
  for await (const records of readRecords(tx)) {
    const changed = records.filter((record) => !seen.isAsSeen(record)).map(({ id }) => id);
    if (changed.length > 0) await awaitAnew(tx, changed);
  }
  await awaitConcerned(tx, weights.ask);
  await awaitAnew(tx, await readManifold(tx));
}

function portionOf({ one, other, scores }: Learned["pairs"], ids: readonly string[], from: number): ScoredPair[] {
  return Array.from(scores.subarray(from, from + portion), (score, at): ScoredPair => {
    const [a, b] = [ids[one[from + at] as number] as string, ids[other[from + at] as number] as string];
    return a < b ? { oneId: a, otherId: b, score } : { oneId: b, otherId: a, score };
  });
}
