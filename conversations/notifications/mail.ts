import { randomBytes } from "node:crypto";
import type { Db, Tx } from "../../platform/db/database.ts";
import { addJob } from "../../platform/jobs/jobs.ts";
import { findSender } from "../writing/store.ts";
import { digest } from "./digest.ts";
import { claimForMail, type Due, dropStale, findDue, findRecipient, readTold } from "./mail-store.ts";
import { isQuiet } from "./notification.ts";
import { wishesOf } from "./store.ts";

export const sendNoticesJob = "send-notices";
/** People served in one go; the others a minute later. */
const mostAtOnce = 200;
/** After so long a mail would be no news any more. */
const staleMs = 2 * 86_400_000;

/** A mail of the house to one of us. Always marked as written by a machine, so that no machine answers it. */
export type NoticeMail = {
  mailId: string;
  from: { name: string; address: string };
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
};
/** How this house writes to its own people. */
export type Post = {
  /** Whether there is a server that takes such mail. */
  works(): Promise<boolean>;
  /** Sends it. Throws when it was not taken. */
  write(mail: NoticeMail): Promise<void>;
};

/**
 * Has one mail written to everybody who has not seen for some minutes what they are to be told, with all that waits for
 * them. Whoever is to be left in peace is asked about again a minute later.
 */
export async function mailNotices(db: Db, now = new Date()): Promise<void> {
  await dropStale(db, new Date(now.getTime() - staleMs));
  for (const due of await findDue(db, now, mostAtOnce)) {
    if (!isQuiet(wishesOf(due), now)) await db.transaction().execute((tx) => mailOne(tx, due, now));
  }
}

/** The claim and the job that sends it are one transaction: a crash loses no mail and writes none twice. */
async function mailOne(tx: Tx, { staffId }: Due, now: Date): Promise<void> {
  const ids = await claimForMail(tx, staffId, now);
  if (ids.length === 0) return;
  const payload = { staffId, ids, mailId: randomBytes(16).toString("hex") };
  await addJob(tx, sendNoticesJob, payload, { maxAttempts: 8 });
}

export type NoticeJob = { staffId: string; ids: string[]; mailId: string };

/** Sends one of these mails, about what is unread still. Throws when it was not taken, so that it is tried again. */
export async function sendNotices(db: Db, job: NoticeJob, publicUrl: string, post: Post): Promise<void> {
  const [told, recipient, sender] = await Promise.all([
    readTold(db, job.staffId, job.ids),
    findRecipient(db, job.staffId),
    findSender(db, { addressId: null, shopId: null }),
  ]);
  if (told.length === 0 || !recipient || !sender) return;
  const company = sender.company || sender.email;
  const { name, email, locale } = recipient;
  await post.write({
    mailId: `${job.mailId}@${sender.email.split("@")[1]}`,
    from: { name: company, address: sender.email },
    to: { name, address: email },
    ...digest(told, { name, locale, company, publicUrl }),
  });
}
