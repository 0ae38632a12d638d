import { mailDate } from "../calendar.ts";

export type Part =
  | { type: string; text: string; encoding: "8bit" | "quoted-printable" | "base64"; charset?: "utf-8" | "iso-8859-1" }
  | { type: string; bytes: Uint8Array; filename: string; inline?: string }
  | { multipart: string; boundary: string; parts: Part[] };

export type Mail = {
  from: { name: string; email: string };
  to: { name: string; email: string };
  cc?: { name: string; email: string };
  subject: string;
  at: Date;
  id: string;
  inReplyTo?: string;
  references?: string[];
  headers?: [string, string][];
  body: Part;
};

/** One complete mail after RFC 5322, as the bytes that cross the wire. */
export function writeMail(mail: Mail): Uint8Array {
  const head = [
    ["Message-ID", mail.id],
    ["Date", mailDate(mail.at)],
    ["From", mailbox(mail.from)],
    ["To", mailbox(mail.to)],
    ...(mail.cc ? [["Cc", mailbox(mail.cc)]] : []),
    ["Subject", encodeWords(mail.subject)],
    ...(mail.inReplyTo ? [["In-Reply-To", mail.inReplyTo]] : []),
    ...(mail.references?.length ? [["References", mail.references.join("\r\n ")]] : []),
    ...(mail.headers ?? []),
    ["MIME-Version", "1.0"],
  ];
  const lines = head.map(([name, value]) => `${name}: ${value}\r\n`).join("");
  return Buffer.from(lines + writePart(mail.body), "latin1");
}

function mailbox({ name, email }: { name: string; email: string }): string {
  if (!name) return email;
  if (/[^\x20-\x7e]/.test(name)) return `${encodeWords(name)} <${email}>`;
  return /[()<>@,;:\\".[\]&]/.test(name) ? `"${name}" <${email}>` : `${name} <${email}>`;
}

/** Encoded words after RFC 2047 where the text needs them, each short enough for a line, none splitting a character. */
function encodeWords(text: string): string {
  if (!/[^\x20-\x7e]/.test(text)) return text;
  const words: string[] = [];
  let piece = "";
  for (const character of text) {
    if (Buffer.byteLength(piece + character) > 42) {
      words.push(piece);
      piece = "";
    }
    piece += character;
  }
  return [...words, piece].map((word) => `=?UTF-8?B?${Buffer.from(word).toString("base64")}?=`).join("\r\n ");
}

function writePart(part: Part): string {
  if ("parts" in part) {
    const inner = part.parts.map((child) => `--${part.boundary}\r\n${writePart(child)}\r\n`).join("");
    return `Content-Type: multipart/${part.multipart}; boundary="${part.boundary}"\r\n\r\n${inner}--${part.boundary}--\r\n`;
  }
  return "bytes" in part ? writeFile(part) : writeText(part);
}

function writeFile(part: Extract<Part, { bytes: Uint8Array }>): string {
  const place = part.inline ? "inline" : "attachment";
  const contentId = part.inline ? `Content-ID: <${part.inline}>\r\n` : "";
  return (
    `Content-Type: ${part.type}; name="${part.filename}"\r\n` +
    `Content-Disposition: ${place}; filename="${part.filename}"\r\n${contentId}` +
    `Content-Transfer-Encoding: base64\r\n\r\n${base64Lines(Buffer.from(part.bytes))}`
  );
}

function writeText(part: Extract<Part, { text: string }>): string {
  const charset = part.charset ?? "utf-8";
  const text = part.text.replaceAll("\n", "\r\n");
  const bytes = charset === "utf-8" ? Buffer.from(text, "utf8") : Buffer.from(text, "latin1");
  const encoded =
    part.encoding === "base64"
      ? base64Lines(bytes)
      : part.encoding === "8bit"
        ? bytes.toString("latin1")
        : quotedPrintable(bytes.toString("latin1"));
  // The charset goes before the other parameters, where old readers look for it.
  const [type, ...parameters] = part.type.split("; ");
  const contentType = [type, `charset=${charset}`, ...parameters].join("; ");
  return `Content-Type: ${contentType}\r\nContent-Transfer-Encoding: ${part.encoding}\r\n\r\n${encoded}\r\n`;
}

function base64Lines(bytes: Buffer): string {
  return bytes.toString("base64").replace(/.{76}(?=.)/g, "$&\r\n");
}

/** Quoted-printable after RFC 2045 of text given one byte per character. */
function quotedPrintable(binary: string): string {
  const hex = (character: string) => `=${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
  return binary
    .replace(/[^\x20-\x3c\x3e-\x7e\r\n]/g, hex)
    .replace(/ (?=\r\n|$)/g, "=20")
    .split("\r\n")
    .map(softBreaks)
    .join("\r\n");
}

/** Lines of at most 76 characters, never broken inside an escape. */
function softBreaks(line: string): string {
  let rest = line;
  let broken = "";
  while (rest.length > 76) {
    const cut = rest.charAt(74) === "=" ? 74 : rest.charAt(73) === "=" ? 73 : 75;
    broken += `${rest.slice(0, cut)}=\r\n`;
    rest = rest.slice(cut);
  }
  return broken + rest;
}
