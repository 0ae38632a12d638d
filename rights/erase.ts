import { createHash, hash, randomBytes } from "node:crypto";
import { eraseFromConversations, foreseeErasing } from "../conversations/erasing/erase-people.ts";
import { eraseCustomer, foreseeKnown, lockPerson, type Person, whoIs } from "../customers/erasing/erase-customer.ts";
import { getCustomer } from "../customers/get-customer.ts";
import { type Actor, require } from "../platform/actor.ts";
import type { Db, Tx } from "../platform/db/database.ts";
import { invalid } from "../platform/errors.ts";
import { record } from "../platform/events/record.ts";
import { fold } from "../platform/fold.ts";
import { newId } from "../platform/ids.ts";
import { addJob } from "../platform/jobs/jobs.ts";
import type { ErasureInput, ErasurePreview, ErasureReason, ErasureView } from "./contract.ts";
import { type ErasureRow, insertErasure, type NewErasure } from "./store.ts";
import { eraseTraces } from "./traces-store.ts";

/** Writes the list of erasures where it outlives this database. */
export const listErasuresJob = "write-erasure-list";

/** What erasing a customer would take away, and what would stay. Nothing is written. Throws `not_found`. */
export async function previewErasure(db: Db, actor: Actor, id: string): Promise<ErasurePreview> {
  require(actor, "admin");
  const person = await whoIs(db, actor, id);
  const { name } = await getCustomer(db, actor, person.id);
  const [known, talks] = await Promise.all([foreseeKnown(db, person), foreseeErasing(db, person.profileIds)]);
  return { customerId: person.id, name, counts: { ...known, ...talks } };
}

/**
 * Forgets a customer for ever, in one transaction: profiles, facts, notes, conversations, files. What stays is a record without
 * a value of theirs. Whoever asks for it writes their name out. Throws `not_found`, and `invalid` for another name.
 */
export async function erase(tx: Tx, actor: Actor, id: string, { reason, name }: ErasureInput): Promise<ErasureView> {
  require(actor, "admin");
  const person = await lockPerson(tx, actor, id);
  const called = (await getCustomer(tx, actor, person.id)).name;
  if (fold(name) !== fold(called)) {
    throw invalid("other-name", "This is not the customer's name. Write it as it stands on their page.");
  }
  const erasure = await forget(tx, person, { reason, staffId: actor.staffId, keyId: keyOf(actor) });
  await record(tx, actor, [
    { type: "customer.erased", customerId: person.id, data: { erasureId: erasure.id, reason } },
  ]);
  return presentErasure({ ...erasure, staffName: actor.staffId ? actor.name : null });
}

const keyOf = (actor: Actor) => (actor.kind === "key" ? actor.credentialId : null);

/** Takes everything away and writes the record. */
export async function forget(
  tx: Tx,
  person: Person & { id: string },
  why: { reason: ErasureReason; staffId: string | null; keyId: string | null },
): Promise<NewErasure> {
  const at = new Date();
  const talks = await eraseFromConversations(tx, person, at);
  await eraseTraces(tx, { ...person, values: [...person.addresses, ...person.phones, ...person.values] });
  const known = await eraseCustomer(tx, person);
  const salt = randomBytes(16);
  const erasure = {
    ...{ id: newId(at), at, customerId: person.id, profileIds: person.profileIds, ...why },
    ...{ counts: { ...known, ...talks }, salt, proofs: proofsOf(salt, [...person.addresses, ...person.phones]) },
  };
  await insertErasure(tx, erasure);
  await addJob(tx, listErasuresJob, {}, { key: listErasuresJob });
  return erasure;
}

/** Whoever asks later whether an address was erased can be answered; nobody can read it from here. */
const proofsOf = (salt: Buffer, values: readonly string[]): Buffer[] =>
  values.map((value) => hash("sha256", Buffer.concat([salt, Buffer.from(value)]), "buffer"));

export function presentErasure(row: Omit<ErasureRow, "staffName"> & { staffName: string | null }): ErasureView {
  const { id, customerId, reason, counts, staffId, staffName } = row;
  const view = { id, at: row.at.toISOString(), customerId, reason, counts };
  // The database keeps the counts in an order of its own.
  const sorted = Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1));
  const proof = createHash("sha256")
    .update(JSON.stringify([id, view.at, customerId, reason, sorted]))
    .update(row.salt);
  for (const one of row.proofs) proof.update(one);
  return {
    ...view,
    by: staffId && staffName !== null ? { id: staffId, name: staffName } : null,
    proof: proof.digest("hex"),
  };
}
