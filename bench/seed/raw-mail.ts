import type { Mailbox } from "./people.ts";
import type { Random } from "./random.ts";

export type Draft = {
  from: Mailbox;
  to: readonly Mailbox[];
  cc: readonly Mailbox[];
  subject: string;
  at: Date;
  mailId: string;
  references: readonly string[];
  text: string;
  html: string | null;
  files: readonly { name: string; type: string; content: Buffer }[];
};

/** A mail as its bytes travel: RFC 5322, with the headers servers add on the way. */
export function rawMail(mail: Draft, random: Random): Buffer {
  const boundary = `----=_${base64(random, 18)}`;
  const alternative =
    mail.html === null
      ? plain(mail.text)
      : multipart("alternative", `${boundary}a`, [plain(mail.text), rich(mail.html)]);
  const body =
    mail.files.length === 0 ? alternative : multipart("mixed", boundary, [alternative, ...mail.files.map(attached)]);
  return Buffer.from([...headersOf(mail, random), body].join("\r\n"));
}

function headersOf(mail: Draft, random: Random): string[] {
  const domain = mail.from.address.split("@")[1] ?? "";
  const date = mail.at.toUTCString().replace("GMT", "+0000");
  const chain = mail.references.map((id) => `<${id}>`);
  return [
    `Return-Path: <${mail.from.address}>`,
    `Received: from out${random.below(90)}.${domain} (out.${domain} [192.0.2.${random.below(250)}])`,
    ` by mx.roestwerk.example (Postfix) with ESMTPS id ${base64(random, 9)}`,
    ` for <${mail.to[0]?.address}>; ${date}`,
    `Received: from [198.51.100.${random.below(250)}] by smtp.${domain} with ESMTPSA id ${base64(random, 9)}; ${date}`,
    `DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=${domain}; s=s1;`,
    ` h=from:to:cc:subject:date:message-id:mime-version:content-type; bh=${base64(random, 33)};`,
    ` b=${base64(random, 54)}\r\n ${base64(random, 54)}\r\n ${base64(random, 54)}\r\n ${base64(random, 30)}`,
    `From: ${mailbox(mail.from)}`,
    `To: ${mail.to.map(mailbox).join(",\r\n ")}`,
    ...(mail.cc.length > 0 ? [`Cc: ${mail.cc.map(mailbox).join(",\r\n ")}`] : []),
    `Subject: ${encoded(mail.subject)}`,
    `Date: ${date}`,
    `Message-ID: <${mail.mailId}>`,
    ...(chain.length > 0 ? [`In-Reply-To: ${chain.at(-1)}`, `References: ${chain.join("\r\n ")}`] : []),
    "User-Agent: Mozilla Thunderbird",
    "MIME-Version: 1.0",
  ];
}

const plain = (text: string) =>
  `Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${text.replaceAll("\n", "\r\n")}\r\n`;
const rich = (html: string) =>
  `Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${html.replaceAll("\n", "\r\n")}\r\n`;

function attached({ name, type, content }: Draft["files"][number]): string {
  const lines = content.toString("base64").replace(/.{76}/g, "$&\r\n");
  const head = `Content-Type: ${type}; name="${encoded(name)}"\r\nContent-Transfer-Encoding: base64`;
  return `${head}\r\nContent-Disposition: attachment; filename="${encoded(name)}"\r\n\r\n${lines}\r\n`;
}

function multipart(kind: string, boundary: string, parts: readonly string[]): string {
  const inside = parts.map((part) => `--${boundary}\r\n${part}\r\n`).join("");
  return `Content-Type: multipart/${kind}; boundary="${boundary}"\r\n\r\n${inside}--${boundary}--\r\n`;
}

const mailbox = ({ name, address }: Mailbox) => (name ? `${encoded(name)} <${address}>` : address);

/** RFC 2047, in words short enough for it. */
function encoded(text: string): string {
  if (/^[ -~]*$/.test(text)) return text;
  const words = text.match(/.{1,14}/gu) ?? [];
  return words.map((word) => `=?utf-8?B?${Buffer.from(word).toString("base64")}?=`).join("\r\n ");
}

function base64(random: Random, bytes: number): string {
  const buffer = Buffer.alloc(bytes + 4);
  for (let place = 0; place < bytes; place += 4) buffer.writeUInt32LE(random.next(), place);
  return buffer.subarray(0, bytes).toString("base64url");
}
