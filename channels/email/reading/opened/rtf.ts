import { decodeText } from "../mime/charset.ts";

/** The words of an RTF: as HTML where it was made of HTML, else as plain text. */
export type RtfWords = { text: string | null; html: string | null };

/** Groups that hold no words. */
const SILENT = new Set(
  "fonttbl colortbl stylesheet info pict object header footer headerl headerr footerl footerr listtable listoverridetable themedata datastore generator fldinst xmlnstbl rsidtbl".split(
    " ",
  ),
);
const SIGNS: Record<string, string> = {
  ...{ par: "\n", line: "\n", sect: "\n", page: "\n", row: "\n", cell: "\t", tab: "\t" },
  ...{ lquote: "‘", rquote: "’", ldblquote: "“", rdblquote: "”", bullet: "•", endash: "–", emdash: "—" },
};
/** One token: a group's end, a byte, a control word with its number, another sign, or plain bytes. */
const TOKEN = /([{}])|\\'([0-9a-f]{2})|\\([a-z]{1,32})(-?\d{1,10})? ?|\\([^a-z])|[\r\n]+|([^\\{}\r\n]+)/giy;
/** Nothing anybody wrote nests deeper. */
const DEEPEST = 500;

type Group = { silent: boolean; suppressed: boolean; skip: number };

class Reader {
  #out: string[] = [];
  #bytes: number[] = [];
  #groups: Group[] = [];
  #now: Group = { silent: false, suppressed: false, skip: 1 };
  #star = false;
  /** Characters that stand for a Unicode one before them, for readers who know none. */
  #owed = 0;
  #codePage = "windows-1252";
  fromHtml = false;

  get words(): string {
    this.#flush();
    return this.#out.join("");
  }

  #flush(): void {
    if (this.#bytes.length > 0) this.#out.push(decodeText(Uint8Array.from(this.#bytes), this.#codePage));
    this.#bytes = [];
  }

  get #isHeard(): boolean {
    return !this.#now.silent && !this.#now.suppressed;
  }

  say(text: string): void {
    if (!this.#isHeard) return;
    this.#flush();
    this.#out.push(text);
  }

  byte(value: number): void {
    if (this.#owed > 0) this.#owed -= 1;
    else if (this.#isHeard) this.#bytes.push(value);
  }

  plain(text: string): void {
    const owed = Math.min(this.#owed, text.length);
    this.#owed -= owed;
    this.#star = false;
    this.say(text.slice(owed));
  }

  brace(sign: string): void {
    this.#star = false;
    this.#owed = 0;
    if (sign === "{" && this.#groups.length < DEEPEST) this.#groups.push({ ...this.#now });
    else if (sign === "}") this.#now = this.#groups.pop() ?? this.#now;
  }

  sign(sign: string): void {
    if (sign === "*") this.#star = true;
    else if ("\\{}".includes(sign)) this.say(sign);
    else if (sign === "~") this.say(this.fromHtml ? "&nbsp;" : "\u00a0");
  }

  word(name: string, number: number | null): void {
    const starred = this.#star;
    this.#star = false;
    // What stands in it is the HTML it was made of.
    if (name === "htmltag") return;
    if (name === "htmlrtf") this.#now.suppressed = number !== 0;
    else if (name === "fromhtml") this.fromHtml = number !== 0;
    else if (name === "ansicpg" && number) this.#codePage = `windows-${number}`;
    else if (name === "uc") this.#now.skip = number ?? 1;
    else if (name === "u" && number !== null) this.#unicode(number);
    else if (starred || SILENT.has(name)) this.#now.silent = true;
    else if (SIGNS[name] !== undefined) this.say(SIGNS[name]);
  }

  #unicode(number: number): void {
    this.say(String.fromCharCode(number & 0xffff));
    this.#owed = this.#now.skip;
  }
}

/** Reads the words of an RTF; pictures, objects, fonts and styles are passed over. Takes as long as it is, and throws nothing. */
export function readRtf(rtf: Buffer): RtfWords {
  const source = rtf.toString("latin1");
  const reader = new Reader();
  TOKEN.lastIndex = 0;
  for (let found = TOKEN.exec(source); found; found = TOKEN.exec(source)) {
    const [, brace, hex, name, number, sign, text] = found;
    if (brace) reader.brace(brace);
    else if (hex) reader.byte(Number.parseInt(hex, 16));
    else if (name === "bin") TOKEN.lastIndex += Math.max(0, Number(number ?? 0));
    else if (name) reader.word(name, number === undefined ? null : Number(number));
    else if (sign) reader.sign(sign);
    else if (text) reader.plain(text);
  }
  const words = reader.words.toWellFormed();
  return reader.fromHtml ? { text: null, html: words } : { text: words.trim(), html: null };
}
