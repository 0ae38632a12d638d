import { decodeText } from "./charset.ts";
import { decodeWords } from "./encoded-words.ts";

/** A structured header such as Content-Type: its value in lower case and its parameters, decoded, names in lower case. */
export type Structured = { readonly value: string; readonly parameters: ReadonlyMap<string, string> };

const PARAMETER = /;\s*([^\s=;"]{1,100})\s*=\s*(?:"((?:[^"\\]|\\.)*)(?:"|$)|([^;]*))/gs;

/** Windows paths come unescaped, so a backslash escapes only what needs escaping. */
function unescaped(quoted: string): string {
  return quoted.replace(/\\(["\\])/g, "$1");
}

/** Comments after blanks are dropped; "report(1).pdf" is a name, not a comment. */
function withoutComments(text: string): string {
  return text.includes("(") ? text.replace(/(^|[\s;])\([^()"]*\)(?=\s|;|$)/g, "$1") : text;
}

function percentDecoded(text: string): Uint8Array {
  return Buffer.from(
    text.replace(/%([0-9A-Fa-f]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    "latin1",
  );
}

type Section = { index: number; extended: boolean; text: string };

/** Joins the sections of one parameter (RFC 2231 §3) and decodes those that are extended (§4). */
function joinSections(sections: Section[]): string {
  sections.sort((one, other) => one.index - other.index);
  const first = sections[0];
  const mark = first?.extended ? /^([^']*)'[^']*'/.exec(first.text) : null;
  const charset = mark?.[1];
  const bytes = sections.map((section, at) => {
    const text = at === 0 && mark !== null ? section.text.slice(mark[0].length) : section.text;
    return section.extended ? percentDecoded(text) : Buffer.from(text, /[^\0-\xff]/.test(text) ? "utf8" : "latin1");
  });
  return decodeText(Buffer.concat(bytes), charset);
}

const NOTHING: Structured = { value: "", parameters: new Map() };

/** Parses value and parameters of a structured header in all the mangled forms mail brings; never fails. */
export function parseStructured(raw: string): Structured {
  if (raw === "") return NOTHING;
  const text = withoutComments(raw.slice(0, 16_384));
  const value = (/^[^;]*/.exec(text)?.[0] ?? "").replace(/["\s]+/g, "").toLowerCase();
  const parameters = new Map<string, string>();
  const sectioned = new Map<string, Section[]>();
  for (const [, key = "", quoted, bare] of text.matchAll(PARAMETER)) {
    const content = quoted === undefined ? (bare ?? "").trim() : unescaped(quoted);
    const section = /^([^*]+)\*(?:(\d{1,4})(\*)?)?$/.exec(key.toLowerCase());
    if (section === null) {
      if (!parameters.has(key.toLowerCase())) parameters.set(key.toLowerCase(), decodeWords(content));
      continue;
    }
    const [, name = "", index, star] = section;
    const sections = sectioned.get(name) ?? [];
    sections.push({ index: Number(index ?? 0), extended: index === undefined || star !== undefined, text: content });
    sectioned.set(name, sections);
  }
  for (const [name, sections] of sectioned) parameters.set(name, joinSections(sections));
  return { value, parameters };
}
