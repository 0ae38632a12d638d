import type { Actor } from "../../platform/actor.ts";
import type { Db, Tx } from "../../platform/db/database.ts";
import { lockCustomers } from "../belonging/store.ts";
import { getCurrentId } from "../get-customer.ts";
import { countKnown, deletePerson, type Person, type PersonErased, readPerson } from "./store.ts";

export type { Person, PersonErased } from "./store.ts";

/** Everybody a customer is, and by what they are known. Throws `not_found`. */
export async function whoIs(db: Db, actor: Actor, id: string): Promise<Person & { id: string }> {
  const current = await getCurrentId(db, actor, id);
  return { ...(await readPerson(db, current)), id: current };
}

/** The same, locked with all who lead to them until the end of the transaction. */
export async function lockPerson(tx: Tx, actor: Actor, id: string): Promise<Person & { id: string }> {
  const before = await whoIs(tx, actor, id);
  await lockCustomers(tx, before.customerIds);
  return whoIs(tx, actor, id);
}

export const foreseeKnown = (db: Db, person: Person): Promise<PersonErased> => countKnown(db, person.profileIds);

/** Removes everything known of somebody but what was said in conversations, and them. Locked before. */
export async function eraseCustomer(tx: Tx, person: Person): Promise<PersonErased> {
  const counts = await countKnown(tx, person.profileIds);
  await deletePerson(tx, person);
  return counts;
}
