import type { Enclosed, Invite, Sealed, SpamVerdict } from "../../../conversations/particulars/contract.ts";
import { type Address, cleanName, normaliseAddress } from "./address.ts";
import { parseAddresses } from "./address-list.ts";
import { type ReadAttachment, readAttachment, shownContentIds } from "./attachments.ts";
import { type Automatic, automaticKind } from "./automatic.ts";
import { readBody } from "./body.ts";
import { bodyDigest } from "./body-digest.ts";
import { bouncedIds } from "./bounce.ts";
import { hasQuoteStructure, htmlToReplyText } from "./html/html-text.ts";
import { LIMITS } from "./limits.ts";
import { parseMessageId, parseMessageIds } from "./message-ids.ts";
import { parseDate } from "./mime/date.ts";
import { type Field, fieldText, fieldValue, fieldValues } from "./mime/header.ts";
import { type Part, parseParts } from "./mime/part.ts";
import { inviteIn } from "./opened/calendar-part.ts";
import { openEnclosed } from "./opened/enclosed.ts";
import { sealedAs, withoutArmour } from "./opened/seals.ts";
import { type Forwarded, readReply } from "./reply-text.ts";
import { type Failure, failuresIn } from "./report/failures.ts";
import { spamVerdict } from "./spam-verdict.ts";
import { Unreadable } from "./unreadable.ts";

export type { Address } from "./address.ts";
export type { ReadAttachment } from "./attachments.ts";
export type { Automatic } from "./automatic.ts";
export { Unreadable } from "./unreadable.ts";

/** A mail as a person reads it. Everything in it is derived from the raw bytes and can be derived again. */
export type ReadMail = {
  /** Without brackets; null when the mail has none. */
  messageId: string | null;
  /** Ids without brackets, oldest first, each once, at most the last 100. */
  inReplyTo: string[];
  references: string[];
  /** Its address is "" where the mail names none. */
  from: Address;
  sender: Address | null;
  replyTo: Address[];
  to: Address[];
  cc: Address[];
  bcc: Address[];
  subject: string;
  /** Null when missing or absurd: before 1990 or more than a day ahead. */
  date: Date | null;
  /** The new words: no quote, no signature. */
  text: string;
  /** Quoted history and below, "" if none. */
  quoted: string;
  /** Signature, app lines and disclaimers, "" if none. */
  signature: string;
  /** Set when what is quoted (or, without own words, the text) is a mail passed on to us: to be shown opened. */
  forwarded: Forwarded | null;
  /** The HTML body as it came, decoded but not sanitised; only `displayHtml` makes it fit to show. */
  html: string | null;
  attachments: ReadAttachment[];
  automatic: Automatic;
  /** For delivery reports: Message-IDs of the mails that failed, and whom they did not reach. */
  bounceOf: string[];
  failures: Failure[];
  /** Signed or encrypted, and how; null when neither. */
  sealed: Sealed | null;
  /** An appointment that came along, the first of several. */
  invite: Invite | null;
  /** Mails that came as files, opened, at most five. */
  enclosed: Enclosed[];
  /** Set when the filter in front of us takes it for spam. */
  spam: SpamVerdict | null;
  /** Where servers on the way say that it went: ours may be among these alone, when we got a blind copy. */
  deliveredTo: string[];
  /** Reserved. */
  language: null;
  /** 32 bytes, equal for copies of one mail that came by different ways. */
  bodyDigest: Uint8Array;
};

function addresses(fields: readonly Field[], name: string): Address[] {
  const found = fieldValues(fields, name).flatMap((value) => parseAddresses(value));
  const seen = new Set<string>();
  const unique = found.filter(({ address }) => !seen.has(address) && seen.add(address));
  return unique.slice(0, LIMITS.addresses);
}

/** Mail systems report failures under a name without a domain. */
function daemonOf(from: string): Address | null {
  return /^\W{0,3}mailer-daemon\b|<\s*mailer-daemon\s*>/i.test(from) ? daemon : null;
}

const daemon: Address = { name: "", address: "mailer-daemon@invalid" };
/** As they have no address in the envelope, some have none in From either. */
const NAMELESS = /^(?:[^<]{0,60}\b(?:deliver|daemon)[^<]{0,60})?<\s*>\s*$/i;

function senderOf(fields: readonly Field[]): Address {
  for (const name of ["from", "sender", "reply-to", "return-path"]) {
    const [first] = addresses(fields, name);
    if (first !== undefined) return first;
    const system = name === "from" ? daemonOf(fieldValue(fields, "from")) : null;
    if (system !== null) return system;
  }
  if (NAMELESS.test(fieldValue(fields, "from").trim())) return daemon;
  // Only the envelope may tell then, which stands in no mail. What has none of these was never one.
  if (!fields.some(({ name, value }) => OF_A_MAIL.has(name) && value !== "")) throw new Unreadable("no-sender");
  return { name: cleanName(fieldValue(fields, "from").replace(/<\s*>?\s*$/, ""), ""), address: "" };
}

const OF_A_MAIL = new Set("from to cc subject date message-id mime-version content-type received".split(" "));

/** Some mailers put a line such as "please use an HTML client" where the plain form belongs. */
function isPlaceholder(text: string, html: string): boolean {
  return text.trim().length < 250 && html.length > 2_000 && htmlToReplyText(html).length > 4 * text.length + 250;
}

/** The text to take apart: from HTML where its structure tells quotes for sure or there is nothing else. */
function readableText(text: string | null, html: string | null): string {
  if (html === null) return text ?? "";
  if (text === null || text.trim() === "" || hasQuoteStructure(html) || isPlaceholder(text, html))
    return htmlToReplyText(html) || (text ?? "");
  return text;
}

const DELIVERED = ["delivered-to", "x-original-to", "envelope-to", "x-envelope-to", "x-delivered-to", "x-rcpt-to"];
const MOST_DELIVERED = 20;

function deliveredTo(fields: readonly Field[]): string[] {
  const values = DELIVERED.flatMap((name) => fieldValues(fields, name));
  const found = values
    .slice(0, MOST_DELIVERED)
    .flatMap((value) => normaliseAddress(value.replace(/[<>\s]/g, "")) ?? []);
  return [...new Set(found)];
}

/** What a mail is beside its words. `depth`: how many mails this one lies within. */
function beside(root: Part, text: string, attachments: readonly ReadAttachment[], now: Date, depth: number) {
  const read = (raw: Uint8Array) => readAt(raw, now, depth + 1);
  return {
    sealed: sealedAs(root, text),
    invite: inviteIn(root),
    enclosed: depth === 0 ? openEnclosed(attachments, read) : [],
    spam: spamVerdict(root.fields),
    deliveredTo: deliveredTo(root.fields),
  };
}

function assemble(root: Part, now: Date, depth: number): ReadMail {
  const fields = root.fields;
  const from = senderOf(fields);
  const subject = fieldText(fields, "subject").slice(0, LIMITS.subject).toWellFormed();
  const body = readBody(root);
  const shownIds = shownContentIds(body.html ?? "");
  const attachments = body.files.map((part) => readAttachment(part, shownIds));
  const automatic = automaticKind(root, from.address);
  const date = fieldValue(fields, "date");
  return {
    messageId: parseMessageId(fieldValue(fields, "message-id")),
    inReplyTo: parseMessageIds(fieldValues(fields, "in-reply-to").join(" ")),
    references: parseMessageIds(fieldValues(fields, "references").join(" ")),
    from,
    sender: addresses(fields, "sender")[0] ?? null,
    replyTo: addresses(fields, "reply-to"),
    to: addresses(fields, "to"),
    cc: addresses(fields, "cc"),
    bcc: addresses(fields, "bcc"),
    subject,
    date: parseDate(date, now),
    ...readReply(withoutArmour(readableText(body.text, body.html)), subject),
    ...beside(root, body.text ?? "", attachments, now, depth),
    html: body.html,
    attachments,
    automatic,
    bounceOf: automatic === "bounce" ? bouncedIds(root) : [],
    failures: automatic === "bounce" ? failuresIn(root, from.address) : [],
    language: null,
    bodyDigest: bodyDigest({
      from: from.address,
      date,
      subject,
      text: body.text ?? "",
      html: body.html ?? "",
      attachments,
    }),
  };
}

/**
 * Reads raw mail bytes into what a person reads. Pure but for `now`, which tells dates in the future from real ones.
 * Throws Unreadable and nothing else: for what is no mail at all, empty mail, and mail beyond the limits in limits.ts.
 */
export function readMail(raw: Uint8Array, now: Date = new Date()): ReadMail {
  return readAt(raw, now, 0);
}

function readAt(raw: Uint8Array, now: Date, depth: number): ReadMail {
  if (raw.byteLength > LIMITS.rawBytes) throw new Unreadable("too-large");
  try {
    const root = parseParts(raw);
    if (root.fields.length === 0 && root.body.length === 0) throw new Unreadable("empty");
    return assemble(root, now, depth);
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable("broken", { cause: error });
  }
}
