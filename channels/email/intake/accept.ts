import type { Db } from "../../../platform/db/database.ts";
import { newId } from "../../../platform/ids.ts";
import type { Bytes } from "../../../platform/spool.ts";
import { insertRaw } from "./store.ts";

export type AcceptedMail = {
  source: "smtp" | "lmtp" | "import" | "imap";
  envelopeFrom: string;
  envelopeTo: readonly string[];
  content: Bytes;
  /** When a server took it in before us. Default: now. */
  receivedAt?: Date;
};

/** Keeps mail as it came. When this returns outside a transaction it is on disk, and may be acknowledged. */
export async function accept(db: Db, mails: readonly AcceptedMail[]): Promise<string[]> {
  const rows = mails.map((mail) => ({ ...mail, id: newId() }));
  await insertRaw(db, rows);
  return rows.map((row) => row.id);
}
