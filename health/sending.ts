import { createTransport } from "nodemailer";
import { type SmtpError, whyNot } from "../channels/email/sending/why-not.ts";
import type { Finding } from "./contract.ts";
import { act, good, look } from "./finding.ts";

const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 10_000 };

/** Knocks at the server that takes our mail: greets it, signs in if SMTP_URL says how, and leaves. */
export async function checkSmtpUrl(smtpUrl: string | undefined, mailOut: "deliver" | "nowhere"): Promise<Finding> {
  if (mailOut === "nowhere") return look("smtpOut", "nowhere");
  if (!smtpUrl) return look("smtpOut", "unset");
  const url = new URL(smtpUrl);
  for (const [name, ms] of Object.entries(patience)) url.searchParams.set(name, String(ms));
  const server = url.host;
  const transport = createTransport(url.href);
  try {
    await transport.verify();
    return good("smtpOut", "answers", { server });
  } catch (error) {
    const { reason, detail } = whyNot(error as SmtpError);
    return act("smtpOut", reason, { server, detail });
  } finally {
    transport.close();
  }
}
