import { createTransport } from "nodemailer";
import type { NoticeMail } from "../../../conversations/notifications/mail.ts";
import { patience } from "./line.ts";

/**
 * How the house writes to its own people, by the server that SMTP_URL names. Marked as automatic (RFC 3834), so that no
 * absence note comes back; undefined without a server.
 */
export function noticePost(smtpUrl: string | undefined): ((mail: NoticeMail) => Promise<void>) | undefined {
  if (!smtpUrl) return undefined;
  const transport = createTransport({ ...patience, url: smtpUrl });
  return async ({ mailId, ...mail }) => {
    await transport.sendMail({
      ...mail,
      messageId: `<${mailId}>`,
      headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  };
}
