import { hash } from "node:crypto";
import { readMails } from "../channels/email/intake/read-mails.ts";
import { Unreadable } from "../channels/email/reading/unreadable.ts";
import { putBack } from "../conversations/files/mend.ts";
import type { Tx } from "../platform/db/database.ts";
import { type Lost, listCarriers, readRaw } from "./carriers-store.ts";

/**
 * Reads the bytes of attachments again from the mails they came with, one mail after the other. What no mail carries stays
 * as it is.
 */
export async function bytesFromMail(tx: Tx, lost: Lost): Promise<void> {
  const { rawIds, hashes } = await listCarriers(tx, lost);
  const wanted = new Set(hashes);
  for (const id of rawIds) {
    if (wanted.size === 0) return;
    for (const content of await filesIn(await readRaw(tx, id))) {
      if (wanted.delete(hash("sha256", content))) await putBack(tx, content);
    }
  }
}

async function filesIn(raw: Buffer | undefined): Promise<Uint8Array[]> {
  const [mail] = raw ? await readMails([raw]) : [];
  return !mail || mail instanceof Unreadable ? [] : mail.attachments.map(({ content }) => content);
}
