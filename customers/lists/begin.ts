import type { Actor } from "../../platform/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { conflict, invalid, notFound } from "../../platform/errors.ts";
import { record } from "../../platform/events/record.ts";
import { fold } from "../../platform/fold.ts";
import { newId } from "../../platform/ids.ts";
import { addJob } from "../../platform/jobs/jobs.ts";
import { readableName } from "../readable.ts";
import type { ImportInput, ListField } from "./contract.ts";
import { keepOrigin, lockList, setRunning } from "./store.ts";

export const listsJob = "import-lists";
/** Asked for while one runs, it is done once more. */
export const wakeLists = (tx: Tx) => addJob(tx, listsJob, {}, { key: listsJob });

/** Begins to make people of a list. Throws `not_found`, `conflict` when that was begun, and `invalid` where the columns say nobody. */
export async function beginImport(tx: Tx, actor: Actor, id: string, input: ImportInput): Promise<void> {
  const list = await lockList(tx, id);
  if (!list) throw notFound("list");
  if (list.state !== "waiting") throw conflict("list-begun", "This list is being imported or was imported already.");
  checkFields(input.fields, list.columns.length);
  const origin = readableName(input.origin);
  const originId = await keepOrigin(tx, newId(), origin, fold(origin));
  await setRunning(tx, id, { fields: input.fields, originId, trusted: input.trusted });
  await wakeLists(tx);
  await record(tx, actor, [{ type: "list.started", data: { listId: id } }]);
}

const telling = new Set<ListField>(["name", "givenName", "familyName", "company", "email", "phone"]);

/** Throws `invalid` unless there is a field for each column, one number at most, and something to know people by. */
export function checkFields(fields: readonly ListField[], columns: number): void {
  if (fields.length !== columns) {
    throw invalid("other-columns", `This list has ${columns} columns, and ${fields.length} were explained.`);
  }
  if (fields.filter((field) => field === "externalId").length > 1) {
    throw invalid("two-numbers", "Two columns cannot both be the customer number. Choose one.");
  }
  if (!fields.some((field) => telling.has(field))) {
    throw invalid("no-names", "Say which column holds a name, a mail address or a phone number.");
  }
}
