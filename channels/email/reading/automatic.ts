import { decodeWords } from "./mime/encoded-words.ts";
import { type Field, fieldValue, fieldValues } from "./mime/header.ts";
import type { Part } from "./mime/part.ts";

/** Mail no person wrote to us just now: never answered, never reopens a conversation. */
export type Automatic = "auto-reply" | "bounce" | "list" | "bulk" | null;

const BOUNCE_SENDER =
  /^(?:mailer-daemon|mailerdaemon|mail-daemon|mdaemon|microsoftexchange[\da-f]{20,}|double-bounce)@/;
const BOUNCE_SUBJECT =
  /^\s*(?:undeliver(?:able|ed)|delivery (?:status notification|failure|failed|has failed)|mail delivery (?:failed|failure|system|subsystem)|returned mail|failure notice|message (?:undeliverable|not delivered)|nicht zustellbar|unzustellbar|unzustellbare|zustellung (?:fehlgeschlagen|nicht möglich)|zustellungs?(?:fehler|benachrichtigung)|fehler bei der zustellung|mail konnte nicht zugestellt|undelivered mail|warning: could not send|rückläufer|non remis|notification d'état de remise|mensaje no entregado)/i;
/** Only words no person starts a subject with: "on holiday" may well be a customer's. */
const ABSENCE_SUBJECT =
  /^\s*(?:\[[^\]]{1,40}\]\s*)?(?:auto(?:matic)?[\s_-]?(?:re(?:ply|sponse|spond)|antwort|mated reply)\b|automated (?:reply|response)|automatische (?:antwort|abwesenheits\S*|rückantwort|eingangsbestätigung)|abwesenheits(?:notiz|nachricht|meldung|assistent|benachrichtigung|info)|out[\s-]of[\s-](?:the )?office\b|vacation (?:reply|response|message)|urlaubs(?:antwort|notiz|benachrichtigung)|réponse automatique|absence du bureau|message d'absence|respuesta automática|resposta automática|risposta automatica|automatisch antwoord|afwezigheids?(?:bericht|assistent|melding)|autosvar|automatiskt svar|automatisk svar|frånvaro|poissaoloilmoitus|automatyczna odpowiedź|automatická odpov[eě]ď|otomatik yanıt|автоматический ответ|автоответ|自动回复|自動返信|자동 회신)/i;

function has(fields: readonly Field[], name: string): boolean {
  return fields.some((field) => field.name === name);
}

function lower(fields: readonly Field[], name: string): string {
  return fieldValue(fields, name).toLowerCase();
}

/** A read receipt is a report, too, but says that somebody opened a mail: an answer by a machine. */
function reportKind(root: Part): Automatic {
  if (root.type.value !== "multipart/report") return null;
  const kind = root.type.parameters.get("report-type")?.toLowerCase() ?? "";
  if (kind === "disposition-notification") return "auto-reply";
  return kind === "feedback-report" ? "bulk" : "bounce";
}

function hasDeliveryStatus(part: Part): boolean {
  return part.type.value === "message/delivery-status" || part.parts.some(hasDeliveryStatus);
}

function isBounce(root: Part, from: string): boolean {
  const fields = root.fields;
  const subject = decodeWords(fieldValue(fields, "subject"));
  if (hasDeliveryStatus(root) || has(fields, "x-failed-recipients")) return true;
  const returnPath = fieldValues(fields, "return-path").map((value) => value.replace(/\s/g, ""));
  const isFromSystem = returnPath.includes("<>") || from.startsWith("postmaster@");
  return BOUNCE_SENDER.test(from) || (isFromSystem && BOUNCE_SUBJECT.test(subject));
}

function isAutoReply(fields: readonly Field[]): boolean {
  const submitted = lower(fields, "auto-submitted");
  if (submitted.startsWith("auto-replied") || submitted.startsWith("auto-notified")) return true;
  if (
    has(fields, "x-autoreply") ||
    has(fields, "x-autorespond") ||
    has(fields, "x-autoresponder") ||
    has(fields, "x-auto-reply-from")
  )
    return true;
  if (
    /auto[-_ ]?(?:reply|responder|response)/.test(lower(fields, "precedence")) ||
    lower(fields, "x-precedence").includes("auto")
  )
    return true;
  if (lower(fields, "delivered-to") === "autoresponder" || has(fields, "x-mail-autoreply")) return true;
  return ABSENCE_SUBJECT.test(decodeWords(fieldValue(fields, "subject")));
}

function isList(fields: readonly Field[]): boolean {
  return (
    has(fields, "list-id") ||
    has(fields, "list-post") ||
    has(fields, "mailing-list") ||
    lower(fields, "precedence") === "list"
  );
}

function isBulk(fields: readonly Field[]): boolean {
  const submitted = lower(fields, "auto-submitted").trim();
  if (submitted !== "" && !submitted.startsWith("no")) return true;
  if (/^(?:bulk|junk)/.test(lower(fields, "precedence"))) return true;
  if (has(fields, "list-unsubscribe") || has(fields, "x-campaign")) return true;
  return has(fields, "x-loop") || fieldValues(fields, "return-path").some((value) => value.replace(/\s/g, "") === "<>");
}

/** What kind of machine sent a mail, or null for a person. `from` is the normalised sender address. */
export function automaticKind(root: Part, from: string): Automatic {
  const fields = root.fields;
  const report = reportKind(root);
  if (report !== null) return report;
  if (isBounce(root, from)) return "bounce";
  if (isAutoReply(fields)) return "auto-reply";
  if (isList(fields)) return "list";
  if (isBulk(fields)) return "bulk";
  // Exchange sets this on notices; people's Outlook sends "DR, RN, NRN, OOF, AutoReply" with ordinary mail only in part.
  return /\ball\b/.test(lower(fields, "x-auto-response-suppress")) && /^no-?reply|^do-?not-?reply/.test(from)
    ? "bulk"
    : null;
}
