/** What nodemailer tells of a failure. */
export type SmtpError = Error & {
  code?: string;
  /** Of the system, where `code` says what it means for mail. */
  originalCode?: string;
  command?: string;
  responseCode?: number;
  response?: string;
};

/** Why a server did not take our mail, in kinds that somebody can do something about. */
export const refusals = ["auth", "dns", "tls", "timeout", "closed", "sender", "recipient", "content", "other"] as const;
export type Refused = { reason: (typeof refusals)[number]; detail: string };

/** Names what went wrong between us and the server SMTP_URL names; `detail` is what the server or the system said. */
export function whyNot(error: SmtpError): Refused {
  return {
    reason: reasonOf(error),
    detail: (error.response ?? error.message).replace(/\s+/g, " ").trim().slice(0, 300),
  };
}

function reasonOf({ code = "", command = "", message, responseCode }: SmtpError): Refused["reason"] {
  if (code === "EAUTH" || responseCode === 530 || responseCode === 535) return "auth";
  if (code === "EDNS" || /ENOTFOUND|EAI_AGAIN|ENODATA/.test(message)) return "dns";
  if (code === "ETLS" || /certificate|ssl|tls|wrong version number|alert number/i.test(message)) return "tls";
  if (code === "ETIMEDOUT" || /ETIMEDOUT/.test(message)) return "timeout";
  if (command === "MAIL FROM") return "sender";
  if (command === "RCPT TO") return "recipient";
  if (code === "EMESSAGE" || command === "DATA") return "content";
  if (/ECONNREFUSED|ECONNRESET|EHOSTUNREACH|ENETUNREACH|closed/i.test(`${code} ${message}`)) return "closed";
  return "other";
}
