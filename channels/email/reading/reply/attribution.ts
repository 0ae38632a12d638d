/** "wrote", as clients put it before or after the name. */
const WROTE = [
  "wrote|writes|said",
  "schrieb(?:en)?|geschrieben",
  "a écrit|écrit|a ecrit",
  "ha scritto|scrisse",
  "escribió|escribio|va escriure",
  "escreveu",
  "schreef|geschreven",
  "skrev|skreiv",
  "kirjoitti",
  "napisał\\(a\\)|napisał(?:a|/a)?|pisze",
  "napsal\\(a\\)|napsala?|napísala?|píše",
  "написал[аи]?|писал[аи]?|пишет|пише|написав|пишав",
  "yazdı|şunu yazdı",
  "a scris",
  "írta|ezt írta",
  "έγραψε",
  "đã viết|menulis|je napisao(?:/la)?|rašė|rakstīja|kirjutas",
  "写道|寫道|님이 작성|wrote ----|כתב(?:ה)?",
].join("|");
/** "On …", as clients begin such a line. */
const ON =
  "on|at|am|le|il(?: giorno)?|el|op|em|den|på|dnia|w dniu|dne|dňa|dana|în data de|pe|a|στις|vào|tanggal|в|у|el día|em|às|fre|man|tir|ons|tor|lør|søn|在|於|于|ב";
const ADDRESS = /[^\s<>()"']@[^\s<>()"']+\.|<\S+@|@\S+>/;
const DATE = /\d{1,2}[./ :-]+\d{1,2}|\d{4}|\d{1,2}[a-zà-ÿ\s.,]+\d|\d{1,2}[.\s]+[^\s\d]{3,}|[^\s\d]{3,}\.? \d{1,2}/i;

const ON_WROTE = new RegExp(`^(?:${ON})[\\s,.:]*.{3,260}?(?:${WROTE})(?![a-zäöüß]).{0,160}$`, "iu");
const ON_START = new RegExp(`^(?:-{2,4}\\s*)?(?:${ON})(?=[\\s\\d,.])`, "iu");
const ENDS_IN_WROTE = new RegExp(`(?:${WROTE})\\s*(?:-{2,4})?\\s*[:：]?\\s*$`, "iu");
const WROTE_ON = new RegExp(`^.{2,160}?\\s(?:${WROTE})\\s+(?:${ON})\\s.{3,90}[:：]$`, "iu");
const HAS_ON = /^.{2,160}\shat am\s.{6,60}\sgeschrieben\s*[:：]$/i;
const VIA_WROTE = new RegExp(`^.{1,120}\\svia\\s.{1,120}(?:${WROTE})\\s*:$`, "iu");
/** 2015-10-18 0:17 GMT+03:00 Matt Palmer <a@b>:   вт, 5 янв. 2016 г. в 23:39, Name <a@b>:   2016年1月1日(金) 12:00 Name <a@b>: */
const DATE_ADDRESS = /^(?=.{8,300}$)(?:\D{0,20}\d{1,4}[^<]{5,120})<[^<>\s]{1,120}@[^<>\s]{1,120}>\s*[:：]$/;
/** "X <a@b> ezt írta (időpont: 2026. márc. 12., Cs, 10:11):" and "X <a@b> şunları yazdı (12 Mar 2026 10:11):" */
const WROTE_WHEN = new RegExp(`^.{2,200}[>)]\\s+(?:${WROTE}|şunları yazdı)\\s+\\(.{5,60}\\)\\s*[:：]$`, "iu");
/** Where the quoted words go on in the same line. */
const GOES_ON = /^\s*(.{20,300}?[:：])\s{2,}\S/;
const QUOTING = /^(?:quoting|zitat von|zitiere|citando|citando a|citation de|citat)\s.{2,160}[:：]$/i;
const ANY_WROTE = new RegExp(WROTE, "iu");
const YEAR_FIRST = /^(?:19|20)\d\d[./-]\d{1,2}[./-]\d{1,2}\s/;
const STARTS_WITH_DATE = /^(?:\d{1,4}[./\-年 ]|[^\s\d,]{2,12}[.,]{1,2}\s?\d)/u;

/** Name and address first, then a date. */
const NAME_FIRST = /^[^<>@]{2,120}<[^<>\s]{3,120}@[^<>\s]{3,120}>[,\s].{0,80}\d/;

const MOST_LINES = 4;
const MOST_CHARACTERS = 400;
const LONGEST_VERB = 30;

/** A line, or up to four wrapped ones, that says who wrote the quoted words and when. */
export type Attribution = {
  readonly lines: number;
  /** Certain even where what follows bears no ">" marks; otherwise only quoted lines after it make it one. */
  readonly certain: boolean;
};

function judge(text: string): { certain: boolean } | null {
  const plain = text.replace(/^[\s*_]+|[\s*_]+$/g, "");
  if (plain.length < 8 || plain.length > MOST_CHARACTERS) return null;
  const colon = /[:：]$/.test(plain);
  const addressed = plain.includes("@") && ADDRESS.test(plain);
  if (!colon && !addressed && !ENDS_IN_WROTE.test(plain.slice(-LONGEST_VERB))) return null;
  const dated = DATE.test(plain);
  if (dated && addressed && /^-{2,4}.*-{2,4}$/.test(plain)) return { certain: true };
  if (colon && (DATE_ADDRESS.test(plain) || HAS_ON.test(plain) || (plain.at(-2) === ")" && WROTE_WHEN.test(plain))))
    return { certain: true };
  if (dated && WROTE_ON.test(plain)) return { certain: true };
  if (dated && ON_WROTE.test(plain) && (colon || addressed || ENDS_IN_WROTE.test(plain))) return { certain: colon };
  if (VIA_WROTE.test(plain) || (QUOTING.test(plain) && addressed)) return { certain: addressed };
  if (ENDS_IN_WROTE.test(plain) && (addressed || (dated && STARTS_WITH_DATE.test(plain))))
    return { certain: colon && addressed };
  if (colon && addressed && STARTS_WITH_DATE.test(plain) && ANY_WROTE.test(plain)) return { certain: true };
  const likely =
    QUOTING.test(plain) || (colon && ENDS_IN_WROTE.test(plain)) || (addressed && (colon || YEAR_FIRST.test(plain)));
  return likely ? { certain: false } : null;
}

/** The attribution that starts exactly at line `at`, or null. */
export function attributionAt(lines: readonly string[], at: number): Attribution | null {
  const first = lines[at] ?? "";
  if (first.length > MOST_CHARACTERS || first.trim() === "") return null;
  const alone = judge(first);
  if (alone?.certain) return { lines: 1, certain: true };
  const start = first.includes("@") ? GOES_ON.exec(first)?.[1] : undefined;
  if (start?.includes("@") && judge(start)?.certain) return { lines: 1, certain: true };
  return wrappedAt(lines, at) ?? (alone === null ? null : { lines: 1, certain: false });
}

/** An attribution that the client wrapped over several lines. */
function wrappedAt(lines: readonly string[], at: number): Attribution | null {
  const first = lines[at] ?? "";
  const start = first.trim().replace(/^[*_]+/, "");
  const begins = ON_START.test(start) || STARTS_WITH_DATE.test(start) || NAME_FIRST.test(start);
  if (!begins || !/\d/.test(start)) return null;
  let joined = first.trim();
  for (let more = 1; more < MOST_LINES; more += 1) {
    const next = (lines[at + more] ?? "").replace(/^\s*>\s?/, "").trim();
    if (next === "" || joined.length + next.length > MOST_CHARACTERS) return null;
    joined = `${joined} ${next}`;
    const verdict = judge(joined);
    if (verdict?.certain) return { lines: more + 1, certain: true };
  }
  return null;
}
