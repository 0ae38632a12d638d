type HeaderKind = "from" | "date" | "to" | "cc" | "subject" | "reply-to" | "other";

/** Names of mail headers as clients translate them when they quote a mail. */
const NAMES: Record<HeaderKind, string> = {
  from: "from|von|de|da|van|från|fra|od|от|від|lähettäjä|kimden|de la|expéditeur|mittente|remitente|afzender|feladó|από|发件人|寄件者|差出人|보낸 사람|מאת|deze?",
  date: "sent|date|sent on|gesendet|datum|gesendet am|envoyé|date d'envoi|inviato|data|enviad[oa](?: el| em)?|fecha|verzonden|skickat|sendt|dato|wysłano|wysłane|odesláno|odesláno|отправлено|дата|lähetetty|päivämäärä|gönderme tarihi|tarih|gönderilen|trimis|elküldve|στάλθηκε|dátum|ημερομηνία|发送时间|日期|時間|日時|送信日時|보낸 날짜|תאריך",
  to: "to|an|à|a|para|aan|till|til|do|komu|кому|vastaanottaja|kime|pour|destinataire|către|címzett|προς|收件人|收件者|宛先|받는 사람|אל",
  cc: "cc|kopie|kopie an|copie|kopia|kopi|копия|bilgi|másolat|抄送|副本",
  subject:
    "subject|betreff|betr\\.?|objet|oggetto|asunto|assunto|onderwerp|ämne|emne|temat|předmět|predmet|тема|aihe|konu|subiect|tárgy|θέμα|主题|主旨|件名|제목|נושא",
  "reply-to": "reply-to|antwort an|antworten an|répondre à|rispondi a|risposta|responder a|beantwoorden",
  other: "importance|priority|wichtigkeit|priorität|attachments?|anlagen?|anhänge?|bcc|organi[sz]ation|organisation",
};
const KINDS = Object.entries(NAMES).map(([kind, names]) => ({
  kind: kind as HeaderKind,
  pattern: new RegExp(`^[\\s>*_|]{0,20}(?:${names})[\\s*_]{0,4}[:：][\\s*_]*`, "iu"),
}));
const MOST_WRAPPED = 2;
const MOST_LINES = 24;

const FORWARD_WORDS =
  "forwarded message|forwarded mail|weitergeleitete nachricht|weitergeleitete e-?mail|message transféré|message transmis|messaggio inoltrato|mensaje reenviado|mensagem encaminhada|mensagem reencaminhada|doorgestuurd bericht|vidarebefordrat meddelande|videresendt (?:besked|melding)|wiadomość przekazana|treść przekazanej wiadomości|přeposlaná zpráva|пересылаемое сообщение|пересланное сообщение|välitetty viesti|iletilmiş mesaj|továbbított üzenet|mesaj redirecționat|转发的邮件|転送メッセージ|전달된 메시지";
const ORIGINAL_WORDS =
  "original message|original-?nachricht|ursprüngliche nachricht|originalnachricht|ursprüngliche e-?mail|reply message|message d'origine|message original|messaggio originale|mensaje original|mensagem original|oorspronkelijk bericht|originalmeddelande|ursprungligt meddelande|oprindelig (?:meddelelse|besked)|opprinnelig melding|wiadomość oryginalna|oryginalna wiadomość|původní zpráva|исходное сообщение|alkuperäinen viesti|orijinal mesaj|özgün ileti|eredeti üzenet|mesaj original|原始邮件|原始郵件|元のメッセージ|원본 메시지|original appointment|ursprünglicher termin|nachricht";
const RULED_FORWARD = new RegExp(
  `^[\\s>*]{0,20}[-_]{2,}\\s*(?:${FORWARD_WORDS}|inicio del mensaje reenviado)\\s*:?\\s*[-_]{2,}[\\s*]*$`,
  "iu",
);
const RULED_ORIGINAL = new RegExp(`^[\\s>*]{0,20}[-_]{2,}\\s*(?:${ORIGINAL_WORDS})\\s*:?\\s*[-_]{2,}[\\s*]*$`, "iu");
const BEGIN_FORWARD =
  /^[\s>*]{0,20}(?:begin forwarded message|anfang der weitergeleiteten (?:nachricht|e-?mail)|début du message (?:réexpédié|transféré)|inizio messaggio inoltrato|inicio del mensaje reenviado|início da mensagem (?:re)?encaminhada|begin doorgestuurd bericht|vidarebefordrat brev|videresendt besked|forwarded by .{2,80})\s*[:：]?\s*$/i;

const REPLY_ABOVE = /(?:type your reply|reply|write|respond) above this line|(?:oberhalb|über) dieser (?:linie|zeile)/i;

/** A line such as "-----Original Message-----", "Begin forwarded message:" or "Please reply above this line". */
export function separatorKind(line: string): "forward" | "original" | null {
  if (line.length > 200) return null;
  if (RULED_FORWARD.test(line) || BEGIN_FORWARD.test(line)) return "forward";
  return RULED_ORIGINAL.test(line) || REPLY_ABOVE.test(line) ? "original" : null;
}

function kindOf(line: string): HeaderKind | null {
  if (line.length > 2_000 || !/[:：]/.test(line.slice(0, 80))) return null;
  return KINDS.find(({ pattern }) => pattern.test(line))?.kind ?? null;
}

/** The value of a quoted header line, without its name and without emphasis marks. */
export function quotedHeaderValue(lines: readonly string[], kind: "from" | "date" | "subject"): string {
  const entry = KINDS.find((candidate) => candidate.kind === kind);
  const line = lines.find((candidate) => kindOf(candidate) === kind) ?? "";
  return entry === undefined ? "" : line.replace(entry.pattern, "").replace(/[\s*_]+$/, "");
}

/** Headers of a quoted mail that start at a line: how many lines they take, and whether they can be nothing else. */
export type HeaderBlock = { readonly lines: number; readonly complete: boolean };

/**
 * The header block of a quoted or forwarded mail that starts exactly at line `at` ("Von: … Gesendet: … An: … Betreff: …"),
 * or null. Lines wrapped by the client and single empty lines between the headers are part of it.
 */
export function headerBlockAt(lines: readonly string[], at: number): HeaderBlock | null {
  if (kindOf(lines[at] ?? "") === null) return null;
  const kinds = new Set<HeaderKind>();
  let end = at;
  let wrapped = 0;
  for (let next = at; next < Math.min(lines.length, at + MOST_LINES); next += 1) {
    const line = lines[next] ?? "";
    const kind = kindOf(line);
    if (kind !== null) {
      kinds.add(kind);
      end = next + 1;
      wrapped = 0;
      continue;
    }
    const isEmpty = line.replace(/[>\s*]/g, "") === "";
    if (isEmpty && (kinds.size >= 3 || kindOf(lines[next + 1] ?? "") === null)) break;
    wrapped += 1;
    if (wrapped > MOST_WRAPPED) break;
  }
  if (!kinds.has("from") || kinds.size < 2) return null;
  const block = lines.slice(at, end).join("\n");
  const complete = kinds.has("date") && (kinds.has("subject") || (kinds.has("to") && block.includes("@")));
  return { lines: end - at, complete: complete || (kinds.has("subject") && kinds.has("to") && block.includes("@")) };
}
