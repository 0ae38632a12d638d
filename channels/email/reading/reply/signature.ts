/** Lines phones and apps add below a mail. Tested on the whole trimmed line. */
const APP_LINES = [
  /^[<(\s*_]{0,4}sent (?:from|via|with|by|using|on the go)\b.{0,100}$/i,
  /^[(]?(?:from|cheers from) my .{1,40}$/i,
  /^.{1,40} from mobile\.?$/i,
  /^(?:von|vom) (?:meine[mnr]|unterwegs|iphone|ipad|handy|smartphone|mobiltelefon|mobil).{0,60}(?:gesendet|gesandt|geschrieben|verschickt)\b.{0,60}$/i,
  /^(?:gesendet|versendet|verschickt|gesandt|verfasst|geschrieben) (?:von|mit|über|aus|vom|via|durch|auf) .{0,40}(?:iphone|ipad|android|handy|smartphone|mobil|telefon|outlook|mail|yahoo|gmx|web\.de|samsung|galaxy|huawei|xiaomi|blackberry|app|tablet|windows|thunderbird|proton|fairphone|pixel|t-online|freenet|spark|tutanota|gmail).{0,80}$/i,
  /^diese (?:nachricht|e-?mail|mail) wurde (?:von|mit|über) .{2,80} (?:gesendet|verschickt|versendet|verfasst|geschrieben)\.?$/i,
  /^(?:this message was sent|this e-?mail was sent) from my .{2,80}$/i,
  /^(?:envoyé|envoyée) (?:de|depuis|à partir d|avec|par) ?.{1,80}$/i,
  /^(?:enviado|enviada) (?:desde|do|da|de|pelo|con|com|a partir) .{1,80}$/i,
  /^(?:inviato|scritto|spedito) (?:da|dal|con|tramite) .{1,80}$/i,
  /^(?:verzonden|verstuurd) (?:vanaf|vanuit|met|via|van) .{1,80}$/i,
  /^(?:skickat|skickad|sendt|sent) (?:från|fra|med|via) .{1,80}$/i,
  /^(?:wysłane|wysłano) (?:z|ze|za) .{1,80}$/i,
  /^(?:odesláno|odoslané) (?:z|ze|zo|pomocí) .{1,80}$/i,
  /^(?:отправлено|надіслано|послано) (?:с|со|из|від|з|від) .{1,80}$/i,
  /^(?:lähetetty) .{1,80}$/i,
  /^(?:küldve|trimis de pe|iphone['’]umdan|iphone['’]dan).{0,60}(?:gönderildi)?$/i,
  /^(?:從我的|从我的|发自我的|發自我的|送信元|iphoneから送信|ipadから送信|나의 iphone에서 보냄).{0,40}$/i,
  /^(?:get|outlook) \[?outlook (?:for|für).{0,120}$/i,
  /^(?:get|hol|holen sie sich|laden sie|téléchargez|obtenez|obtener|scarica|ottieni|download) \[?outlook.{0,120}$/i,
  /^outlook (?:for|für|pour|para|per|voor) (?:ios|android|mac|windows).{0,120}$/i,
  /^(?:mit freundlichen grüßen )?von unterwegs gesendet.{0,20}$/i,
  /^(?:virus-free|virenfrei)\.? ?.{0,80}$/i,
];
const RULE = /^\s*(?:--|—|––|-- ?-|__|_{5,}|-{5,}|={5,}|\*{3,})\s*$/;
const DELIMITER = /^\s*(?:-- ?|—|––|‐‐)\s*$/;
const DISCLAIMER = [
  /(?:diese|die) (?:e-?mail|nachricht|mitteilung).{0,200}(?:vertraulich|rechtlich geschützt|ausschließlich für|nur für den)/is,
  /(?:nicht der (?:richtige|beabsichtigte|bestimmungsgemäße) (?:adressat|empfänger)|irrtümlich erhalten|nicht der adressat)/i,
  /(?:this|the) (?:e-?mail|message|communication|transmission|information).{0,200}(?:confidential|privileged|intended (?:only|solely) for|intended recipient)/is,
  /(?:if you are not the intended recipient|please notify the sender|received this (?:e-?mail|message) in error)/i,
  /(?:ce (?:message|courriel|mail)).{0,160}(?:confidentiel|destinataire)/is,
  /(?:denken sie an die umwelt|think (?:of|about) the environment|consider the environment|vor dem (?:aus)?drucken|before printing)/i,
  /(?:auf viren (?:geprüft|überprüft)|virenfrei|checked for viruses|virus-free|scanned (?:by|for)|avast\.com|antivirus)/i,
  /(?:hinweise zum datenschutz|informationen zum datenschutz|datenschutzhinweise|datenschutzerklärung finden)/i,
  /(?:questo messaggio|este (?:mensaje|correo)|esta mensagem|dit bericht|detta meddelande|denne (?:e-?mail|meddelelse)).{0,160}(?:confiden|riservat|vertrouwelijk|konfidenti|fortrolig)/is,
];
const CONTACT = [
  /(?:^|\s)(?:tel|telefon|phone|fon|mobil|mobile|handy|fax|telefax|t|m|f)\.?\s*[:./]?\s*[+(\d][\d\s()/.–-]{5,}/i,
  /^(?:\+|00)\d[\d\s()/.–-]{6,}$/,
  /(?:^|\s)(?:www\.|https?:\/\/)\S+$/i,
  /^(?:e-?mail|mail|web|internet|website)\s*:/i,
  /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i,
  /\b(?:amtsgericht|registergericht|handelsregister|hrb|hra|ust-?id|ust\.?-id|steuernummer|geschäftsführe|sitz der gesellschaft|vorstand|aufsichtsrat|registered in|company (?:no|number)|vat (?:no|id))/i,
  /^(?:d-|a-|ch-)?\d{4,5}\s+[A-ZÄÖÜ][a-zäöüß]+/,
  /\b(?:straße|strasse|str\.|allee|platz|weg|gasse|street|road|avenue)\s*\d+/i,
  /\b(?:gmbh|ag|kg|ohg|e\.\s?k\.|ug|ltd\.?|inc\.?|llc|gbr|e\.\s?v\.)(?:\s|$|&)/i,
];
const CLOSING =
  /^(?:(?:mit|viele|liebe|beste|schöne|herzliche|sonnige|freundliche|vielen|mfg|lg|vg|bg|hg|gruß|grüße|grüsse|hochachtungsvoll|danke|dank)\b.{0,60}|(?:best|kind|warm|many)?\s?(?:regards|wishes)|(?:best|cheers|thanks|thank you|sincerely|yours|respectfully|cordially)\b.{0,40}|cordialement.{0,30}|(?:un )?saludos?.{0,30}|atentamente|distinti saluti|cordiali saluti|met vriendelijke groet(?:en)?|med vänlig(?:a)? hälsning(?:ar)?|pozdrawiam)[,.!]*$/i;
const LONGEST_BY_DELIMITER = 15;
const LONGEST_LIST_FOOTER = 6;

/** A person's own words, and what was folded away below them. */
export type Signed = { readonly words: string[]; readonly signature: string[] };

/** Whether a line is one that a phone, an app or a virus scanner added. */
export function isAppLine(line: string): boolean {
  const plain = line.trim();
  return plain.length <= 160 && APP_LINES.some((pattern) => pattern.test(plain));
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

function byDelimiter(lines: readonly string[]): number {
  const near = startOfLastFilled(lines, LONGEST_BY_DELIMITER + 1);
  const code = lines.findLastIndex((line) => line.startsWith("```"));
  return lines.findIndex((line, at) => at > code && DELIMITER.test(line) && (line === "-- " || at >= near));
}

/** Start of the last paragraph of `lines` before `end`. */
function paragraphStart(lines: readonly string[], end: number): number {
  let start = end;
  while (start > 0 && (lines[start - 1] ?? "").trim() !== "") start -= 1;
  return start;
}

function isContact(line: string): boolean {
  return CONTACT.some((pattern) => pattern.test(line.trim()));
}

/** Where contact details after a closing and a name begin: "Viele Grüße / Anna Müller / Rösterei GmbH / Tel. …". */
function afterClosing(lines: readonly string[], end: number): number {
  const from = Math.max(0, end - 25);
  for (let at = end - 1; at >= from; at -= 1) {
    if (!CLOSING.test((lines[at] ?? "").trim())) continue;
    let name = at + 1;
    while (name < end && (lines[name] ?? "").trim() === "") name += 1;
    const details = lines.slice(name + 1, end).filter((line) => line.trim() !== "");
    return details.length >= 2 && details.filter(isContact).length >= 2 ? name + 1 : end;
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
  if (start > 0 && DISCLAIMER.some((pattern) => pattern.test(paragraph))) return start;
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
