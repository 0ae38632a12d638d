import { isRefusal, rangeOf } from "./ask.ts";
import { expectYes } from "./connect.ts";
import type { Folder } from "./mailbox.ts";
import { listUnsettled, settleMails } from "./store.ts";
import { ServerSaidNo, Trouble, troubleOf } from "./trouble.ts";
import type { Work } from "./work.ts";

const atOnce = 200;

/**
 * Marks or moves on the server what is stored here, as the settings say. What a crash leaves undone is done at the next
 * visit; doing it twice changes nothing. The folder must be open. Throws a Trouble `move` when the server will not.
 */
export async function tidy(work: Work, { id }: Folder): Promise<void> {
  const { db, box, stop } = work;
  const { client } = work.line;
  if (box.after === "leave") return;
  for (;;) {
    const uids = await listUnsettled(db, id, atOnce);
    if (uids.length === 0 || stop.aborted) return;
    try {
      await deal(work, rangeOf(uids));
    } catch (error) {
      if (!client.usable || !(error instanceof ServerSaidNo || isRefusal(error))) throw error;
      throw new Trouble("move", troubleOf(error).detail);
    }
    await settleMails(db, id, uids);
  }
}

async function deal(work: Work, range: string): Promise<void> {
  const { line, box } = work;
  if (box.after === "move") return move(work, range);
  const flag = box.after === "seen" ? "\\Seen" : "\\Flagged";
  expectYes(line, "STORE", await line.client.messageFlagsAdd(range, [flag], { uid: true }));
}

/** Into a folder that is made if there is none. Nothing is deleted before its copy is confirmed. */
async function move(work: Work, range: string): Promise<void> {
  const { line, box } = work;
  await line.client.mailboxCreate(box.moveTo);
  if (line.client.capabilities.has("MOVE")) {
    expectYes(line, "MOVE", await line.client.messageMove(range, box.moveTo, { uid: true }));
    return;
  }
  expectYes(line, "COPY", await line.client.messageCopy(range, box.moveTo, { uid: true }));
  expectYes(line, "STORE", await line.client.messageFlagsAdd(range, ["\\Deleted"], { uid: true }));
  // Without UIDPLUS an expunge would also take what others have marked.
  if (line.client.capabilities.has("UIDPLUS")) await line.client.messageDelete(range, { uid: true });
}
