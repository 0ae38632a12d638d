import type { Actor } from "../../platform/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { Refusal } from "../../platform/errors.ts";
import { record } from "../../platform/events/record.ts";
import { newId } from "../../platform/ids.ts";
import type { CustomerInput } from "../contract.ts";
import { derive } from "../customer.ts";
import { normaliseEmail, normalisePhone } from "../identifier.ts";
import { readableName } from "../readable.ts";
import { awaitMatching } from "../ties/await.ts";
import { findOwnerOfAddress, insertByHand, lockAddress } from "./store.ts";

/**
 * Adds somebody we met elsewhere. When they write from the address given here, their mails join them. Returns the id.
 * Throws `conflict` when the address is somebody's already.
 */
export async function addByHand(tx: Tx, actor: Actor, input: CustomerInput): Promise<string> {
  const email = input.email ? normaliseEmail(input.email) : null;
  if (email) await refuseKnown(tx, email);
  const name = readableName(input.name);
  const at = new Date();
  const [id, profileId] = [newId(at), newId(at)];
  const identifiers = [
    ...(email ? [{ kind: "email", value: email }] : []),
    ...(input.phone ? [{ kind: "phone", value: normalisePhone(input.phone) }] : []),
  ].filter(({ value }) => value !== "");
  const profile = {
    id: profileId,
    homeId: id,
    source: "hand" as const,
    sourceKey: profileId,
    name,
    firstAt: at,
    lastAt: at,
    identifiers: identifiers.map(({ value }) => value),
  };
  const derived = derive({ id, kind: input.kind, name, nameSource: "hand" }, [profile]);
  await insertByHand(tx, { ...derived, kind: input.kind, profileId, identifiers });
  await awaitMatching(tx, [profileId]);
  await record(tx, actor, [{ type: "customer.added", customerId: id, data: { profileId } }]);
  return id;
}

async function refuseKnown(tx: Tx, email: string): Promise<void> {
  await lockAddress(tx, email);
  const owner = await findOwnerOfAddress(tx, email);
  if (!owner) return;
  const fields = { email: `belongs to ${owner.name}`, customerId: owner.id };
  throw new Refusal("conflict", "known-address", `${email} already belongs to ${owner.name}.`, fields);
}
