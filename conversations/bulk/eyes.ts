import type { Actor } from "../../platform/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { readByLooking } from "../notifications/read.ts";
import { type Done, outcomesOf, unseen } from "./done.ts";
import { type Seen, seeMany, seeMentions, unseeMany, unseeMentions } from "./eyes-store.ts";
import { visibleAmong } from "./store.ts";

/** What somebody had seen before; `at` is when mentions became seen. */
export type Looked = { seen: Seen[]; at: string | null };

/** Everything in them has been seen by the actor, or is to be seen again. Programs have no eyes: for them nothing changes. */
export async function look(
  tx: Tx,
  actor: Actor,
  ids: readonly string[],
  seen: boolean,
  now: Date,
): Promise<Done<Looked>> {
  const visible = await visibleAmong(tx, actor, ids);
  const rows = actor.staffId ? await seeMany(tx, actor.staffId, [...visible], seen) : [];
  if (actor.staffId && seen) {
    await seeMentions(tx, actor.staffId, [...visible], now);
    await readByLooking(tx, actor.staffId, [...visible]);
  }
  const outcomes = outcomesOf(ids, new Set(rows.map(({ id }) => id)), new Map(unseen(ids, visible)));
  return { outcomes, events: [], kept: { seen: rows, at: seen ? now.toISOString() : null } };
}

/** As it was, where nobody looked again since. */
export async function lookBack(tx: Tx, actor: Actor, { seen, at }: Looked): Promise<Done<Looked>> {
  const strands = new Set(actor.staffId ? await unseeMany(tx, actor.staffId, seen) : []);
  const changed = new Set(seen.filter(({ strand }) => !strands.has(strand)).map(({ id }) => id));
  const ids = [...new Set(seen.map(({ id }) => id))];
  const back = ids.filter((id) => !changed.has(id));
  if (actor.staffId && at) await unseeMentions(tx, actor.staffId, back, new Date(at));
  const refused = [...changed].map((id) => [id, "changed-meanwhile"] as const);
  return { outcomes: outcomesOf(ids, new Set(back), new Map(refused)), events: [], kept: { seen: [], at: null } };
}
