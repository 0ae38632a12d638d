import { cardsOfProfiles } from "../../customers/cards.ts";
import type { Actor } from "../../platform/actor.ts";
import type { Db } from "../../platform/db/database.ts";
import type { ConversationView } from "../contract.ts";
import type { Fabric } from "./said-store.ts";
import { findSplitFrom, listMerged, listSplits } from "./woven-store.ts";

type Weave = Pick<ConversationView, "merged" | "splitFrom" | "splits">;

/** What a conversation is woven of; asks nothing for the many that are not. */
export async function readWeave(db: Db, actor: Actor, conversation: Fabric): Promise<Weave> {
  if (!conversation.woven) return { merged: [], splitFrom: null, splits: [] };
  const [rows, splitFrom, splits] = await Promise.all([
    listMerged(db, conversation.id),
    findSplitFrom(db, actor, conversation.id),
    listSplits(db, actor, conversation.id),
  ]);
  const cards = await cardsOfProfiles(
    db,
    rows.map(({ profileId }) => profileId),
  );
  const merged = rows.flatMap((row) => {
    const customer = cards.get(row.profileId);
    const by = row.staffId ? { id: row.staffId, name: row.staffName ?? "" } : null;
    const { id, subject, messages } = row;
    return customer ? [{ id, subject, customer, at: row.at.toISOString(), by, messages }] : [];
  });
  return { merged, splitFrom, splits: splits.map(({ at, ...ref }) => ({ ...ref, at: at.toISOString() })) };
}
