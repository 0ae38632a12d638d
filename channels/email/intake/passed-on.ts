import type { Ours } from "../ours.ts";
import { parseAddresses } from "../reading/address-list.ts";
import type { Address, ReadMail } from "../reading/read-mail.ts";
import { readReply } from "../reading/reply-text.ts";

/** A mail as its real author wrote it, who passed it on to us, and the words they put above it. */
export type PassedOn = { mail: ReadMail; by: Address; note: string };

/**
 * Opens what one of us passes on to us alone, from a mailbox of their own or from one of our addresses: it is their author's
 * who is outside, and what our colleague wrote above it is for us. Null for everything else.
 */
export function openPassedOn(mail: ReadMail, ours: Ours): PassedOn | null {
  const { forwarded, from } = mail;
  const isOneOfUs = ({ address }: Address) => ours.addresses.has(address) || ours.staff.has(address);
  if (!forwarded || mail.automatic || !isOneOfUs(from)) return null;
  if (![...mail.to, ...mail.cc, ...mail.bcc].every(isOneOfUs)) return null;
  const [author] = parseAddresses(forwarded.from);
  if (!author || isOneOfUs(author)) return null;
  // Without a word above it, the text is what was passed on.
  const note = mail.text === forwarded.text ? "" : mail.text;
  const { text, quoted, signature } = readReply(forwarded.text, forwarded.subject);
  const subject = forwarded.subject || mail.subject;
  return { mail: { ...mail, from: author, replyTo: [], subject, text, quoted, signature }, by: from, note };
}
