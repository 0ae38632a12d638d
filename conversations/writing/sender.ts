import type { Actor } from "../../platform/actor.ts";
import type { Locale } from "../../platform/contract.ts";
import type { Db } from "../../platform/db/database.ts";
import { conflict } from "../../platform/errors.ts";
import { fillSignature } from "./signature.ts";
import { findSender, findWriter } from "./store.ts";

/** Who writes, from where, and how they sign. */
export type Sender = {
  addressId: string;
  email: string;
  shopId: string | null;
  name: string;
  signature: string;
  /** Asks to be answered at an address with a mark. */
  replyMarks: boolean;
  locale: Locale;
};

/** How an actor writes from an address of ours. Throws `conflict` while we have none. */
export async function senderFor(
  db: Db,
  actor: Actor,
  wanted: { addressId: string | null; shopId: string | null },
): Promise<Sender> {
  const sender = await findSender(db, wanted);
  if (!sender) throw conflict("no-address", "We have no mail address yet to write from. Add one in the settings.");
  const writer = actor.staffId ? await findWriter(db, actor.staffId) : undefined;
  const name = writer?.name || sender.address_name || sender.company || sender.email;
  const words = { name, company: sender.company, shop: sender.shop, email: sender.email };
  return {
    addressId: sender.address_id,
    email: sender.email,
    shopId: wanted.shopId,
    name,
    signature: fillSignature(writer?.signature || sender.signature, words),
    replyMarks: sender.reply_marks,
    locale: writer?.locale ?? "en",
  };
}
