import { createTransport } from "nodemailer";
import type { Db } from "../../../platform/db/database.ts";
import { type SmtpError, whyNot } from "../sending/why-not.ts";
import type { Begun } from "./begin.ts";
import { markAccepted, markRefused } from "./store.ts";
import { subjectOf } from "./trial.ts";

/** Somebody waits and looks; the server's own time-outs in SMTP_URL come first. */
const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

const words = `This mail was sent by Stammgast from one of your addresses to itself, to see whether mail leaves and
comes in. Nobody has to answer it. It may be deleted.`;

/** Hands the mail to the server SMTP_URL names, and writes down what came of it. */
export async function sendTrial(db: Db, smtpUrl: string | undefined, { id, email, to }: Begun): Promise<void> {
  if (!smtpUrl) return markRefused(db, id, "unset", "");
  const url = new URL(smtpUrl);
  for (const [name, ms] of Object.entries(timeouts)) {
    if (!url.searchParams.has(name)) url.searchParams.set(name, String(ms));
  }
  const transport = createTransport(url.href);
  try {
    const info = await transport.sendMail({
      ...{ from: email, to, subject: subjectOf(id), text: words },
      messageId: `<${id}@${email.split("@")[1]}>`,
      headers: { "Auto-Submitted": "auto-generated" },
    });
    await markAccepted(db, id, new Date(), info.response.slice(0, 300));
  } catch (error) {
    const { reason, detail } = whyNot(error as SmtpError);
    await markRefused(db, id, reason, detail);
  } finally {
    transport.close();
  }
}
