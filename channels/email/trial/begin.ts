import { type Actor, require } from "../../../platform/actor.ts";
import type { Tx } from "../../../platform/db/database.ts";
import { notFound, Refusal } from "../../../platform/errors.ts";
import { record } from "../../../platform/events/record.ts";
import { newId } from "../../../platform/ids.ts";
import { findAddress } from "../addresses/store.ts";
import { findLastTrial, insertTrial } from "./store.ts";

/** Somebody impatient does not fill a mailbox. */
const pauseMs = 3_000;

/** `to`: with a tag where answers bear marks, so that such addresses are tried as well. */
export type Begun = { id: string; addressId: string; email: string; to: string };

/**
 * Begins to try an address: what follows is a mail from it to itself. Throws `not_found`, or `too_many` within three seconds
 * of the last one.
 */
export async function beginTrial(tx: Tx, actor: Actor, addressId: string, now = new Date()): Promise<Begun> {
  require(actor, "admin");
  const address = await findAddress(tx, addressId);
  if (!address) throw notFound("address");
  const last = await findLastTrial(tx, addressId);
  if (last && now.getTime() - last.startedAt.getTime() < pauseMs) {
    throw new Refusal("too_many", "just-tried", "A test of this address has just begun. Wait a moment.");
  }
  const id = newId(now);
  await insertTrial(tx, { id, addressId, startedAt: now });
  await record(tx, actor, [{ type: "address.tested", data: { addressId } }]);
  return { id, addressId, email: address.email, to: address.reply_marks ? tagged(address.email) : address.email };
}

const tagged = (email: string) => email.replace(/@(?=[^@]*$)/, "+test@");
