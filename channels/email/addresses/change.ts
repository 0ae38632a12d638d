import type { Actor } from "../../../platform/actor.ts";
import type { Tx } from "../../../platform/db/database.ts";
import { conflict, invalid, notFound } from "../../../platform/errors.ts";
import { record } from "../../../platform/events/record.ts";
import { newId } from "../../../platform/ids.ts";
import type { AddressChange, AddressInput, AddressView } from "../contract.ts";
import { houseId } from "../outgoing/contract.ts";
import { normaliseAddress } from "../reading/address.ts";
import {
  type AddressRow,
  deleteAddress,
  findAddress,
  insertAddress,
  isOutgoing,
  isShop,
  updateAddress,
} from "./store.ts";

/** Makes an address ours: mail to it comes in, and we can write from it. Throws `conflict` when it is ours already. */
export async function addAddress(tx: Tx, actor: Actor, input: AddressInput): Promise<AddressView> {
  const email = normaliseAddress(input.email);
  if (!email) throw invalid("not-an-address", "This is no mail address. Write it like hello@company.example.");
  const id = newId();
  const { name, shopId, signature, replyMarks } = input;
  const outgoingId = sendsBy(input.outgoingId);
  await expectShop(tx, shopId);
  await expectOutgoing(tx, outgoingId);
  if (!(await insertAddress(tx, { id, email, name, shopId, signature, replyMarks, outgoingId }))) {
    throw conflict("address-taken", `${email} is one of our addresses already.`);
  }
  await record(tx, actor, [{ type: "address.added", data: { addressId: id } }]);
  return getAddress(tx, id);
}

/** Changes its name, shop, signature, the server it sends by or whether answers bear marks; the address itself stays what it is. */
export async function changeAddress(tx: Tx, actor: Actor, id: string, change: AddressChange): Promise<AddressView> {
  const before = await getAddress(tx, id);
  const outgoingId = change.outgoingId === undefined ? before.outgoingId : sendsBy(change.outgoingId);
  await expectShop(tx, change.shopId ?? null);
  await expectOutgoing(tx, outgoingId);
  await updateAddress(tx, {
    id,
    name: change.name ?? before.name,
    signature: change.signature ?? before.signature,
    replyMarks: change.replyMarks ?? before.replyMarks,
    outgoingId,
    shopId: change.shopId === undefined ? (before.shop?.id ?? null) : change.shopId,
  });
  await record(tx, actor, [{ type: "address.changed", data: { addressId: id } }]);
  return getAddress(tx, id);
}

/** Gives an address up. What came over it stays; new mail to it is refused. */
export async function removeAddress(tx: Tx, actor: Actor, id: string): Promise<void> {
  if (!(await deleteAddress(tx, id))) throw notFound("address");
  await record(tx, actor, [{ type: "address.removed", data: { addressId: id } }]);
}

async function expectShop(tx: Tx, id: string | null): Promise<void> {
  if (id && !(await isShop(tx, id))) throw invalid("no-shop", "There is no such shop. Choose another one.");
}

/** The house's relay is what an address sends by when nothing else is said. */
const sendsBy = (id: string | null | undefined) => (id === houseId ? null : (id ?? null));

async function expectOutgoing(tx: Tx, id: string | null): Promise<void> {
  if (id && !(await isOutgoing(tx, id))) {
    throw invalid("no-outgoing", "There is no such server for outgoing mail. Choose another one.");
  }
}

async function getAddress(tx: Tx, id: string): Promise<AddressView> {
  const row = await findAddress(tx, id);
  if (!row) throw notFound("address");
  return presentAddress(row);
}

export const presentAddress = (row: AddressRow): AddressView => ({
  id: row.id,
  email: row.email,
  name: row.name,
  signature: row.signature,
  replyMarks: row.reply_marks,
  outgoingId: row.outgoing_id,
  shop: row.shop_id ? { id: row.shop_id, name: row.shop_name ?? "" } : null,
});
