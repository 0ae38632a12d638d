import type { Actor } from "../../platform/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { conflict, notFound } from "../../platform/errors.ts";
import { record } from "../../platform/events/record.ts";
import { newId } from "../../platform/ids.ts";
import { mustNotBeAway } from "../away/away.ts";
import { subjectOf } from "../conversation.ts";
import { letFollow } from "../followers/follow.ts";
import { lockConversation } from "../writing/store.ts";
import type { SplitInput } from "./contract.ts";
import { copyPeople, insertBeside, type Picked, pick, showIn } from "./split-store.ts";
import { redate, restandBySaid, strandsOf } from "./standing-store.ts";
import { recount } from "./store.ts";

/** So many messages are split off at once at most. */
export const mostSplit = 1000;

/**
 * Shows some of what was said, or everything from a message on, in a conversation of its own, which stands as this one does.
 * A pointer for each message; none moves, and mail that answers them is shown with them. Answers the id of the new one. Throws
 * `not_found` for a message that is not shown here, `conflict` when nothing would be left, or past a thousand.
 */
export async function split(tx: Tx, actor: Actor, id: string, chosen: SplitInput): Promise<string> {
  const whole = await lockConversation(tx, actor, id);
  if (!whole) throw notFound("conversation");
  mustNotBeAway(whole);
  const picked = await pick(tx, whole, chosen, mostSplit);
  if (!picked) throw notFound("message");
  if (picked.length > mostSplit) {
    throw conflict("too-many-split", `At most ${mostSplit} messages are split off at once. Choose a later one.`);
  }
  if (picked.length >= whole.messages) {
    throw conflict("nothing-left", "Nothing would be left here. Leave out at least one message.");
  }
  const intoId = newId();
  await insertBeside(tx, whole.id, { id: intoId, ...about(picked, whole.subject) });
  await showIn(tx, intoId, picked);
  await copyPeople(tx, whole, intoId);
  await letFollow(tx, intoId, [actor.staffId]);
  await redate(tx, [intoId, ...(await strandsOf(tx, whole.id))]);
  for (const one of [whole.id, intoId]) {
    await restandBySaid(tx, one);
    await recount(tx, one);
  }
  await record(tx, actor, [
    { type: "conversation.split", conversationId: whole.id, moved: true, data: { intoId, messages: picked.length } },
    { type: "conversation.split", conversationId: intoId, moved: true, data: { fromId: whole.id } },
  ]);
  return intoId;
}

/** Its subject and whose concern it is: of the first mail of theirs in it. */
function about(picked: readonly Picked[], subject: string): { subject: string; profileId: string | null } {
  const theirs = picked.find(({ kind }) => kind === "in");
  const mail = theirs ?? picked.find(({ kind }) => kind === "out");
  return { subject: (mail && subjectOf(mail.subject)) || subject, profileId: theirs?.profileId ?? null };
}
