import type { Actor } from "../../platform/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { notFound } from "../../platform/errors.ts";
import { record } from "../../platform/events/record.ts";
import { wholeOf } from "../access-store.ts";
import { mustNotBeAway } from "../away/away.ts";
import { lockConversation } from "../writing/store.ts";
import { type Part, showIn, writeOrigin } from "./split-store.ts";
import { redate, restandBySaid, strandsOf } from "./standing-store.ts";
import {
  deleteMerge,
  findMerge,
  giveBack,
  keepOwn,
  type Merge,
  readPlaceOf,
  recount,
  saidSince,
  sendDraftsAlong,
  writePlace,
} from "./store.ts";
import { takeApart } from "./weave.ts";

/**
 * Lets a merged conversation stand by itself again, at any time: it has all that was said in answer to it since, and both
 * stand as they stood, gone on with that. What was decided about the whole meanwhile holds for both. Notes stay where they were written.
 * What had been split off and was put back is split off again. One that stands by itself is left alone. Throws `not_found`.
 */
export async function unmerge(tx: Tx, actor: Actor, id: string): Promise<void> {
  const whole = await lockConversation(tx, actor, id);
  if (!whole) throw notFound("conversation");
  const merge = await findMerge(tx, id);
  if (!merge) return;
  mustNotBeAway(whole);
  await separate(tx, id, merge);
  if (merge.lent.parted) await partAgain(tx, id, merge.lent.parted);
  await giveBack(tx, { fromId: id, intoId: merge.intoId, wholeId: whole.id }, merge.lent);
  await sendDraftsAlong(tx, id, whole.id);
  await deleteMerge(tx, id);
  if (whole.id !== merge.intoId) await restandBySaid(tx, whole.id);
  for (const one of new Set([id, merge.intoId, whole.id])) await recount(tx, one);
  await record(tx, actor, [
    { type: "conversation.separated", conversationId: whole.id, moved: true, data: { otherId: id } },
    { type: "conversation.separated", conversationId: id, moved: true, data: { fromId: whole.id } },
  ]);
}

/** Its messages are shown with it again, unless they have been split off elsewhere since. */
async function partAgain(tx: Tx, id: string, { fromId, messages }: Part): Promise<void> {
  await showIn(tx, id, messages);
  await writeOrigin(tx, id, fromId);
  const whole = (await wholeOf(tx, fromId)) ?? fromId;
  await redate(tx, [id, ...(await strandsOf(tx, whole))]);
  for (const one of [id, whole]) await restandBySaid(tx, one);
}

/** The one it stood in may itself stand in another; then it is not shown, and what it stood as is kept with that merge. */
async function separate(tx: Tx, id: string, merge: Merge): Promise<void> {
  const now = await readPlaceOf(tx, merge.intoId);
  if (!now) throw notFound("conversation");
  await writePlace(tx, id, merge.own);
  const since = {
    into: await saidSince(tx, merge.intoId, merge.before.lastAt),
    other: await saidSince(tx, id, merge.own.lastAt),
  };
  const woven = { into: merge.before, other: merge.own, merged: merge.after, now: now.mergedInto ? null : now };
  const { into, other } = takeApart(woven, since);
  await writePlace(tx, id, other);
  if (now.mergedInto) await keepOwn(tx, merge.intoId, into);
  else await writePlace(tx, merge.intoId, into);
}
