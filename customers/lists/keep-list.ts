import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { Actor } from "../../platform/actor.ts";
import type { Db, Tx } from "../../platform/db/database.ts";
import { invalid } from "../../platform/errors.ts";
import { record } from "../../platform/events/record.ts";
import { newId } from "../../platform/ids.ts";
import { storable } from "../../platform/storable.ts";
import { mostListBytes } from "./contract.ts";
import { guessFields } from "./meaning/guess.ts";
import { type ListRow, openList } from "./reading/open-list.ts";
import { insertRows } from "./rows-store.ts";
import { insertList, setMeaning } from "./store.ts";

/** Rows written at once, and rows that are looked at to guess what the columns mean. */
const batchRows = 1000;
export const sampleRows = 300;

export type GivenList = { path: string; name: string };

/**
 * Keeps a list row by row as it came, all of it or nothing, with a guess at what its columns mean. Nobody is made of it yet.
 * Throws `invalid` for what is no list. Returns the id.
 */
export async function keepList(db: Db, actor: Actor, given: GivenList): Promise<string> {
  const { size: bytes } = await stat(given.path);
  if (bytes > mostListBytes) {
    throw invalid("body-too-large", `A list has at most ${mostListBytes / 1_048_576} MB. Cut it into several.`);
  }
  const { encoding, separator, columns, rows } = await openList(given.path);
  const sha256 = await sha256OfFile(given.path);
  const id = newId();
  const list = { id, name: storable(given.name), bytes, sha256, encoding, separator, columns, staffId: actor.staffId };
  await db.transaction().execute(async (tx) => {
    await insertList(tx, list);
    const { count, samples } = await keepRows(tx, id, rows);
    if (count === 0) throw invalid("no-rows", "There is nobody in this list: below its header stands no row.");
    await setMeaning(tx, id, guessFields(columns, samples), count);
    await record(tx, actor, [{ type: "list.uploaded", data: { listId: id } }]);
  });
  return id;
}

async function keepRows(tx: Tx, id: string, rows: AsyncIterable<ListRow>) {
  const samples: string[][] = [];
  let batch: ListRow[] = [];
  let count = 0;
  for await (const row of rows) {
    if (samples.length < sampleRows) samples.push(row.cells);
    count = row.place;
    batch.push(row);
    if (batch.length < batchRows) continue;
    await insertRows(tx, id, batch);
    batch = [];
  }
  if (batch.length > 0) await insertRows(tx, id, batch);
  return { count, samples };
}

/** By these bytes a list is known again. */
export async function sha256OfFile(path: string): Promise<Buffer> {
  const sum = createHash("sha256");
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) sum.update(piece);
  return sum.digest();
}
