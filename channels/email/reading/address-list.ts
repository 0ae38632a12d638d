import { type Address, cleanName, LONGEST_NAME, normaliseAddress } from "./address.ts";
import { LIMITS } from "./limits.ts";
import { decodeWords } from "./mime/encoded-words.ts";

const BARE = /(?:"(?:[^"\\]|\\.){1,120}"|[^\s"(),:;<>@[\\\]]{1,128})@(?:\[[^\]\s]{1,64}\]|[^\s"(),:;<>@[\\\]]{1,255})/u;

const LONGEST_WORD = 1_000;
/** Characters between two commas in which an address is looked for. */
const LONGEST_PHRASE = 2_000;

type Draft = { phrase: string; angle: string | null; comment: string };

/** Splits a header value into mailboxes character by character; quoted strings, comments, groups and encoded words are seen. */
class Splitter {
  readonly drafts: Draft[] = [];
  #draft: Draft = { phrase: "", angle: null, comment: "" };
  readonly #text: string;
  #at = 0;
  /** The nearest end of an encoded word, -1 when there is none any more: looked up once, not for every start. */
  #wordEnd = 0;

  constructor(text: string) {
    this.#text = text;
  }

  #flush(): void {
    const { phrase, angle, comment } = this.#draft;
    if (phrase.trim() !== "" || angle !== null || comment !== "") this.drafts.push(this.#draft);
    this.#draft = { phrase: "", angle: null, comment: "" };
  }

  /** Content of a quoted string or bracket that opens here, without its marks; an unclosed one ends with the value. */
  #until(close: string): string {
    let content = "";
    this.#at += 1;
    while (this.#at < this.#text.length && this.#text[this.#at] !== close) {
      if (this.#text[this.#at] === "\\") this.#at += 1;
      content += this.#text[this.#at] ?? "";
      this.#at += 1;
    }
    return content;
  }

  #comment(): void {
    let depth = 0;
    const start = this.#at + 1;
    for (; this.#at < this.#text.length; this.#at += 1) {
      if (this.#text[this.#at] === "\\") this.#at += 1;
      else if (this.#text[this.#at] === "(") depth += 1;
      else if (this.#text[this.#at] === ")" && --depth === 0) break;
    }
    this.#draft.comment = this.#text.slice(start, this.#at);
    this.#draft.phrase += " ";
  }

  #encodedWord(): boolean {
    const start = /^=\?[^?\s]{1,60}\?[bq]\?/i.exec(this.#text.slice(this.#at, this.#at + 66));
    if (start === null) return false;
    const content = this.#at + start[0].length;
    if (this.#wordEnd < content && this.#wordEnd !== -1) this.#wordEnd = this.#text.indexOf("?=", content);
    if (this.#wordEnd === -1 || this.#wordEnd - content > LONGEST_WORD) return false;
    this.#draft.phrase += this.#text.slice(this.#at, this.#wordEnd + 2);
    this.#at = this.#wordEnd + 1;
    return true;
  }

  #quoted(): void {
    const start = this.#at;
    const content = this.#until('"');
    const isLocal = this.#text[this.#at + 1] === "@";
    this.#draft.phrase += isLocal ? this.#text.slice(start, this.#at + 1) : content;
  }

  #angle(): void {
    const close = this.#text.indexOf(">", this.#at);
    const again = this.#text.indexOf("<", this.#at + 1);
    if (close !== -1 && again !== -1 && again < close) return;
    const end = close === -1 ? this.#text.length : close;
    this.#draft.angle = this.#text.slice(this.#at + 1, end);
    this.#at = end;
  }

  #step(char: string): void {
    if (char === '"') this.#quoted();
    else if (char === "(") this.#comment();
    else if (char === "<") this.#angle();
    else if (char === "," || char === ";") this.#flush();
    else if (char === ":" && this.#draft.angle === null && !this.#draft.phrase.includes("@")) this.#draft.phrase = "";
    else if (char !== "=" || !this.#encodedWord()) this.#draft.phrase += char;
  }

  run(): Draft[] {
    for (; this.#at < this.#text.length && this.drafts.length < LIMITS.addresses; this.#at += 1) {
      this.#step(this.#text[this.#at] ?? "");
    }
    this.#flush();
    return this.drafts;
  }
}

function angleAddress(angle: string): string | null {
  // A route ("<@relay.example:anna@example.org>") is history, the mailbox comes after it.
  return (
    normaliseAddress(angle.replace(/^\s*@[^:]*:/, "").replace(/\s+/g, "")) ??
    normaliseAddress(BARE.exec(angle)?.[0] ?? "")
  );
}

function toAddress(draft: Draft): Address | null {
  const fromAngle = draft.angle === null ? null : angleAddress(draft.angle);
  if (fromAngle !== null)
    return { address: fromAngle, name: cleanName(draft.phrase.trim() || draft.comment, fromAngle) };
  const bare = BARE.exec(draft.phrase.slice(0, LONGEST_PHRASE))?.[0] ?? "";
  const address = normaliseAddress(bare);
  if (address === null) return null;
  const around = draft.phrase.replace(bare, " ").trim();
  return { address, name: cleanName(around || draft.comment, address) };
}

function collect(value: string): Address[] {
  const found: Address[] = [];
  let before = "";
  for (const draft of new Splitter(value).run()) {
    const address = toAddress(draft);
    if (address === null) {
      before = draft.angle === null && !draft.phrase.includes("@") ? draft.phrase.trim() : "";
      continue;
    }
    // "Müller, Anna <anna@…>" without quotes: the piece before the comma is part of the name.
    if (before !== "" && address.name !== "" && draft.angle !== null)
      address.name = `${cleanName(before, "")}, ${address.name}`.slice(0, LONGEST_NAME);
    before = "";
    found.push(address);
  }
  return found;
}

/** The mailboxes of an address header, groups flattened, in order; what is no address is left out. */
export function parseAddresses(header: string): Address[] {
  const value = header.slice(0, LIMITS.headerValue);
  const found = collect(value);
  if (found.length > 0 || value.length > LONGEST_PHRASE || !value.includes("=?")) return found;
  // Some mailers encode the whole header, address and all.
  return collect(decodeWords(value));
}
