import type { Actor } from "../../platform/actor.ts";
import type { Db } from "../../platform/db/database.ts";
import { forbidden, notFound } from "../../platform/errors.ts";
import type { Presence, PresenceInput, PresentIn } from "./contract.ts";
import { listPresent, listPresentIn, type PresentRow, removePage, removeSurplus, writeSign } from "./store.ts";

/** More faces than this nobody looks at. */
const mostPeople = 20;

/**
 * A sign of life: a page of the actor shows this conversation, and only this one. Answers the conversations for which that
 * is news to others, none for most signs. Throws `not_found`.
 */
export async function bePresent(
  db: Db,
  actor: Actor,
  conversationId: string,
  { page, doing }: PresenceInput,
): Promise<string[]> {
  const staffId = person(actor);
  const before = await writeSign(db, actor, { staffId, pageId: page, conversationId, doing });
  if (before === undefined) throw notFound("conversation");
  if (before === null) return [conversationId, ...(await removeSurplus(db, staffId))];
  if (before.conversationId !== conversationId) return [before.conversationId, conversationId];
  return before.doing === doing ? [] : [conversationId];
}

/** The page shows none any more. Answers the conversations for which that is news. */
export const beGone = (db: Db, actor: Actor, page: string): Promise<string[]> => removePage(db, person(actor), page);

/** Who has which conversation open, of those the actor may see. */
export async function readPresence(db: Db, actor: Actor): Promise<Presence> {
  return { items: gathered(await listPresent(db, actor)) };
}

/** Who has these conversations open; whoever passes it on looks to who may hear it. Those nobody has open are left out. */
export const presentIn = async (db: Db, conversationIds: readonly string[]): Promise<PresentIn[]> =>
  gathered(await listPresentIn(db, conversationIds));

function gathered(rows: readonly PresentRow[]): PresentIn[] {
  const items = new Map<string, PresentIn>();
  for (const { conversation_id: conversationId, staff_id: id, name, doing, since } of rows) {
    const item = items.get(conversationId) ?? { conversationId, people: [] };
    if (item.people.length < mostPeople) item.people.push({ staff: { id, name }, doing, since: since.toISOString() });
    items.set(conversationId, item);
  }
  return [...items.values()];
}

/** Throws `forbidden` for programs: they look at nothing. */
function person({ staffId }: Actor): string {
  if (staffId) return staffId;
  throw forbidden("needs-person", "Only people look at conversations: sign in as somebody instead of using a key.");
}
