import type { Actor } from "../../platform/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { findTag, keepTag } from "../tags/store.ts";
import { mostTags } from "../tags/tag.ts";
import { type Done, outcomesOf, unseen } from "./done.ts";
import { lockMany, tagMany, untagMany } from "./store.ts";

export type Tagged = { tagId: string; ids: string[] };

/** Marks many with a word. Those that carry twenty already refuse. */
export async function tagAll(tx: Tx, actor: Actor, ids: readonly string[], name: string): Promise<Done<Tagged>> {
  return mark(tx, actor, ids, await keepTag(tx, name));
}

/** Takes a word away from many. */
export async function untagAll(tx: Tx, actor: Actor, ids: readonly string[], name: string): Promise<Done<Tagged>> {
  const tagId = await findTag(tx, name);
  if (tagId) return unmark(tx, actor, ids, tagId);
  const seen = await lockMany(tx, actor, ids);
  const refused = new Map(unseen(ids, new Set(seen.keys())));
  return { outcomes: outcomesOf(ids, new Set(), refused), events: [], kept: { tagId: "", ids: [] } };
}

export const untagAgain = (tx: Tx, actor: Actor, kept: Tagged) => unmark(tx, actor, kept.ids, kept.tagId);
export const tagAgain = (tx: Tx, actor: Actor, kept: Tagged) => mark(tx, actor, kept.ids, kept.tagId);

async function mark(tx: Tx, actor: Actor, ids: readonly string[], tagId: string): Promise<Done<Tagged>> {
  const seen = new Set((await lockMany(tx, actor, ids)).keys());
  const { tagged, full } = await tagMany(tx, [...seen], tagId, mostTags);
  const refused = new Map([...unseen(ids, seen), ...full.map((id) => [id, "too-many-tags"] as const)]);
  return done(ids, tagged, refused, tagId, "conversation.tagged");
}

async function unmark(tx: Tx, actor: Actor, ids: readonly string[], tagId: string): Promise<Done<Tagged>> {
  const seen = new Set((await lockMany(tx, actor, ids)).keys());
  const untagged = await untagMany(tx, [...seen], tagId);
  return done(ids, untagged, new Map(unseen(ids, seen)), tagId, "conversation.untagged");
}

function done(
  ids: readonly string[],
  changed: string[],
  refused: ReadonlyMap<string, string>,
  tagId: string,
  type: "conversation.tagged" | "conversation.untagged",
): Done<Tagged> {
  const events = changed.map((conversationId) => ({ type, conversationId, data: { tagId } }));
  return { outcomes: outcomesOf(ids, new Set(changed), refused), events, kept: { tagId, ids: changed } };
}
