import { recognise } from "../../customers/recognise.ts";
import { kindOfAddress } from "../../customers/role-address.ts";
import type { Tx } from "../../platform/db/database.ts";
import { giveOwners, listAuthorless, listNameless, nameParticipants, writeAuthors } from "./store.ts";

type Met = { address: string; name: string; at: Date; shopId: string | null };

const profilesOf = (tx: Tx, met: readonly Met[], wroteToUs: boolean) =>
  recognise(
    tx,
    met.map(({ address, name, at, shopId }) => ({
      address,
      name,
      at,
      shopId,
      wroteToUs,
      kind: kindOfAddress(address),
    })),
  );

/** Finds or makes the profiles of those who take part in these conversations, and whose concern they are. */
export async function knowAgain(tx: Tx, conversationIds: readonly string[]): Promise<void> {
  const nameless = await listNameless(tx, conversationIds);
  const known = await profilesOf(
    tx,
    nameless.map((one) => ({ ...one, shopId: null })),
    false,
  );
  const found = nameless.flatMap(({ conversationId, address }) => {
    const profileId = known.get(address)?.profileId;
    return profileId ? [{ conversationId, address, profileId }] : [];
  });
  await nameParticipants(tx, found);
  await giveOwners(tx, conversationIds);
}

/** Finds or makes the profiles of whoever wrote these messages. */
export async function attributeAgain(tx: Tx, messageIds: readonly string[]): Promise<void> {
  const authorless = await listAuthorless(tx, messageIds);
  const known = await profilesOf(tx, authorless, true);
  const found = authorless.flatMap(({ id, address }) => {
    const profileId = known.get(address)?.profileId;
    return profileId ? [{ id, profileId }] : [];
  });
  await writeAuthors(tx, found);
}
