import { Unreachable } from "../../../platform/net/reach.ts";
import { WrongKey } from "../../../platform/secrets/seal.ts";
import type { TroubleReason } from "../accounts/contract.ts";

/** A trouble that we name ourselves. */
export class Trouble extends Error {
  readonly reason: TroubleReason;
  constructor(reason: TroubleReason, detail = "") {
    super(detail);
    this.name = "Trouble";
    this.reason = reason;
  }
}

/** A command was answered with NO or BAD. */
export class ServerSaidNo extends Error {
  constructor(command: string, words: string) {
    super(words ? `${command}: ${words}` : command);
    this.name = "ServerSaidNo";
  }
}

/** What the library tells of a failure. */
type ImapError = Error & {
  code?: string;
  authenticationFailed?: boolean;
  tlsFailed?: boolean;
  response?: unknown;
  responseText?: unknown;
  responseStatus?: string;
  serverResponseCode?: string;
};

/** Names what went wrong between us and a mail server; `detail` is what the server or the system said. */
export function troubleOf(error: unknown): { reason: TroubleReason; detail: string } {
  if (error instanceof Unreachable) return { reason: error.reason, detail: "" };
  if (error instanceof WrongKey) return { reason: "key", detail: "" };
  if (error instanceof Error && "severity" in error) return { reason: "ours", detail: error.message };
  const failure = error as ImapError;
  const words = wordsOf(failure);
  return { reason: error instanceof Trouble ? error.reason : reasonOf(failure, words), detail: words };
}

function wordsOf({ responseText, response, message }: ImapError): string {
  const words = [responseText, response, message].find((one) => typeof one === "string" && one) ?? "";
  return String(words)
    .replace(/[\p{C}\s]+/gu, " ")
    .trim()
    .slice(0, 300);
}

const certificate = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER/;
const handshake = /^(ERR_SSL|ERR_TLS|EPROTO|ECONNRESET_TLS)|wrong version number|ssl|tls/i;
const timeouts = new Set(["ETIMEDOUT", "CONNECT_TIMEOUT", "GREETING_TIMEOUT", "UPGRADE_TIMEOUT", "ETIMEOUT"]);
const ends = new Set([
  "ECONNRESET",
  "EPIPE",
  "NoConnection",
  "EConnectionClosed",
  "ClosedAfterConnectTLS",
  "ClosedAfterConnectText",
]);

function reasonOf(error: ImapError, words: string): TroubleReason {
  const { code = "" } = error;
  if (/STARTTLS/.test(words) && /not supported|does not support|unsupported/i.test(words)) return "no-tls";
  if (error.authenticationFailed) return signInReason(error, words);
  if (code === "ECONNREFUSED" || code === "EHOSTUNREACH" || code === "ENETUNREACH") return "refused";
  if (certificate.test(code)) return "certificate";
  if (timeouts.has(code)) return "timeout";
  if (error.tlsFailed || handshake.test(code) || (ends.has(code) && /TLS/.test(code))) return "tls";
  if (ends.has(code)) return "closed";
  if (code === "InvalidResponse" || code === "LiteralTooLarge") return "not-imap";
  if (isBusy(error, words)) return "busy";
  if (error.responseStatus || error instanceof ServerSaidNo) return "said-no";
  return "other";
}

/** Servers say in words what no code tells: Gmail, Yahoo, iCloud, GMX and Exchange each in their own. */
function signInReason(error: ImapError, words: string): TroubleReason {
  if (/app(lication)?[- ]specific password|app[- ]password|web ?login|log ?in via your web browser/i.test(words))
    return "app-password";
  if (/imap (access )?(is )?(disabled|off|not (enabled|allowed))|not enabled for imap|not connected/i.test(words))
    return "imap-off";
  if (error.serverResponseCode === "PRIVACYREQUIRED") return "no-tls";
  return isBusy(error, words) ? "busy" : "password";
}

const isBusy = ({ serverResponseCode = "", code }: ImapError, words: string): boolean =>
  code === "ETHROTTLE" ||
  ["UNAVAILABLE", "LIMIT", "INUSE", "SERVERBUG", "OVERQUOTA"].includes(serverResponseCode) ||
  /too many .*connections|try again later|throttled|rate limit/i.test(words);

/** The password is wrong or not enough: asking again and again would lock the mailbox. */
export const isSignIn = (reason: TroubleReason): boolean =>
  ["password", "app-password", "consent", "client", "imap-off", "key"].includes(reason);
