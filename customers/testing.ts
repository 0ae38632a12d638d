import { randomBytes } from "node:crypto";
import { system } from "../platform/actor.ts";
import type { Db, Tx } from "../platform/db/database.ts";
import type { CustomerKind } from "./contract.ts";
import { join } from "./join.ts";
import { recognise } from "./recognise.ts";
import { rename } from "./rename.ts";

export type Made = { customerId: string; profileId: string; email: string };
export type ProfileGiven = {
  email?: string;
  /** The name their mail gives. */
  name?: string;
  at?: Date;
  kind?: CustomerKind;
  shopId?: string | null;
};

/** Somebody who wrote a mail; the name is set by hand when `byHand` says so. */
export function aCustomer(db: Db, given: ProfileGiven & { byHand?: string } = {}): Promise<Made> {
  return db.transaction().execute(async (tx) => {
    const made = await wroteToUs(tx, given);
    if (given.byHand) await rename(tx, system, made.customerId, given.byHand);
    return made;
  });
}

/** One more mail address of a customer, joined to them as the desk would do it; without `customerId` somebody new. */
export function aProfile(db: Db, given: ProfileGiven & { customerId?: string } = {}): Promise<Made> {
  return db.transaction().execute(async (tx) => {
    const made = await wroteToUs(tx, given);
    if (!given.customerId) return made;
    await join(tx, system, given.customerId, made.customerId);
    return { ...made, customerId: given.customerId };
  });
}

async function wroteToUs(tx: Tx, given: ProfileGiven): Promise<Made> {
  const { email: address = `guest-${randomBytes(4).toString("hex")}@customers.example`, kind = "person" } = given;
  const { name = "", at = new Date(), shopId = null } = given;
  const known = (await recognise(tx, [{ address, name, at, wroteToUs: true, kind, shopId }])).get(address);
  if (!known) throw new Error(`nobody was recognised behind ${address}`);
  return { customerId: known.customerId, profileId: known.profileId, email: address };
}
