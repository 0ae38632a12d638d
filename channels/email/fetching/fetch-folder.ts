import type { MailboxObject } from "imapflow";
import type { Tx } from "../../../platform/db/database.ts";
import { isRefusal } from "./ask.ts";
import { expectYes, type Line } from "./connect.ts";
import type { Folder } from "./mailbox.ts";
import { beginFolder, type Hold, listRetries, lockFolder, noteWaiting } from "./store.ts";
import { take } from "./take.ts";
import { Trouble, troubleOf } from "./trouble.ts";
import type { Work } from "./work.ts";

/** So many that could not be had before are asked for again at once. */
const mostRetries = 500;

/** Opens a folder and fetches what is new in it. Answers the folder as it stands then. */
export async function fetchFolder(work: Work, known: Folder): Promise<Folder> {
  const opened = await openFolder(work.line, known.path, work.box.after === "leave");
  const folder = await work.db.transaction().execute((tx) => meet(tx, work.hold, known.id, opened));
  const fresh = await uidsFrom(work, folder, folder.lastUid + 1);
  await noteWaiting(work.db, folder.id, fresh.length);
  await take(
    work,
    folder,
    fresh.map((uid) => ({ uid, tries: 0 })),
    true,
  );
  await take(work, folder, await listRetries(work.db, folder.id, mostRetries), false);
  return { ...folder, lastUid: Math.max(folder.lastUid, fresh.at(-1) ?? 0) };
}

/** Selects a folder. Throws a Trouble `folder` when the server has none of that name, or does not let us in. */
export async function openFolder({ client }: Line, path: string, readOnly: boolean): Promise<MailboxObject> {
  try {
    const opened = await client.mailboxOpen(path, { readOnly });
    if (!opened.uidValidity) throw new Trouble("not-imap", `${path}: no UIDVALIDITY`);
    return opened;
  } catch (error) {
    if (!client.usable || !isRefusal(error)) throw error;
    throw new Trouble("folder", `${path}: ${troubleOf(error).detail}`);
  }
}

/**
 * Takes a folder as it is now. Where its server counts anew (another UIDVALIDITY, RFC 3501 §2.3.1.1), all mails are asked for
 * again, and those we have are known by their bytes.
 */
async function meet(tx: Tx, hold: Hold, id: string, opened: MailboxObject): Promise<Folder> {
  const folder = await lockFolder(tx, hold, id);
  const uidValidity = Number(opened.uidValidity);
  if (folder.uidValidity === uidValidity) return folder;
  const freshFrom = opened.uidNext || 1;
  await beginFolder(tx, id, uidValidity, freshFrom);
  return { ...folder, uidValidity, freshFrom, lastUid: 0 };
}

/**
 * UIDs of a folder from one on, in order: all that came since we know the folder, and of those that lay there before, what is
 * not from before we were to begin. Nothing depends on what somebody has read.
 */
export async function uidsFrom({ line, box }: Work, { freshFrom }: Folder, from: number): Promise<number[]> {
  const search = async (first: number, last: number | "*", since?: Date) => {
    const query = { uid: `${first}:${last}`, ...(since ? { since } : {}) };
    const uids = expectYes(line, "SEARCH", await line.client.search(query, { uid: true }));
    // "7:*" also finds the last mail when that is the sixth (RFC 3501 §6.4.8).
    return uids.filter((uid) => uid >= first);
  };
  if (!box.beginsAt || from >= freshFrom) return search(from, "*");
  const earlier = await search(from, freshFrom - 1, dayBefore(box.beginsAt));
  return [...earlier, ...(await search(freshFrom, "*"))];
}

/** A server's day may begin half a day before or after ours. */
const dayBefore = (at: Date) => new Date(at.getTime() - 24 * 60 * 60_000);
