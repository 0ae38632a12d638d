import { Unreachable } from "../../../platform/net/reach.ts";
import { WrongKey } from "../../../platform/secrets/seal.ts";
import { Trouble } from "../fetching/trouble.ts";
import type { SmtpError } from "../sending/why-not.ts";
import { type OutgoingTrouble, outgoingTroubles, serverTroubles } from "./contract.ts";

const known = (reason: string): OutgoingTrouble => outgoingTroubles.find((one) => one === reason) ?? "said-no";

/** Names what went wrong between us and a server that was to take mail; `detail` is what it or the system said. */
export function outgoingTroubleOf(error: unknown): { reason: OutgoingTrouble; detail: string } {
  if (error instanceof Unreachable) return { reason: error.reason, detail: "" };
  if (error instanceof WrongKey) return { reason: "key", detail: "" };
  if (error instanceof Error && "severity" in error) return { reason: "ours", detail: error.message };
  const failure = error as SmtpError;
  const detail = wordsOf(failure);
  return { reason: error instanceof Trouble ? known(error.reason) : reasonOf(failure, detail), detail };
}

/** What a server said, in one line. */
export const wordsOf = ({ response, message }: Pick<SmtpError, "response" | "message">): string =>
  (response ?? message)
    .replace(/[\p{C}\s]+/gu, " ")
    .trim()
    .slice(0, 300);

const certificate = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER|certificate/i;
const atCommand: Record<string, OutgoingTrouble> = {
  "MAIL FROM": "sender",
  "RCPT TO": "recipient",
  DATA: "content",
};

function reasonOf(error: SmtpError, words: string): OutgoingTrouble {
  const { code = "", originalCode = "", command = "", responseCode = 0 } = error;
  const said = `${code} ${originalCode} ${error.message}`;
  if (asksForPatience(error)) return "busy";
  if (code === "EAUTH" || [530, 534, 535, 538].includes(responseCode)) return signInReason(error, words);
  if (code === "EDNS" || /ENOTFOUND|EAI_AGAIN|ENODATA|ESERVFAIL/.test(said)) return "dns";
  if (code === "ETLS" && responseCode > 0) return "no-tls";
  if (responseCode === 0 && certificate.test(said)) return "certificate";
  if (code === "ETLS" || /ERR_SSL|EPROTO\b|wrong version number|tls alert/i.test(said)) return "tls";
  if (/ETIMEDOUT|ETIMEOUT/.test(said)) return "timeout";
  if (/ECONNREFUSED|EHOSTUNREACH|ENETUNREACH/.test(said)) return "refused";
  if (/Invalid greeting|Invalid response/i.test(said)) return responseCode ? "said-no" : "not-smtp";
  if (responseCode) return atCommand[command] ?? "said-no";
  return /ECONNRESET|EPIPE|ECONNECTION|ESOCKET|closed/i.test(said) ? "closed" : "other";
}

/** Servers say in words what no code tells. */
function signInReason({ responseCode }: SmtpError, words: string): OutgoingTrouble {
  if (responseCode === 538 || /STARTTLS|encryption required/i.test(words)) return "no-tls";
  if (/app(lication)?[- ]specific password|app[- ]password|web ?login|log ?in via your web browser/i.test(words))
    return "app-password";
  return "password";
}

const enhanced = /^\d{3}[ -](4\.\d{1,3})\.\d{1,3}\b/;
const slowWords = /too (many|much)|rate|limit|throttl|slow down|overload|busy|try (again )?later|resources/i;
/** Of these the RFC (3463) says that they are about one address, or about one mail. */
const aboutOne = new Set(["4.1", "4.2", "4.6"]);

/**
 * Whether an answer is about the server rather than about one mail: 421 at any time, 450, 451, 452 and 454 unless their
 * enhanced code speaks of an address or a mail, and every 4.7 (policy). What is said of one recipient counts only when it
 * speaks of policy, the system, or of too much.
 */
export function asksForPatience(error: Pick<SmtpError, "responseCode" | "response" | "command">): boolean {
  const { responseCode = 0, response = "", command = "" } = error;
  if (responseCode === 421) return true;
  if (responseCode < 400 || responseCode > 499) return false;
  const kind = enhanced.exec(response)?.[1];
  if (kind === "4.7") return true;
  if (kind && aboutOne.has(kind)) return false;
  if (command === "RCPT TO") return kind === "4.3" || kind === "4.4" || slowWords.test(response);
  return [450, 451, 452].includes(responseCode) || kind === "4.3" || kind === "4.5";
}

const serversOwn: ReadonlySet<OutgoingTrouble> = new Set<OutgoingTrouble>(serverTroubles);

/** `begun`: the server had begun to take the mail itself, which may then be what it died of. */
export function isServers(error: SmtpError, reason: OutgoingTrouble, begun: boolean): boolean {
  if (reason === "busy") return true;
  if (begun) return false;
  return serversOwn.has(reason) || (reason === "said-no" && !error.command?.startsWith("DATA"));
}
