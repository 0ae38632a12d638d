import type { Locale } from "../../platform/contract.ts";
import type { Mailbox } from "../contract.ts";

/** A message that is passed on. */
export type Passed = {
  author: Mailbox;
  to: readonly Mailbox[];
  cc: readonly Mailbox[];
  at: Date;
  subject: string;
  text: string;
  signature: string;
  quoted: string;
};

/** What is passed on past this many characters is cut, the oldest first. */
const longest = 200_000;

const words = {
  en: {
    rule: "---------- Forwarded message ----------",
    ...{ from: "From", date: "Date", subject: "Subject", to: "To", cc: "Cc" },
    cut: "[Earlier messages are left out.]",
  },
  de: {
    rule: "---------- Weitergeleitete Nachricht ----------",
    ...{ from: "Von", date: "Datum", subject: "Betreff", to: "An", cc: "Kopie" },
    cut: "[Frühere Nachrichten sind weggelassen.]",
  },
} as const;

/**
 * What stands below the own word, as mail clients write it: a rule, header lines, the words as they were. One message takes
 * its history along; of several each says only its own words, the oldest first.
 */
export function forwarded(messages: readonly Passed[], locale: Locale, timeZone: string): string {
  const [only] = messages;
  if (messages.length === 1 && only)
    return blockOf(only, only.quoted, locale, timeZone).slice(0, longest).toWellFormed();
  const blocks: string[] = [];
  let room = longest;
  for (const message of messages.toReversed()) {
    const block = blockOf(message, "", locale, timeZone).slice(0, longest).toWellFormed();
    room -= block.length;
    if (room < 0) return [words[locale].cut, ...blocks].join("\n\n");
    blocks.unshift(block);
  }
  return blocks.join("\n\n");
}

function blockOf(message: Passed, history: string, locale: Locale, timeZone: string): string {
  const name = words[locale];
  const format = new Intl.DateTimeFormat(locale === "de" ? "de-DE" : "en-GB", {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone,
  });
  const head = [
    name.rule,
    `${name.from}: ${boxes([message.author])}`,
    `${name.date}: ${format.format(message.at)}`,
    `${name.subject}: ${oneLine(message.subject)}`,
    message.to.length > 0 ? `${name.to}: ${boxes(message.to)}` : "",
    message.cc.length > 0 ? `${name.cc}: ${boxes(message.cc)}` : "",
  ];
  const said = [message.text, message.signature, history].map((part) => part.replaceAll("\r\n", "\n").trim());
  return [head.filter(Boolean).join("\n"), ...said.filter(Boolean)].join("\n\n");
}

const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();
const boxes = (mailboxes: readonly Mailbox[]) =>
  mailboxes.map(({ name, address }) => (name ? `${oneLine(name)} <${address}>` : address)).join(", ");

/** "Fwd: " once, as mail clients of both languages write it. */
export const forwardSubject = (subject: string): string => `Fwd: ${subject}`.trim();
