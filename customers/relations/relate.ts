import type { Actor } from "../../platform/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { invalid } from "../../platform/errors.ts";
import { record } from "../../platform/events/record.ts";
import { mainProfile } from "../belonging/main-profile.ts";
import { clean } from "../naming.ts";
import { readKinds, removeRelations, writeRelation } from "./store.ts";

/**
 * Says that a person belongs to an organisation, and what they do there ("buys for them"); saying it again changes the
 * role. Either may be named first. Throws `invalid` unless one is a person and the other an organisation.
 */
export async function relate(tx: Tx, actor: Actor, oneId: string, otherId: string, role: string): Promise<void> {
  await say(tx, actor, oneId, otherId, { role: clean(role, 80), refused: false });
  await record(tx, actor, [
    { type: "customer.related", customerId: oneId, data: { otherId } },
    { type: "customer.related", customerId: otherId, data: { otherId: oneId } },
  ]);
}

/** Says that they do not belong together, so that it is not proposed again. Throws `invalid` as relating does. */
export async function refuse(tx: Tx, actor: Actor, oneId: string, otherId: string): Promise<void> {
  await say(tx, actor, oneId, otherId, { role: "", refused: true });
  await record(tx, actor, [{ type: "relation.refused", customerId: oneId, data: { otherId } }]);
}

/** Takes back whatever was said about the two. Nothing happens where nothing was said. */
export async function unrelate(tx: Tx, actor: Actor, oneId: string, otherId: string): Promise<void> {
  if (!(await removeRelations(tx, oneId, otherId))) return;
  await record(tx, actor, [
    { type: "customer.unrelated", customerId: oneId, data: { otherId } },
    { type: "customer.unrelated", customerId: otherId, data: { otherId: oneId } },
  ]);
}

async function say(
  tx: Tx,
  actor: Actor,
  oneId: string,
  otherId: string,
  said: { role: string; refused: boolean },
): Promise<void> {
  const kinds = await readKinds(tx, [oneId, otherId]);
  if (kinds.get(oneId) === kinds.get(otherId)) {
    throw invalid("relation", "A person belongs to an organisation. Choose one of each.", {
      otherId: "is no counterpart",
    });
  }
  const [personId, organisationId] = kinds.get(oneId) === "person" ? [oneId, otherId] : [otherId, oneId];
  await removeRelations(tx, oneId, otherId);
  await writeRelation(tx, {
    personProfileId: await mainProfile(tx, personId),
    organisationProfileId: await mainProfile(tx, organisationId),
    authorId: actor.staffId,
    ...said,
  });
}
