import type { Actor } from "../../platform/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { record } from "../../platform/events/record.ts";
import { mainProfile } from "../belonging/main-profile.ts";
import type { MannerInput } from "../contract.ts";
import { writeManner } from "./store.ts";

/** Says in which language, how formally and with which salutation a customer is spoken to; null leaves it to their words. */
export async function speakTo(tx: Tx, actor: Actor, customerId: string, input: MannerInput): Promise<void> {
  const changed = (["language", "formality", "salutation"] as const).filter((kind) => input[kind] !== undefined);
  if (changed.length === 0) return;
  const profileId = await mainProfile(tx, customerId);
  for (const kind of changed) {
    await writeManner(tx, { profileId, kind, value: input[kind] ?? null, authorId: actor.staffId });
  }
  await record(tx, actor, [{ type: "manner.changed", customerId, data: { changed } }]);
}
