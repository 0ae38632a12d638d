import { system } from "../../platform/actor.ts";
import type { Db, Tx } from "../../platform/db/database.ts";
import { record } from "../../platform/events/record.ts";
import { addJob } from "../../platform/jobs/jobs.ts";
import { shownIn } from "../weaving/store.ts";
import { type Held, type InLine, lockLine, markClaimed, markHeld } from "./claim-store.ts";
import { deliverJob } from "./outbox.ts";
import type { MessageKey, Outgoing } from "./store.ts";

/** Whether the server a message is to leave by takes it now, which one that is, or when to ask again. */
export type Admission = { serverId: string | null } | Held;
export type Gate = (
  tx: Tx,
  message: { messageId: string; addressId: string | null; waitsFor: InLine["waits_for"] },
) => Promise<Admission>;

/** Everything may leave, by the one server there is. */
export const open: Gate = async () => ({ serverId: null });

/** An earlier one that is being sent is through or put off by then; whoever settles it wakes the next at once. */
const momentMs = 60_000;

/**
 * Takes a message that is due for sending; nobody else gets it. Undefined when it is not due, gone, or with somebody else; or
 * when it is not its turn: an earlier answer of its conversation is still on its way, or its server takes none now. Then
 * it is due later.
 */
export async function claim(db: Db, key: MessageKey, gate: Gate): Promise<Outgoing | undefined> {
  return db.transaction().execute(async (tx) => {
    const line = await lockLine(tx, key);
    const own = line.at(-1);
    if (own?.message_id !== key.messageId || !own.is_due || !own.claimable) return undefined;
    const { address_id: addressId, waits_for: waitsFor, message_id: messageId } = own;
    const earlier = line.at(-2);
    const admission = earlier ? behind(earlier) : await gate(tx, { messageId, addressId, waitsFor });
    if (!("until" in admission)) return markClaimed(tx, key, admission.serverId);
    await hold(tx, key, admission, waitsFor);
    return undefined;
  });
}

const behind = (earlier: InLine): Held => ({
  until: new Date(Math.max(earlier.due_at.getTime(), Date.now()) + momentMs),
  waitsFor: "earlier",
  serverId: null,
});

async function hold(tx: Tx, key: MessageKey, held: Held, before: InLine["waits_for"]): Promise<void> {
  await markHeld(tx, key, held);
  await addJob(tx, deliverJob, key, { key: `${deliverJob}:${key.messageId}`, runAt: held.until });
  if (before === held.waitsFor) return;
  const conversationId = await shownIn(tx, key);
  await record(tx, system, [{ type: "message.delayed", conversationId, data: { messageId: key.messageId } }]);
}
