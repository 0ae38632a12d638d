import { acceptCalls } from "../channels/segment/door/accept.ts";
import { incomingOf } from "../channels/segment/door/incoming.ts";
import { mostCallsInBatch } from "../channels/segment/door/limits.ts";
import { addSource } from "../channels/segment/sources/add.ts";
import { revealKey } from "../channels/segment/sources/reveal-key.ts";
import { hashOfKey } from "../channels/segment/sources/write-key.ts";
import { understandCalls } from "../channels/segment/understanding/understand-calls.ts";
import { system } from "../platform/actor.ts";
import type { Db } from "../platform/db/database.ts";
import type { Seal } from "../platform/secrets/seal.ts";
import type { DemoCompany } from "./company.ts";

/** Lets the online shop's website tell what its customers did, through the door that everybody's calls come in by. */
export async function openShop(db: Db, seal: Seal, { calls }: DemoCompany, now: Date): Promise<void> {
  const key = await db.transaction().execute(async (tx) => {
    const id = await addSource(tx, system, seal, { name: "Onlineladen", kind: "website", trusted: false }, now);
    return revealKey(tx, system, seal, id);
  });
  const keyHash = hashOfKey(key);
  if (!keyHash) throw new Error("the online shop has no key");
  for (let from = 0; from < calls.length; from += mostCallsInBatch) {
    const batch = calls.slice(from, from + mostCallsInBatch);
    await acceptCalls(db, keyHash, incomingOf("batch", { batch }).calls);
  }
  await understandCalls(db);
}
