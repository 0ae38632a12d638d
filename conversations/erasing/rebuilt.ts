import type { Remaining } from "./store.ts";

type Left = Pick<
  Remaining,
  "at" | "subject" | "text" | "signature" | "authorName" | "authorAddress" | "mailId" | "recipients"
>;

const encoded = (words: string) =>
  /^[\x20-\x7e]*$/.test(words) ? words : `=?utf-8?B?${Buffer.from(words.slice(0, 500)).toString("base64")}?=`;
const mailbox = (name: string, address: string) => (name ? `${encoded(name)} <${address}>` : `<${address}>`);

/** A mail with what is left of one after somebody in it was erased: its main headers and its words, without attachments. */
export function rebuilt(left: Left): Buffer {
  const { at, subject, text, signature, authorName, authorAddress, mailId, recipients } = left;
  const to = (recipients["to"] ?? []).map(({ name, address }) => mailbox(name, address));
  const headers = [
    `Date: ${at.toUTCString()}`,
    `From: ${mailbox(authorName, authorAddress ?? "unknown@invalid")}`,
    ...(to.length > 0 ? [`To: ${to.join(", ")}`] : []),
    `Subject: ${encoded(subject)}`,
    ...(mailId ? [`Message-ID: <${mailId}>`] : []),
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: base64",
    "X-Stammgast: redacted",
  ].map((line) => line.replace(/[\r\n]+/g, " "));
  const words = [text, signature].filter(Boolean).join("\n-- \n");
  const body = Buffer.from(words).toString("base64").replace(/.{76}/g, "$&\r\n");
  return Buffer.from(`${headers.join("\r\n")}\r\n\r\n${body}\r\n`);
}
