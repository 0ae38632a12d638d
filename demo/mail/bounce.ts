import type { Random } from "../random.ts";
import type { Part } from "./message.ts";

const REASONS = [
  ["5.1.1", "550 5.1.1", "user unknown"],
  ["5.2.2", "552 5.2.2", "mailbox full, quota exceeded"],
  ["5.7.1", "554 5.7.1", "message refused by policy"],
  ["4.4.7", "451 4.4.7", "delivery time expired"],
] as const;

/** The parts of a delivery report after RFC 3464 about a mail of ours to this recipient. */
export function rawBounceParts(random: Random, recipient: string, originalId: string): Part {
  const domain = recipient.split("@")[1] ?? "";
  const [status, code, words] = random.fairly(REASONS);
  const queue = random.int(0x100000, 0xffffff).toString(16).toUpperCase();
  const human =
    `This is the mail system at host mx.${domain}.\n\nI'm sorry to have to inform you that your message ${queue} could not\n` +
    `be delivered to one or more recipients.\n\n<${recipient}>: host mx.${domain} said: ${code} ${words}`;
  const report =
    `Reporting-MTA: dns; mx.${domain}\nX-Queue-ID: ${queue}\n\nFinal-Recipient: rfc822; ${recipient}\n` +
    `Action: failed\nStatus: ${status}\nDiagnostic-Code: smtp; ${code} ${words}`;
  return {
    multipart: "report; report-type=delivery-status",
    boundary: `${queue}.report/mx.${domain}`,
    parts: [
      { type: "text/plain", text: human, encoding: "8bit" },
      { type: "message/delivery-status", text: report, encoding: "8bit" },
      { type: "text/rfc822-headers", text: `Message-ID: ${originalId}\nTo: ${recipient}`, encoding: "8bit" },
    ],
  };
}
