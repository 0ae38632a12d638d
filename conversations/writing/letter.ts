import { randomBytes } from "node:crypto";
import { recognise } from "../../customers/recognise.ts";
import { kindOfAddress } from "../../customers/role-address.ts";
import { touch } from "../../customers/touch.ts";
import type { Actor } from "../../platform/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { addJob } from "../../platform/jobs/jobs.ts";
import { storable } from "../../platform/storable.ts";
import type { Mailbox } from "../contract.ts";
import { deliverJob } from "../outbox/outbox.ts";
import { markedAddress, sealMark } from "../reply-marks/mark.ts";
import { replySecret } from "../reply-marks/store.ts";
import type { RichText } from "./rich-text.ts";
import type { Sender } from "./sender.ts";
import { addParticipants, type Copy, copyAttachments, enqueue, insertWritten, rememberOurs } from "./store.ts";
import { takeAlong } from "./take-along.ts";

/** For so long an answer can be taken back before it leaves. */
export const undoMs = 10_000;

/** Something we write to people outside. */
export type Letter = {
  id: string;
  conversationId: string;
  /** When it was said; it stands there in the conversation. */
  at: Date;
  /** When it was written; ten seconds later it leaves. */
  now: Date;
  sender: Sender;
  to: Mailbox[];
  cc: Mailbox[];
  bcc: Mailbox[];
  subject: string;
  words: RichText;
  quoted: string;
  /** What it passes on, when it is no answer. */
  forwards?: { messageId: string | null };
  /** The mail it answers, and all the mails before. */
  replyToId: string | null;
  refs: string[];
  files: readonly string[];
  /** What was attached here before and goes along once more. */
  copies?: readonly Copy[];
  /** What writing it changed, for taking it back. */
  undo: object;
};

/** People it goes to, each once, To before Cc before Bcc. */
export const recipientsOf = ({ to, cc, bcc }: Pick<Letter, "to" | "cc" | "bcc">): Mailbox[] =>
  [...new Map([...bcc, ...cc, ...to].map((mailbox) => [mailbox.address, mailbox])).values()].reverse();

/** The profiles of those it goes to; whoever is new becomes known. */
export async function knowRecipients(tx: Tx, letter: Pick<Letter, "to" | "cc" | "bcc" | "at" | "sender">) {
  return recognise(
    tx,
    recipientsOf(letter).map((mailbox) => ({
      ...mailbox,
      at: letter.at,
      wroteToUs: false,
      kind: kindOfAddress(mailbox.address),
      shopId: letter.sender.shopId,
    })),
  );
}

/**
 * Writes a letter down and puts it into the outbox, in one transaction: message, attachments, outbox, job and the
 * touchpoints of everybody it goes to. Returns how many files it carries.
 */
export async function post(tx: Tx, actor: Actor, letter: Letter): Promise<number> {
  const people = await knowRecipients(tx, letter);
  const mailId = `${letter.id}.${randomBytes(12).toString("hex")}@${letter.sender.email.split("@")[1]}`;
  const { files, words } = letter;
  const copies = letter.copies ?? [];
  const attachments = (await takeAlong(tx, actor, letter, { files, pictures: words.pictures })) + copies.length;
  await copyAttachments(tx, letter, copies);
  await insertWritten(tx, written(letter, actor, mailId, attachments, await replyTo(tx, letter)));
  await rememberOurs(tx, { ...letter, mailId });
  const profiles = recipientsOf(letter).flatMap((mailbox) => {
    const profileId = people.get(mailbox.address)?.profileId;
    return profileId ? [{ ...mailbox, profileId }] : [];
  });
  await addParticipants(tx, letter.conversationId, profiles);
  const { at, id, conversationId } = letter;
  const touches = profiles.map(({ profileId }) => ({ profileId, at, id, conversationId }));
  await touch(
    tx,
    touches.map((one) => ({ ...one, kind: "message" as const, direction: "out" as const })),
  );
  await leaveLater(tx, letter);
  return attachments;
}

/** Where answers are to go: our address with a mark that leads back here, or nothing in particular. */
async function replyTo(tx: Tx, { id, sender }: Letter): Promise<Mailbox[]> {
  if (!sender.replyMarks) return [];
  const address = markedAddress(sender.email, sealMark(await replySecret(tx), id));
  return address === null ? [] : [{ name: sender.name, address }];
}

async function leaveLater(tx: Tx, letter: Letter): Promise<void> {
  const dueAt = new Date(letter.now.getTime() + undoMs);
  const { conversationId, id, undo } = letter;
  await enqueue(tx, { conversationId, id, dueAt, undo });
  await addJob(tx, deliverJob, { conversationId, messageId: id }, { key: `${deliverJob}:${id}`, runAt: dueAt });
}

const written = (letter: Letter, actor: Actor, mailId: string, attachments: number, replyTo: Mailbox[]) => ({
  conversationId: letter.conversationId,
  id: letter.id,
  kind: "out" as const,
  at: letter.at,
  staffId: actor.staffId,
  addressId: letter.sender.addressId,
  authorName: letter.sender.name,
  authorAddress: letter.sender.email,
  recipients: { to: letter.to, cc: letter.cc, bcc: letter.bcc, ...(replyTo.length > 0 && { replyTo }) },
  subject: storable(letter.subject),
  mailId,
  replyToId: letter.replyToId,
  refs: letter.refs,
  text: letter.words.text,
  html: letter.words.html,
  forwards: letter.forwards ?? null,
  quoted: letter.quoted,
  signature: letter.sender.signature,
  attachments,
});
