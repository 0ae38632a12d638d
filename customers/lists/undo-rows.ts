import { system } from "../../platform/actor.ts";
import type { Db, Tx } from "../../platform/db/database.ts";
import { record } from "../../platform/events/record.ts";
import { rederive } from "../belonging/rederive.ts";
import { lockCustomers } from "../belonging/store.ts";
import { awaitMatching } from "../ties/await.ts";
import type { ListField } from "./contract.ts";
import { personOf } from "./meaning/person.ts";
import { deletePeople, readRemovable, readStanding, type Told, updateTold } from "./people-store.ts";
import { type DoneRow, readDone } from "./rows-store.ts";
import { addTakenBack, lockList, setState } from "./store.ts";

const batchRows = 500;

/**
 * Takes back the last rows that made or changed somebody: a changed profile says again what it said before, a new one is removed
 * unless something hangs on it by now. In one transaction with the mark how far it has come. False when nothing is left.
 */
export function undoSome(db: Db, listId: string): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const list = await lockList(tx, listId);
    if (list?.state !== "undoing") return false;
    const rows = await readDone(tx, listId, list.position, batchRows);
    await restore(tx, listId, rows);
    const removed = await remove(tx, listId, rows);
    const kept = rows.filter(({ outcome }) => outcome !== "changed").length - removed;
    const isLast = rows.length < batchRows;
    await addTakenBack(tx, listId, isLast ? 0 : (rows.at(-1)?.place ?? 1) - 1, { removed, kept });
    if (!isLast) return true;
    await setState(tx, listId, "undone");
    await record(tx, system, [{ type: "list.undone", data: { listId } }]);
    return false;
  });
}

/** What these profiles said before; the earliest of several changes is the last to be taken back. */
async function restore(tx: Tx, listId: string, rows: readonly DoneRow[]): Promise<void> {
  const told = new Map<string, Told>();
  for (const row of rows) for (const before of toldBefore(row)) told.set(row.profileId, before);
  // What another list has changed since stays as that one says.
  const standing = await readStanding(tx, listId, [...told.keys()]);
  const owners = await updateTold(
    tx,
    standing.flatMap((profileId) => told.get(profileId) ?? []),
  );
  await lockCustomers(tx, owners);
  await rederive(tx, owners);
  await awaitMatching(tx, standing);
}

function toldBefore({ outcome, profileId, before }: DoneRow): Told[] {
  if (outcome !== "changed" || !before) return [];
  const { listId, place, cells, columns, trusted } = before;
  const person = personOf(cells, { columns, fields: before.fields as ListField[], trusted });
  if (typeof person === "string") return [];
  const { name, digest, details, identifiers } = person;
  return [{ profileId, listId, place, name, digest, details, identifiers, state: trusted ? "verified" : "claimed" }];
}

async function remove(tx: Tx, listId: string, rows: readonly DoneRow[]): Promise<number> {
  const made = rows.filter(({ outcome }) => outcome !== "changed").map(({ profileId }) => profileId);
  const going = await readRemovable(tx, listId, made);
  if (going.length === 0) return 0;
  const customerIds = [...new Set(going.flatMap(({ customerId, homeId }) => [customerId, homeId]))].sort();
  await lockCustomers(tx, customerIds);
  const left = await deletePeople(
    tx,
    going.map(({ profileId }) => profileId),
    customerIds,
  );
  await rederive(tx, left);
  return going.length;
}
