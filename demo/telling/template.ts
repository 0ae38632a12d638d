/**
 * A piece of story text: words, a choice `{a|b|}`, a choice that goes with others of the same number `{1:a|b}` (all of
 * them give their first, or all their second), or a slot `$name`, `$Name` (capitalised), `$name2`, `$name:form`.
 */
type Piece =
  | string
  | { choices: Piece[][]; group: string }
  | { slot: string; second: string; form: string; capital: boolean };
export type Template = Piece[];

export type Telling = {
  /** One of the options; with a group, the one at the place that was chosen first in that group. */
  choose<T>(options: readonly T[], group: string): T;
  /** The value of a slot; the same name gives the same value within one telling. */
  slot(name: string, second: string, form: string): string;
};

const SLOT = /^\$([A-Za-z]+)(\d?)(?::([a-z]+))?/;

/** Reads story text; single line breaks are spaces, empty lines part paragraphs. */
export function parseTemplate(source: string): Template {
  const text = source
    .trim()
    .replace(/[ \t]*\n[ \t]*/g, "\n")
    .replace(/\n{2,}/g, "\u2029")
    .replaceAll("\n", " ")
    .replaceAll("\u2029", "\n\n");
  const { pieces, end } = parseUntil(text, 0, "");
  if (end !== text.length) throw new Error(`story text has a stray brace near “${text.slice(end, end + 30)}”`);
  return pieces;
}

function parseUntil(text: string, start: number, stops: string): { pieces: Piece[]; end: number } {
  const pieces: Piece[] = [];
  let words = "";
  let at = start;
  const flush = () => {
    if (words) pieces.push(words);
    words = "";
  };
  while (at < text.length && !stops.includes(text.charAt(at))) {
    const slot = text.charAt(at) === "$" ? SLOT.exec(text.slice(at, at + 40)) : null;
    if (slot) {
      flush();
      pieces.push(slotPiece(slot));
      at += slot[0].length;
    } else if (text.charAt(at) === "{") {
      flush();
      const choice = parseChoice(text, at + 1);
      pieces.push({ choices: choice.choices, group: choice.group });
      at = choice.end;
    } else if (text.charAt(at) === "}") {
      throw new Error(`story text closes a brace it never opened near “${text.slice(Math.max(0, at - 30), at + 1)}”`);
    } else {
      words += text.charAt(at);
      at += 1;
    }
  }
  flush();
  return { pieces, end: at };
}

function slotPiece(match: RegExpExecArray): Piece {
  const name = match[1] ?? "";
  const slot = name.charAt(0).toLowerCase() + name.slice(1);
  return { slot, second: match[2] ?? "", form: match[3] ?? "", capital: slot !== name };
}

function parseChoice(text: string, start: number): { choices: Piece[][]; group: string; end: number } {
  const choices: Piece[][] = [];
  const group = /^\d(?=:)/.exec(text.slice(start, start + 2))?.[0] ?? "";
  let at = group ? start + 2 : start;
  for (;;) {
    const option = parseUntil(text, at, "|}");
    choices.push(option.pieces);
    if (option.end >= text.length)
      throw new Error(`story text never closes the brace at “${text.slice(start, start + 30)}”`);
    at = option.end + 1;
    if (text.charAt(option.end) === "}") return { choices, group, end: at };
  }
}

/** Tells a text once: chooses, fills the slots, and tidies the blanks that empty choices leave behind. */
export function tell(template: Template, telling: Telling): string {
  return pour(template, telling)
    .replace(/ {2,}/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .replace(/ ([.,!?;:])(?=\s|$)/g, "$1")
    .replace(/([?!])\.(?=\s|$)/g, "$1")
    .trim();
}

function pour(template: Template, telling: Telling): string {
  let text = "";
  for (const piece of template) {
    if (typeof piece === "string") text += piece;
    else if ("choices" in piece) text += pour(telling.choose(piece.choices, piece.group), telling);
    else {
      const value = telling.slot(piece.slot, piece.second, piece.form);
      text += piece.capital ? value.charAt(0).toUpperCase() + value.slice(1) : value;
    }
  }
  return text;
}
