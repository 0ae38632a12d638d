import { z } from "zod";
import { lockPerson } from "../customers/erasing/erase-customer.ts";
import { system } from "../platform/actor.ts";
import { Id, Instant } from "../platform/contract.ts";
import type { Db } from "../platform/db/database.ts";
import { record } from "../platform/events/record.ts";
import { ErasureReason } from "./contract.ts";
import { forget } from "./erase.ts";
import { readErasures, readReturned } from "./store.ts";

/** An erasure as the list outside the database has it: ids only. */
export const ListedErasure = z.object({
  id: Id,
  at: Instant,
  customerId: Id,
  profileIds: z.array(Id).max(100_000),
  reason: ErasureReason,
});
export type ListedErasure = z.infer<typeof ListedErasure>;

/** One line of such a list; null for what is none. */
export function parseErasure(line: string): ListedErasure | null {
  try {
    return ListedErasure.safeParse(JSON.parse(line)).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

const most = 1000;

/** Every erasure there was, for a list that outlives this database. */
export async function* listAllErasures(db: Db): AsyncGenerator<ListedErasure> {
  for (let before: string | null = null; ; ) {
    const rows = await readErasures(db, { of: null, before, limit: most });
    for (const { id, at, customerId, profileIds, reason } of rows) {
      yield { id, at: at.toISOString(), customerId, profileIds: [...profileIds], reason };
    }
    before = rows.at(-1)?.id ?? null;
    if (rows.length < most) return;
  }
}

/** Forgets again whoever of this list is here. Answers how many. */
export async function eraseAgain(db: Db, list: readonly ListedErasure[]): Promise<number> {
  let again = 0;
  for (const { customerId, profileIds, reason } of list) {
    for (const id of await readReturned(db, [customerId], profileIds)) {
      await db.transaction().execute(async (tx) => {
        const person = await lockPerson(tx, system, id);
        const erasure = await forget(tx, person, { reason, staffId: null, keyId: null });
        const data = { erasureId: erasure.id, reason };
        await record(tx, system, [{ type: "customer.erased", customerId: person.id, data }]);
      });
      again += 1;
    }
  }
  return again;
}
