import type { Tx } from "../../platform/db/database.ts";
import { addJob } from "../../platform/jobs/jobs.ts";
import { freeFor, freeNext } from "./claim-store.ts";
import type { WaitsFor } from "./contract.ts";
import { deliverJob } from "./outbox.ts";
import type { MessageKey } from "./store.ts";

/** So many are woken at once; the rest comes when it is due. */
const mostWoken = 500;

/** An answer is out, given up or taken back: the one written after it in the same conversation may leave. */
export async function wakeNext(tx: Tx, key: MessageKey): Promise<void> {
  const next = await freeNext(tx, key);
  if (next) await leaveNow(tx, next);
}

/** A server takes mail again, or has other settings: what waits for it is tried at once. */
export async function wakeForServer(tx: Tx, serverId: string, waitsFor: readonly WaitsFor[]): Promise<void> {
  for (const key of await freeFor(tx, serverId, waitsFor, mostWoken)) await leaveNow(tx, key);
}

const leaveNow = (tx: Tx, key: MessageKey) => addJob(tx, deliverJob, key, { key: `${deliverJob}:${key.messageId}` });
