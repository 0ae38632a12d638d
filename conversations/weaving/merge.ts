import type { Actor } from "../../platform/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { conflict, invalid, notFound } from "../../platform/errors.ts";
import { record } from "../../platform/events/record.ts";
import { wholeOf } from "../access-store.ts";
import { mustNotBeAway } from "../away/away.ts";
import { mostTags } from "../tags/tag.ts";
import { lockConversation } from "../writing/store.ts";
import type { Part } from "./split-store.ts";
import { countStrands, findWriterInBoth, insertMerge, lend, placeOf, pointInto, recount, writePlace } from "./store.ts";
import { combine, type Place } from "./weave.ts";

/** So many conversations stand in one at most. */
export const mostStrands = 50;

/**
 * Lets a conversation stand in another: one pointer, no message moves, and whoever asks for the one is sent to the other.
 * Mail that answers either is shown in it. Whose conversations they are makes no difference: everybody takes part. Doing so
 * twice is doing so once; `unmerge` takes it back at any time. Throws `conflict` past fifty, or while somebody is writing in both.
 */
export async function merge(tx: Tx, actor: Actor, id: string, intoId: string): Promise<void> {
  if (id === intoId) throw invalid("same-conversation", "This is the same conversation. Choose another one.");
  const [other, into] = await lockBoth(tx, actor, id, intoId);
  if (other.id === into.id) return;
  for (const one of [other, into]) mustNotBeAway(one);
  if ((await countStrands(tx, [other.id, into.id])) > mostStrands) {
    throw conflict("too-many-merged", `At most ${mostStrands} conversations stand in one.`);
  }
  const writer = await findWriterInBoth(tx, other.id, into.id);
  if (writer) {
    throw conflict("drafts-in-both", "Somebody is writing in both. Send or throw away one of the two drafts first.", {
      name: writer,
    });
  }
  const [own, before] = [placeOf(other), placeOf(into)];
  await weaveInto(tx, actor, { id: other.id, place: own }, { id: into.id, place: before }, combine(before, own));
  await record(tx, actor, [
    { type: "conversation.merged", conversationId: into.id, moved: true, data: { otherId: other.id } },
    { type: "conversation.merged", conversationId: other.id, moved: true, data: { intoId: into.id } },
  ]);
}

/** The two as they stand now, held in the order everybody holds them. Throws `not_found`. */
export async function lockBoth(tx: Tx, actor: Actor, a: string, b: string) {
  const wholes = new Set([await wholeOf(tx, a), await wholeOf(tx, b)]);
  for (const id of [...wholes].sort()) if (id) await lockConversation(tx, actor, id);
  const [first, second] = [await lockConversation(tx, actor, a), await lockConversation(tx, actor, b)];
  if (!first || !second) throw notFound("conversation");
  return [first, second] as const;
}

type Standing = { id: string; place: Place };

/** The change that merging makes; the caller holds both and records it. `parted`: it was a part of the other and is put back. */
export async function weaveInto(
  tx: Tx,
  actor: Actor,
  other: Standing,
  into: Standing,
  after: Place,
  parted?: Part,
): Promise<void> {
  const followers =
    other.place.assigneeId && other.place.assigneeId !== after.assigneeId ? [other.place.assigneeId] : [];
  const lent = await lend(tx, { fromId: other.id, intoId: into.id, mostTags }, followers);
  await writePlace(tx, into.id, after);
  await pointInto(tx, other.id, into.id);
  await recount(tx, into.id);
  await insertMerge(tx, other.id, actor.staffId, {
    ...{ intoId: into.id, own: other.place, before: into.place },
    ...{ after, lent: parted ? { ...lent, parted } : lent },
  });
}
