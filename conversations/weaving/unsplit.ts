import type { Actor } from "../../platform/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { conflict, notFound } from "../../platform/errors.ts";
import { record } from "../../platform/events/record.ts";
import { wholeOf } from "../access-store.ts";
import { mustNotBeAway } from "../away/away.ts";
import { lockBoth, weaveInto } from "./merge.ts";
import { findOrigin, isEmpty, type Part, showBack } from "./split-store.ts";
import { redate, restandBySaid, strandsOf } from "./standing-store.ts";
import { readPlaceOf, recount } from "./store.ts";
import { combine } from "./weave.ts";

/**
 * Puts what was split off back where it was. What was said in answer to it since comes along: the split-off conversation is
 * merged into the one it came from, and whoever asks for it is sent there. `unmerge` splits it off again, with the same
 * messages. Answers the id of the one it came from. Throws `not_found` for one that was never split off, `conflict` for one
 * that stands in another by now.
 */
export async function unsplit(tx: Tx, actor: Actor, id: string): Promise<string> {
  const fromId = await findOrigin(tx, id);
  if (!fromId) throw notFound("conversation");
  const [part, from] = await lockBoth(tx, actor, id, fromId);
  if (part.id !== id) throw conflict("merged", "It stands in another conversation. Take that apart first.");
  for (const one of [part, from]) mustNotBeAway(one);
  const parted = await showBack(tx, id, from.id);
  await redate(tx, [id, ...(await strandsOf(tx, from.id))]);
  await restandBySaid(tx, from.id);
  await recount(tx, from.id);
  if (from.id !== id) await goBack(tx, actor, id, parted);
  await record(tx, actor, [
    { type: "conversation.reunited", conversationId: from.id, moved: true, data: { otherId: id } },
    { type: "conversation.reunited", conversationId: id, moved: true, data: { intoId: from.id } },
  ]);
  return (await wholeOf(tx, from.id)) ?? from.id;
}

/** An empty one changes nothing of where the other stands. */
async function goBack(tx: Tx, actor: Actor, id: string, parted: Part): Promise<void> {
  const { fromId } = parted;
  const empty = await isEmpty(tx, id);
  if (!empty) await restandBySaid(tx, id);
  await recount(tx, id);
  const [own, before] = [await readPlaceOf(tx, id), await readPlaceOf(tx, fromId)];
  if (!own || !before) throw notFound("conversation");
  const after = empty ? before : combine(before, own);
  await weaveInto(tx, actor, { id, place: own }, { id: fromId, place: before }, after, parted);
}
