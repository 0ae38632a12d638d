import type { Db } from "../../platform/db/database.ts";
import { newId } from "../../platform/ids.ts";
import { insertAddress } from "./addresses/store.ts";
import { accept } from "./intake/accept.ts";
import type { Tally } from "./intake/tally.ts";
import { understandWaiting } from "./intake/understand.ts";

export type MailDraft = {
  from?: string;
  to?: string;
  subject?: string;
  id?: string;
  replyTo?: string;
  headers?: string[];
  text?: string;
};

let count = 0;

/** A plain mail as bytes; everything not said is made up, the Message-ID anew each time. */
export function aMail(draft: MailDraft = {}): Buffer {
  count += 1;
  const lines = [
    `From: ${draft.from ?? "Katharina Vollmer <k.vollmer@post.example>"}`,
    `To: ${draft.to ?? "hallo@morgenrot.example"}`,
    `Subject: ${draft.subject ?? "Glas zerbrochen"}`,
    `Message-ID: <${draft.id ?? `mail-${count}@post.example`}>`,
    ...(draft.replyTo ? [`In-Reply-To: <${draft.replyTo}>`, `References: <${draft.replyTo}>`] : []),
    ...(draft.headers ?? ["Date: Thu, 19 Nov 2026 09:12:00 +0100"]),
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "",
    draft.text ?? `Guten Tag, hier ist Nachricht ${count}.`,
    "",
  ];
  return Buffer.from(lines.join("\r\n"));
}

/** One of our own addresses. */
export async function anAddress(db: Db, given: { email?: string; shopId?: string | null } = {}): Promise<string> {
  const id = newId();
  const email = given.email ?? "hallo@morgenrot.example";
  await insertAddress(db, { id, email, name: "", shopId: given.shopId ?? null, signature: "" });
  return id;
}

/** Lets mail arrive as over SMTP and be read. */
export async function arrive(db: Db, ...mails: Buffer[]): Promise<Tally> {
  await accept(
    db,
    mails.map((content) => ({ source: "smtp", envelopeFrom: "", envelopeTo: [], content })),
  );
  return understandWaiting(db);
}
