import type { Actor } from "../../../platform/actor.ts";
import type { Db } from "../../../platform/db/database.ts";
import { forbidden } from "../../../platform/errors.ts";
import { forgetSender, isTrusted, trustSender } from "./store.ts";

/** From now on the actor sees this sender's pictures from elsewhere at once. For themselves alone. Throws `forbidden` for a key. */
export async function alwaysShow(db: Db, actor: Actor, address: string): Promise<void> {
  await trustSender(db, personOf(actor), address.toLowerCase());
}

/** Asks again each time. */
export async function askAgain(db: Db, actor: Actor, address: string): Promise<void> {
  await forgetSender(db, personOf(actor), address.toLowerCase());
}

/** Whether the actor sees this sender's pictures without being asked. */
export const isShown = async (db: Db, { staffId }: Actor, address: string | null): Promise<boolean> =>
  staffId !== null && address !== null && (await isTrusted(db, staffId, address.toLowerCase()));

function personOf({ staffId }: Actor): string {
  if (!staffId) throw forbidden("needs-person", "Whose pictures are shown is for people to say: sign in as somebody.");
  return staffId;
}
