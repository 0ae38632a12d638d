import type { Arrival } from "../../../conversations/arrival/arrival.ts";
import { kindOfAddress } from "../../../customers/role-address.ts";
import { fold } from "../../../platform/fold.ts";
import type { Ours } from "../ours.ts";
import { normaliseAddress } from "../reading/address.ts";
import { type Address, type ReadMail, Unreadable } from "../reading/read-mail.ts";
import { shortId } from "./mail-id.ts";
import { tagsOf, withoutTag, withoutTags } from "./own-tags.ts";
import { particularsOf } from "./particulars-of.ts";
import { openPassedOn } from "./passed-on.ts";
import type { RawMail } from "./store.ts";

/** Mail from an archive older than this opens no conversation: it is history. */
const settledAfterMs = 30 * 24 * 60 * 60 * 1000;

/** Everybody in it is us: there is no customer to give it to. */
export class NobodyOutside extends Error {
  readonly subject: string;
  constructor(subject: string) {
    super("it went from one of our addresses to another");
    this.subject = subject;
  }
}

/** A mail that names nobody is from whom the envelope names: so its server said at our door. Throws Unreadable without either. */
function withSender(mail: ReadMail, raw: RawMail): ReadMail {
  if (mail.from.address !== "") return mail;
  const address = normaliseAddress(raw.envelope_from);
  if (!address) throw new Unreadable("no-sender");
  return { ...mail, from: { name: mail.from.name, address } };
}

/** Reads mail from our side: who wrote to whom over which of our addresses. Throws NobodyOutside, or Unreadable without a sender. */
export function arrivalOf(raw: RawMail, given: ReadMail, ours: Ours): Arrival {
  const read = withoutTags(withSender(given, raw), ours.addresses);
  const passed = openPassedOn(read, ours);
  const mail = passed?.mail ?? read;
  const outside = [...mail.to, ...mail.cc, ...mail.bcc].filter(({ address }) => !ours.addresses.has(address));
  const fromUs = ours.addresses.has(mail.from.address);
  const visitor = fromUs && outside.length === 0 ? formVisitor(mail, ours) : null;
  if (fromUs && outside.length === 0 && !visitor) throw new NobodyOutside(mail.subject);
  const direction = fromUs && !visitor ? "out" : "in";
  const author = visitor ?? mail.from;
  const at = raw.source === "import" ? (mail.date ?? raw.received_at) : raw.received_at;
  return {
    ...overWhich(raw, mail, ours, direction),
    ...threading(mail),
    rawId: raw.id,
    marks: tagsOf(recipientsOf(raw, given), ours.addresses),
    direction,
    author,
    kind: kindOfAddress(author.address),
    staffId: direction === "out" ? whoOfUs(mail.from, ours) : null,
    to: mail.to,
    cc: mail.cc,
    bcc: mail.bcc,
    replyTo: visitor ? [] : mail.replyTo,
    subject: mail.subject,
    text: mail.text,
    quoted: mail.quoted,
    signature: mail.signature,
    html: mail.html,
    automatic: mail.automatic,
    particulars: particularsOf(mail, passed),
    at,
    news: raw.source !== "import",
    settled: raw.source === "import" && raw.received_at.getTime() - at.getTime() > settledAfterMs,
    files: mail.attachments.map((file) => ({ ...file, inline: file.disposition === "inline" })),
  };
}

/** A form on a website writes to us in our own name, and puts the visitor into Reply-To. */
const formVisitor = (mail: ReadMail, ours: Ours): Address | null =>
  mail.replyTo.find(({ address }) => !ours.addresses.has(address)) ?? null;

function overWhich(raw: RawMail, mail: ReadMail, ours: Ours, direction: "in" | "out") {
  const candidates =
    direction === "out"
      ? [mail.from.address]
      : recipientsOf(raw, mail).map((address) => withoutTag(address, ours.addresses));
  const found = candidates.map((address) => ours.addresses.get(address)).find(Boolean);
  return { addressId: found?.id ?? null, shopId: found?.shopId ?? null };
}

/** What a sender said at our door comes first. Whose mailbox it was fetched from says less than whom it was written to. */
function recipientsOf({ source, envelope_to }: RawMail, mail: ReadMail): string[] {
  const written = [...mail.to, ...mail.cc, ...mail.bcc].map(({ address }) => address);
  // All that tells of a blind copy in a mailbox.
  const said = [...written, ...mail.deliveredTo];
  return source === "imap" || source === "import" ? [...said, ...envelope_to] : [...envelope_to, ...said];
}

function threading(mail: ReadMail) {
  return {
    mailId: shortId(mail.messageId ?? `${Buffer.from(mail.bodyDigest).toString("hex")}@no-message-id.invalid`),
    digest: mail.bodyDigest,
    references: [...new Set([...mail.references, ...mail.inReplyTo])].map(shortId),
    bounceOf: mail.bounceOf.map(shortId),
    failures: mail.failures,
  };
}

/** Who of us wrote it: by name, also before "Jule Brandt, Morgenrot" and "Jule Brandt (Morgenrot)", or by address. */
function whoOfUs(from: Address, ours: Ours): string | null {
  const [name = ""] = from.name.split(/,|\(|\||\s[–-]\s/);
  return ours.staff.get(fold(name)) ?? ours.staff.get(from.address) ?? null;
}
