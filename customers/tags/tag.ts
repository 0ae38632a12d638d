import { type Actor, require } from "../../platform/actor.ts";
import type { Db, Tx } from "../../platform/db/database.ts";
import { conflict } from "../../platform/errors.ts";
import { record } from "../../platform/events/record.ts";
import { mainProfile } from "../belonging/main-profile.ts";
import { lockCustomers } from "../belonging/store.ts";
import { findTag, insertTagging, keepTag, listNames, listTagIds, removeTagging } from "./store.ts";

/** A customer carries at most so many words. */
export const mostTags = 20;
/** So many are offered while typing. */
const mostOffered = 1000;

/**
 * Marks a customer with a word, a new one or one that is in use; capital letters make no difference. Doing so twice is doing
 * so once. It stays with the profile that is the customer's own now, when profiles are joined and separated. Throws
 * `conflict` past twenty words.
 */
export async function tagCustomer(tx: Tx, actor: Actor, customerId: string, name: string, at?: Date): Promise<void> {
  await lockCustomers(tx, [customerId]);
  const profileId = await mainProfile(tx, customerId);
  const tagId = await keepTag(tx, name);
  const carried = await listTagIds(tx, customerId);
  if (carried.includes(tagId)) return;
  if (carried.length >= mostTags) {
    throw conflict("too-many-tags", "A customer carries at most twenty tags. Take one away first.");
  }
  await insertTagging(tx, profileId, tagId);
  await record(tx, actor, [{ type: "customer.tagged", customerId, data: { tagId }, at }]);
}

/** Takes a word away. Taking one away that is not there changes nothing. */
export async function untagCustomer(tx: Tx, actor: Actor, customerId: string, name: string): Promise<void> {
  const tagId = await findTag(tx, name);
  if (!tagId || !(await removeTagging(tx, customerId, tagId))) return;
  await record(tx, actor, [{ type: "customer.untagged", customerId, data: { tagId } }]);
}

/** All words in use on customers, by the alphabet, at most a thousand. */
export async function listCustomerTags(db: Db, actor: Actor): Promise<string[]> {
  require(actor, "read");
  return listNames(db, mostOffered);
}
