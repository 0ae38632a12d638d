import { uidsFrom } from "./fetch-folder.ts";
import type { Folder } from "./mailbox.ts";
import { forgetMails, listAccounted, noteChecked } from "./store.ts";
import { take } from "./take.ts";
import type { Work } from "./work.ts";

const everyMs = 24 * 60 * 60_000;
/** The database's clock and ours may differ a little. */
const slackMs = 60_000;
const atOnce = 5_000;

/** Once a day; also when the last time is still to come, by a clock that was set back. */
export const isDue = ({ checkedAt }: Pick<Folder, "checkedAt">, now: Date): boolean =>
  !checkedAt || now.getTime() - checkedAt.getTime() >= everyMs || checkedAt.getTime() - now.getTime() > slackMs;

/**
 * Compares a folder with what we have of it: what is there and was missed, or whose bytes we have lost, is fetched; what is
 * there no longer is forgotten, not what we have of it. The folder must be open. Answers how many mails were missing.
 */
export async function reconcile(work: Work, folder: Folder): Promise<number> {
  const { db } = work;
  const there = new Set(await uidsFrom(work, folder, 1));
  const missing = new Set([...there].filter((uid) => uid <= folder.lastUid));
  for (let after = 0; ; ) {
    const page = await listAccounted(db, folder.id, after, atOnce);
    for (const { uid, held } of page) if (held) missing.delete(uid);
    const vanished = page.filter(({ uid }) => !there.has(uid)).map(({ uid }) => uid);
    if (vanished.length > 0) await forgetMails(db, folder.id, vanished);
    const last = page.at(-1);
    if (!last) break;
    after = last.uid;
  }
  const healed = await take(
    work,
    folder,
    [...missing].map((uid) => ({ uid, tries: 0 })),
    false,
  );
  if (!work.stop.aborted) await noteChecked(db, folder.id, healed);
  return healed;
}
