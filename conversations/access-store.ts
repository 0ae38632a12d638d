import { sql } from "kysely";
import type { Actor } from "../platform/actor.ts";

/** Whether the actor sees all there are, so that a query about messages need not look at their conversations. */
export const seesAll = (actor: Actor): boolean => actor.rights.includes("read");

/**
 * The condition under which an actor may see a conversation, for every query that loads one. Today all who may read see
 * all shops; rights per shop narrow it here and nowhere else.
 */
export function visibleTo(actor: Actor) {
  return actor.rights.includes("read") ? sql<boolean>`true` : sql<boolean>`false`;
}
