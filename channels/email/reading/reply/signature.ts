/**
 * Lines phones and apps add below a mail. Tested on the whole trimmed line, and close: "Sent by post yesterday" is a
 * customer's own word.
 */
const APP_LINES = [
  /^[<(\s*_]{0,4}sent (?:from|via|with|using)\b.{0,100}$/i,
  /^[<(]{1,2}\s*sent by\b.{0,60}[>)]{1,2}$/i,
  /^sent (?:on the go|by (?:my )?(?:phone|mobile|iphone|ipad|android|galaxy|outlook|k-9))\b.{0,40}$/i,
  /^[(]?(?:from|cheers from) my .{1,40}$/i,
  /^.{1,40} from mobile\.?$/i,
  /^(?:von|vom) (?:meine[mnr]|unterwegs|iphone|ipad|handy|smartphone|mobiltelefon|mobil)(?!.*\b(?:wurde|habe|hatte|hat)\b).{0,60}(?:gesendet|gesandt|geschrieben|verschickt)[.!]?$/i,
  /^(?:gesendet|versendet|verschickt|gesandt|verfasst|geschrieben) (?:von|mit|über|aus|vom|via|durch|auf) .{0,40}(?:iphone|ipad|android|handy|smartphone|mobil|telefon|outlook|mail|yahoo|gmx|web\.de|samsung|galaxy|huawei|xiaomi|blackberry|app|tablet|windows|thunderbird|proton|fairphone|pixel|t-online|freenet|spark|tutanota|gmail).{0,80}$/i,
  /^diese (?:nachricht|e-?mail|mail) wurde (?:von|mit|über) .{2,80} (?:gesendet|verschickt|versendet|verfasst|geschrieben)\.?$/i,
  /^von .{0,40}\b(?:yahoo|outlook|gmx|web\.de|t-online|freenet|posteo)\b.{0,40} gesendet[.!]?$/i,
  /^(?:this message was sent|this e-?mail was sent) from my .{2,80}$/i,
  /^envoyée? (?:depuis|à partir d|avec|de m(?:on|a)|de (?:iphone|ipad)|par (?:outlook|yahoo|gmail)).{1,60}$/i,
  /^enviad[oa] (?:desde|do meu|da minha|de mi|pelo|con|com|a partir|del? (?:iphone|ipad)).{1,60}$/i,
  /^(?:inviato|scritto|spedito) (?:da|dal|con|tramite) .{1,45}$/i,
  /^(?:verzonden|verstuurd) (?:vanaf|vanuit|met|via|van) .{1,45}$/i,
  /^(?:skickat|skickad|sendt) (?:från|fra|med|via) .{1,45}$/i,
  /^(?:wysłane|wysłano) (?:z|ze|za) .{1,45}$/i,
  /^(?:odesláno|odoslané) (?:z|ze|zo|pomocí) .{1,45}$/i,
  /^(?:отправлено|надіслано|послано) (?:с|со|из|від|з) .{1,45}$/i,
  /^lähetetty .{1,45}$/i,
  /^(?:küldve|trimis de pe|iphone['’]umdan|iphone['’]dan).{0,45}$/i,
  /^(?:從我的|从我的|发自我的|發自我的|送信元|iphoneから送信|ipadから送信|나의 iphone에서 보냄).{0,40}$/i,
  /^(?:get|hol|holen sie sich|laden sie|téléchargez|télécharger|pobierz|laste ned|hämta|hent|lataa|baixar|obter|stáhnout|obtenez|obtener|scarica|ottieni|download) \[?outlook.{0,120}$/i,
  /^outlook (?:for|für|pour|para|per|voor|dla|för|til|pro) (?:systemu )?(?:ios|android|mac|windows).{0,120}$/i,
  /^(?:mit freundlichen grüßen )?von unterwegs gesendet.{0,20}$/i,
  /^(?:virus-free|virenfrei)\.(?: ?\S{0,80})?$/i,
];
const RULE = /^\s*(?:--|—|––|-- ?-|__|_{5,}|-{5,}|={5,}|\*{3,})\s*$/;
const DELIMITER = /^\s*-- ?$/;
const DASH = /^\s*(?:—|––|‐‐)\s*$/;
/** Said in passing these would be a customer's own words, so they count in long paragraphs only. */
const LONG_DISCLAIMER = [
  /(?:diese|die) (?:e-?mail|nachricht|mitteilung).{0,200}(?:vertraulich|rechtlich geschützt|ausschließlich für|nur für den)/is,
  /(?:this|the) (?:e-?mail|message|communication|transmission|information).{0,200}(?:confidential|privileged|intended (?:only|solely) for|intended recipient)/is,
  /(?:ce (?:message|courriel|mail)).{0,160}(?:confidentiel|destinataire)/is,
  /(?:questo messaggio|este (?:mensaje|correo)|esta mensagem|dit bericht|detta meddelande|denne (?:e-?mail|meddelelse)).{0,160}(?:confiden|riservat|vertrouwelijk|konfidenti|fortrolig)/is,
  /(?:niniejsz[ay] (?:wiadomość|e-?mail|korespondencja)|ta wiadomość|treść tej wiadomości).{0,200}(?:poufn|przeznaczon|adresat)/is,
  /(?:tato zpráva|tento e-?mail|táto správa|obsah této zprávy).{0,200}(?:důvěrn|dôvern|určen)/is,
  /(?:ez az (?:üzenet|e-?mail)|jelen (?:üzenet|e-?mail)).{0,200}(?:bizalmas|címzett)/is,
  /(?:tämä (?:viesti|sähköposti)).{0,200}(?:luottamuksel|vastaanottaja)/is,
  /(?:это (?:сообщение|письмо)|данное (?:сообщение|письмо)|настоящее (?:сообщение|письмо)).{0,200}(?:конфиденциальн|предназначен)/is,
  /(?:bu (?:e-?posta|mesaj|ileti)).{0,200}(?:gizli|yalnızca)/is,
  /(?:acest (?:mesaj|e-?mail)).{0,200}(?:confiden|destinatar)/is,
  /(?:nicht der (?:richtige|beabsichtigte|bestimmungsgemäße) (?:adressat|empfänger)|not the intended recipient|received this (?:e-?mail|message) in error)/i,
];
const DISCLAIMER = [
  /(?:denken sie an die umwelt|think (?:of|about) the environment|consider the environment).{0,80}(?:druck|print)/is,
  /this (?:e-?mail|message) is confidential and (?:is )?intended/i,
  /(?:diese e-?mail|this e-?mail|diese nachricht).{0,40}(?:auf viren (?:geprüft|überprüft)|checked for viruses|virus scanned)/is,
  /(?:https?:\/\/)?www\.avast\.com|scanned (?:by|for) (?:mailscanner|avast|avg|sophos|viruses)/i,
  /(?:hinweise|informationen) zum datenschutz.{0,80}(?:finden sie|https?:|www\.)/is,
];
const LONG = 140;
/** What only a letterhead says. */
const BUSINESS = [
  /(?:^|\s)(?:tel|telefon|phone|fon|mobil|mobile|handy|fax|telefax|t|m|f)\.?\s*[:./]?\s*[+(\d][\d\s()/.–-]{5,}/i,
  /(?:^|\s)(?:www\.|https?:\/\/)\S+$/i,
  /^(?:web|internet|website)\s*:/i,
  /\b(?:amtsgericht|registergericht|handelsregister|hrb|hra|ust-?id|ust\.?-id|steuernummer|geschäftsführ(?:er|ung)|sitz der gesellschaft|aufsichtsrat|registered in|company (?:no|number)|vat (?:no|id))\b/i,
  /\b(?:gmbh|ag|kg|ohg|e\.\s?k\.|ug|ltd\.?|inc\.?|llc|gbr|e\.\s?v\.)(?:\s|$|&)/i,
];
const CONTACT = [
  ...BUSINESS,
  /^(?:\+|00)\d[\d\s()/.–-]{6,}$/,
  /^(?:e-?mail|mail)\s*:/i,
  /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i,
  /^(?:d-|a-|ch-)?\d{4,5}\s+[A-ZÄÖÜ][a-zäöüß]+/,
  /(?:straße|strasse|str\.|allee|platz|weg|gasse|street|road|avenue)\s*\d+/i,
];
const CLOSING =
  /^(?:(?:mit|viele|liebe|beste|schöne|herzliche|sonnige|freundliche|besten|vielen|herzlichen|freundlichen|lieben)\s(?:[a-zäöüß]+\s){0,4}(?:gr[üu](?:ß|ss)en?|gru(?:ß|ss)|dank|wünschen?)\b.{0,20}|gr(?:ü|u|ue)(?:ß|ss)e?(?:\s.{0,30})?|mfg|lg|vg|bg|hg|hochachtungsvoll|danke|(?:(?:best|kind|kindest|warm|warmest|many)\s)?(?:regards|wishes)|best|cheers|thanks|many thanks|thank you|sincerely|yours(?: \w+)?|respectfully|cordially|cordialement|bien cordialement|(?:un )?saludos?(?: cordiales)?|atentamente|distinti saluti|cordiali saluti|met vriendelijke groet(?:en)?|med vänlig(?:a)? hälsning(?:ar)?|pozdrawiam)[,.!]*$/i;
const LONGEST_BY_DELIMITER = 15;
const LONGEST_BY_DASH = 5;
const LONGEST_LIST_FOOTER = 6;
const LONGEST_DETAIL = 200;

/** A person's own words, and what was folded away below them. */
export type Signed = { readonly words: string[]; readonly signature: string[] };

/** Whether a line is one that a phone, an app or a virus scanner added. */
export function isAppLine(line: string): boolean {
  const plain = line.trim();
  return plain.length <= 160 && isAny(APP_LINES, plain);
}

/** Lines made of nothing but rules and marks. */
export function isRule(line: string): boolean {
  return RULE.test(line) || /^[\s\-–—_*#=~+·.ᐧ|]*$/.test(line);
}

/** First line from which on no more than so many lines have something on them. */
function startOfLastFilled(lines: readonly string[], count: number): number {
  let filled = 0;
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    if ((lines[at] ?? "").trim() !== "") filled += 1;
    if (filled > count) return at + 1;
  }
  return 0;
}

/** A lone dash may part paragraphs as well, so it needs to be nearer to the end. */
function byDelimiter(lines: readonly string[]): number {
  const near = startOfLastFilled(lines, LONGEST_BY_DELIMITER + 1);
  const nearer = startOfLastFilled(lines, LONGEST_BY_DASH + 1);
  const code = lines.findLastIndex((line) => line.startsWith("```"));
  return lines.findIndex((line, at) => {
    if (at <= code) return false;
    return line === "-- " || (at >= near && DELIMITER.test(line)) || (at >= nearer && DASH.test(line));
  });
}

/** Start of the last paragraph of `lines` before `end`. */
function paragraphStart(lines: readonly string[], end: number): number {
  let start = end;
  while (start > 0 && (lines[start - 1] ?? "").trim() !== "") start -= 1;
  return start;
}

function isAny(patterns: readonly RegExp[], text: string): boolean {
  return patterns.some((pattern) => pattern.test(text));
}

function isDisclaimer(paragraph: string): boolean {
  return isAny(DISCLAIMER, paragraph) || (paragraph.length >= LONG && isAny(LONG_DISCLAIMER, paragraph));
}

/** Where contact details after a closing and a name begin: "Viele Grüße / Anna Müller / Rösterei GmbH / Tel. …". */
function afterClosing(lines: readonly string[], end: number): number {
  const from = Math.max(0, end - 25);
  for (let at = end - 1; at >= from; at -= 1) {
    if (!CLOSING.test((lines[at] ?? "").trim())) continue;
    let name = at + 1;
    while (name < end && (lines[name] ?? "").trim() === "") name += 1;
    const details = lines
      .slice(name + 1, end)
      .map((line) => line.trim().slice(0, LONGEST_DETAIL))
      .filter((line) => line !== "");
    const contacts = details.filter((line) => isAny(CONTACT, line));
    return contacts.length >= 2 && details.some((line) => isAny(BUSINESS, line)) ? name + 1 : end;
  }
  return end;
}

function trimmedEnd(lines: readonly string[], end: number): number {
  let last = end;
  while (last > 0 && (lines[last - 1] ?? "").trim() === "") last -= 1;
  return last;
}

function foldOnce(lines: readonly string[], end: number): number {
  const last = trimmedEnd(lines, end);
  if (last === 0) return 0;
  if (isAppLine(lines[last - 1] ?? "")) return last - 1;
  const start = paragraphStart(lines, last);
  if (/^_{20,}$/.test((lines[start] ?? "").trim()) && last - start <= LONGEST_LIST_FOOTER) return start;
  const paragraph = lines.slice(start, last).join("\n").slice(0, 4_000);
  if (start > 0 && isDisclaimer(paragraph)) return start;
  return afterClosing(lines, last);
}

/** Splits lines into a person's own words and the signature, app lines and disclaimers below them. */
export function splitSignature(lines: readonly string[]): Signed {
  const delimiter = byDelimiter(lines);
  let end = delimiter === -1 ? lines.length : delimiter;
  for (let round = 0; round < 40; round += 1) {
    const next = foldOnce(lines, end);
    if (next >= trimmedEnd(lines, end)) break;
    end = next;
  }
  return { words: lines.slice(0, end), signature: lines.slice(end) };
}
