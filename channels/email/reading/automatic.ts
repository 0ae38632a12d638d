import { decodeWords } from "./mime/encoded-words.ts";
import { type Field, fieldValue, fieldValues } from "./mime/header.ts";
import type { Part } from "./mime/part.ts";

/** Mail no person wrote to us just now: never answered, never reopens a conversation. */
export type Automatic = "auto-reply" | "bounce" | "list" | "bulk" | null;

const BOUNCE_SENDER =
  /^(?:mailer-daemon|mailerdaemon|mail-daemon|mdaemon|microsoftexchange[\da-f]{20,}|double-bounce)@/;
const BOUNCE_SUBJECT =
  /^\s*(?:\[[^\]]{1,40}\]\s*)?(?:undeliver(?:able|ed)|undelivery|delivery (?:status notification|failure|failed|has failed)|(?:e-?)?mail delivery (?:failed|failure|system|subsystem)|mail (?:could not be delivered|system error)|returned mail|failure notice|message (?:undeliverable|not delivered)|nicht zustellbar|unzustellbar|unzustellbare|zustellung (?:fehlgeschlagen|nicht möglich)|zustellungs?(?:fehler|benachrichtigung)|fehler bei der zustellung|mail konnte nicht zugestellt|undelivered mail|warning: could not send|rückläufer|non remis|notification d'état de remise|mensaje no entregado|no se puede entregar|impossibile recapitare|mancato recapito|kan niet worden bezorgd|onbestelbaar|nie można dostarczyć|niedostarczon|doručení selhalo|nedoručiteln|не удалось доставить|недоставлен|não (?:foi )?entregue|falha na entrega|remise impossible|échec de la remise|配信不能|(?:メッセージを)?配信できません|退信|无法投递)/i;
/**
 * What out-of-office assistants put before the subject, in the languages Exchange, Gmail and others speak. Only words no
 * person starts a subject with: "on holiday" may well be a customer's.
 */
const ABSENCE_WORDS = [
  "auto(?:matic)?[\\s_-]?(?:re(?:ply|sponse|spond)|antwort|mated reply)\\b",
  "automated (?:reply|response)",
  "out[\\s-]of[\\s-](?:the )?office\\b",
  "(?:vacation|away) (?:reply|response|message|notice)",
  "automatische (?:antwort|abwesenheits\\S*|rückantwort|eingangsbestätigung|e-?mail-?antwort)",
  "abwesenheits(?:notiz|nachricht|meldung|assistent|benachrichtigung|info|agent)",
  "(?:ich bin )?(?:zur zeit |derzeit )?nicht im büro\\b",
  "urlaubs(?:antwort|notiz|benachrichtigung|meldung)",
  "réponse automatique|répondeur automatique|absence du bureau|absent\\(?e?\\)? du bureau|message d'absence|notification d'absence",
  "respuesta automática|respuesta de ausencia|fuera de (?:la )?oficina|ausente de la oficina",
  "resposta automática|fora do escritório|ausência temporária|ausente do escritório",
  "risposta automatica|fuori sede|assente dall'ufficio|messaggio di assenza",
  "automatisch antwoord|automatisch bericht|afwezigheids?(?:bericht|assistent|melding)|niet aanwezig\\b|buiten kantoor",
  "autosvar|auto-?svar|automatiskt svar|automatisk svar|frånvaro|fravær|ikke til stede|ikke på kontoret",
  "automaattinen vastaus|poissaoloilmoitus|poissa toimistosta",
  "automatyczna odpowiedź|odpowiedź automatyczna|poza biurem|nieobecność w biurze|autoodpowiedź",
  "automatická odpov[eěď]d?[ďe]?|mimo kancelář|mimo kanceláriu",
  "automatikus válasz|házon kívül",
  "răspuns automat|absent de la birou",
  "samodejni odgovor|automatski odgovor|automatinis atsakymas|automātiska atbilde|automaatvastus",
  "αυτόματη απάντηση|εκτός γραφείου",
  "otomatik (?:yanıt|cevap)|ofis dışında",
  "автоматический ответ|автоответ|автоматична відповідь|автоматичен отговор|нет на рабочем месте",
  "自动回复|自動回覆|自动答复|自動返信|自動応答|不在(?:通知|のお知らせ)|자동 회신|부재중 자동 응답|자동 응답",
  "מענה אוטומטי|תשובה אוטומטית|رد تلقائي|trả lời tự động|ตอบกลับอัตโนมัติ|balasan otomatis",
].join("|");
const ABSENCE_SUBJECT = new RegExp(`^\\s*(?:\\[[^\\]]{1,40}\\]\\s*)?(?:${ABSENCE_WORDS})`, "iu");

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

/** Exchange marks its assistants' answers as it marks its notices; only an answer names what it answers. */
function isAnswerByExchange(fields: readonly Field[]): boolean {
  const generated = lower(fields, "auto-submitted").startsWith("auto-generated");
  const quiet = /\ball\b/.test(lower(fields, "x-auto-response-suppress"));
  return generated && quiet && (has(fields, "in-reply-to") || has(fields, "x-ms-exchange-inbox-rules-loop"));
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
  if (isAnswerByExchange(fields)) return true;
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
