import type { Actor } from "../../platform/actor.ts";
import type { Db, Tx } from "../../platform/db/database.ts";
import { conflict, notFound } from "../../platform/errors.ts";
import { record } from "../../platform/events/record.ts";
import { wakeLists } from "./begin.ts";
import { importSome } from "./import-rows.ts";
import { deleteList, listAtWork, lockList, setState } from "./store.ts";
import { undoSome } from "./undo-rows.ts";

/** Goes on with every list that is being imported or undone, until all of it is done. Several may do so at once: they take turns. */
export async function carryOn(db: Db): Promise<void> {
  for (const id of await listAtWork(db)) await carryOnWith(db, id);
}

/** The same for one list; tells after every batch. */
export async function carryOnWith(db: Db, id: string, onBatch: () => Promise<void> | void = () => undefined) {
  while ((await importSome(db, id)) || (await undoSome(db, id))) await onBatch();
  await onBatch();
}

/**
 * Begins to take an import back, also one that is under way. Those on whom something hangs by now stay. Throws `not_found`, and
 * `conflict` for a list that was never imported or is undone.
 */
export async function beginUndo(tx: Tx, actor: Actor, id: string): Promise<void> {
  const list = await lockList(tx, id);
  if (!list) throw notFound("list");
  if (list.state !== "running" && list.state !== "done") {
    throw conflict("nothing-to-undo", "Nobody was made of this list, so there is nothing to take back.");
  }
  await setState(tx, id, "undoing");
  await wakeLists(tx);
  await record(tx, actor, [{ type: "list.recalled", data: { listId: id } }]);
}

/** Throws a list away of which nobody was made. Throws `not_found`, and `conflict` for one that was imported. */
export async function discardList(tx: Tx, actor: Actor, id: string): Promise<void> {
  const list = await lockList(tx, id);
  if (!list) throw notFound("list");
  if (list.state !== "waiting")
    throw conflict("list-begun", "People were made of this list, so it is kept. Undo it instead.");
  await deleteList(tx, id);
  await record(tx, actor, [{ type: "list.discarded", data: { listId: id } }]);
}
