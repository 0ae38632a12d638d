import { createHash } from "node:crypto";

export type Sent = { mailId: string; sha256: string };
export type Mail = Sent & { raw: Buffer };

/** A distinct mail whose body says what it must be, so that a torn one shows. */
export function mailNumber(number: number): Mail {
  const mailId = `crash-${number}@crash.example`;
  const body = `Mail ${number}. ${"Kaffee ".repeat(20 + (number % 400))}End ${number}.`;
  const lines = [
    `From: Load ${number % 50} <load-${number % 50}@crash.example>`,
    "To: hallo@morgenrot.example",
    `Subject: Crash ${number}`,
    `Message-ID: <${mailId}>`,
    "Date: Fri, 20 Nov 2026 09:12:00 +0100",
    "Content-Type: text/plain; charset=utf-8",
    "",
    body,
    "",
  ];
  const raw = Buffer.from(lines.join("\r\n"));
  return { mailId, raw, sha256: createHash("sha256").update(raw).digest("hex") };
}
