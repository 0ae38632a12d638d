import type { Db, Tx } from "../../../platform/db/database.ts";
import { type Lines, readWeights } from "./store.ts";
import type { Weights } from "./weights.ts";

const kept = new WeakMap<Db, Weights>();

/**
 * The weights that hold now, with the lines people have drawn: from `link` on is joined, never where they want to be asked.
 * Undefined until something was learned. Read anew only when others were learned since.
 */
export async function weightsInHand(tx: Tx, root: Db, lines: Lines): Promise<Weights | undefined> {
  const { weightsId, link, ask, alone } = lines;
  if (!weightsId) return undefined;
  const had = kept.get(root);
  const weights = had?.id === weightsId ? had : await readWeights(tx, weightsId);
  if (!weights) return undefined;
  kept.set(root, weights);
  const from = Math.min(ask ?? weights.ask, link ?? weights.link);
  return { ...weights, ask: from, link: alone ? (link ?? weights.link) : Number.POSITIVE_INFINITY };
}
