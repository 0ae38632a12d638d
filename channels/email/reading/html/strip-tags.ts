const NAMED: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  auml: "ä",
  ouml: "ö",
  uuml: "ü",
  Auml: "Ä",
  Ouml: "Ö",
  Uuml: "Ü",
  szlig: "ß",
  euro: "€",
  copy: "©",
  hellip: "…",
  ndash: "–",
  mdash: "—",
  laquo: "«",
  raquo: "»",
  bdquo: "„",
  ldquo: "“",
  rdquo: "”",
  rsquo: "’",
  lsquo: "‘",
};
const BREAKING = /^\/?(?:p|div|br|tr|li|ul|ol|h[1-6]|table|blockquote|hr|section|article|pre)\b/i;
const SILENT = /^(style|script|head|title|template|noscript)\b/i;

function entity(whole: string, body: string): string {
  if (!body.startsWith("#")) return NAMED[body] ?? whole;
  const code = /^#x/i.test(body) ? Number.parseInt(body.slice(2), 16) : Number.parseInt(body.slice(1), 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
}

/** Finds where elements end whose content is not for reading; an element never closed is looked for only once. */
class SilentEnds {
  readonly #html: string;
  readonly #unclosed = new Set<string>();

  constructor(html: string) {
    this.#html = html;
  }

  after(from: number, name: string): number {
    if (this.#unclosed.has(name)) return from;
    const close = new RegExp(`</${name}\\b`, "gi");
    close.lastIndex = from;
    const found = close.exec(this.#html);
    if (found === null) this.#unclosed.add(name);
    return found?.index ?? from;
  }
}

/** Text of HTML too large or too deep to build a tree from: tags are dropped, blocks become lines. Linear in its length. */
export function stripTags(html: string): string {
  const pieces: string[] = [];
  const ends = new SilentEnds(html);
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf("<", at);
    if (open === -1) break;
    pieces.push(html.slice(at, open));
    const close = html.indexOf(">", open);
    if (close === -1) {
      at = html.length;
      break;
    }
    const tag = html.slice(open + 1, Math.min(close, open + 40));
    if (BREAKING.test(tag)) pieces.push("\n");
    const silent = SILENT.exec(tag);
    at = silent === null ? close + 1 : ends.after(close + 1, (silent[1] ?? "").toLowerCase());
  }
  pieces.push(html.slice(at));
  return pieces
    .join("")
    .replace(/&(#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z]{2,8});/g, entity)
    .replace(/[ \t\r\f\u00a0]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
