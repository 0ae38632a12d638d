import type { Db, Tx } from "../../../platform/db/database.ts";
import { isConnectionLoss, isOutOfRoom } from "../../../platform/db/failure.ts";
import { commitWithoutWaiting } from "../../../platform/db/on-disk.ts";
import { newId } from "../../../platform/ids.ts";
import { type Bytes, Spool } from "../../../platform/spool.ts";
import { accept } from "../intake/accept.ts";
import { eraseRaw, insertRaw, type RawMail } from "../intake/store.ts";
import { count, nothing, type Tally } from "../intake/tally.ts";
import { type Batch, readAll, takeIn, understandWaiting } from "../intake/understand.ts";
import { type Ours, readOurs } from "../ours.ts";

/** A mail from an archive, and the hash it is known by. */
export type Archived = { content: Bytes; sha256: Buffer };
/** Read, and not yet written. */
export type ReadArchived = { mails: (Archived & { id: string })[]; read: Batch; ours: Ours };

const fromArchive = { source: "import", envelopeFrom: "", envelopeTo: [] } as const;

/** Understands mails before they are stored: nobody waits for an answer, so that storing first would only cost time. */
export async function readArchived(db: Db, archived: readonly Archived[]): Promise<ReadArchived> {
  const mails = archived.map((mail) => ({ ...mail, id: newId() }));
  const ours = await readOurs(db);
  const raws: RawMail[] = [];
  for (const { id, content } of mails) {
    const whole = content instanceof Spool ? await content.content() : content;
    const from = { source: fromArchive.source, envelope_from: "", envelope_to: [] };
    raws.push({ id, content: whole, ...from, received_at: new Date() });
  }
  // What lies on disk is not needed in memory once it is read.
  const given = mails.some(({ content }) => content instanceof Spool);
  return { mails, read: await readAll(db, raws, ours, given), ours };
}

/**
 * Stores mails with what was understood of them in one transaction, together with `save`, which marks how far the import has
 * come. Where that fails they are stored as they are and read one by one, so that one that breaks us holds up no other.
 */
export async function takeArchived(db: Db, batch: ReadArchived, save: (tx: Tx) => Promise<void>): Promise<Tally> {
  try {
    return await db.transaction().execute(async (tx) => {
      // How far the import has come is undone with it.
      await commitWithoutWaiting(tx);
      return store(tx, batch, save);
    });
  } catch (error) {
    if (isConnectionLoss(error) || isOutOfRoom(error)) throw error;
    await db.transaction().execute(async (tx) => {
      await accept(
        tx,
        batch.mails.map((mail) => ({ ...mail, ...fromArchive })),
      );
      await save(tx);
    });
    return understandWaiting(db);
  }
}

async function store(tx: Tx, { mails, read, ours }: ReadArchived, save: (tx: Tx) => Promise<void>): Promise<Tally> {
  const outcomes = new Map((await takeIn(tx, read, ours)).map((outcome) => [outcome.id, outcome]));
  await insertRaw(
    tx,
    mails.map((mail) => ({ ...mail, ...fromArchive, outcome: outcomes.get(mail.id) })),
  );
  await eraseRaw(tx, [...outcomes.values()]);
  await save(tx);
  return count(nothing(), [...outcomes.values()]);
}
