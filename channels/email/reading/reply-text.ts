import { LIMITS } from "./limits.ts";
import { attributionAt } from "./reply/attribution.ts";
import { headerBlockAt, quotedHeaderValue, separatorKind } from "./reply/header-block.ts";
import { isRule, splitSignature } from "./reply/signature.ts";

/** Marks the HTML reader leaves on lines of their own; private-use characters, so no mail can bring them. */
export const MARKS = {
  history: "\ue000",
  signatureStart: "\ue001",
  signatureEnd: "\ue002",
  attribution: "\ue003",
} as const;

/** Who wrote the mail somebody forwarded, as the forwarding client told it. */
export type Forwarded = { readonly from: string; readonly date: string; readonly subject: string };

/** A mail's text, taken apart the way a person reads it. Together the three hold all of it. */
export type ReplyText = {
  readonly text: string;
  readonly quoted: string;
  readonly signature: string;
  /** Set when the quoted part is a mail that was passed on to us, and so is the point of this one. */
  readonly forwarded: Forwarded | null;
};

type Words = { kind: "words"; lines: string[] };
type Quote = { kind: "quote"; lines: string[]; attributed: boolean };
type History = { kind: "history"; lines: string[]; header: string[]; forward: boolean; certain: boolean };
type Segment = Words | Quote | History;

const FENCE = /^\s{0,3}```/;
/** Lines looked at for quotes; what a machine writes beyond them is kept as it stands. */
const MOST_LINES = 10_000;
const QUOTED = /^\s{0,3}>/;
/** A single quote this short above or between own words is context worth seeing. */
const CONTEXT_LINES = 12;
const REPLY_SUBJECT = /^\s*(?:re|aw|antw|antwort|sv|vs|odp|ré?f?|rif|res|betr?)(?:\[\d+\])?\s*:/i;
const FORWARD_SUBJECT = /^\s*(?:fwd?|wg|wtr|tr|i|rv|enc|doorst|vb|vl|pd|переслать)(?:\[\d+\])?\s*:/i;

function isEmpty(line: string | undefined): boolean {
  return line === undefined || line.trim() === "";
}

function nextFilled(lines: readonly string[], from: number): number {
  let at = from;
  while (at < lines.length && isEmpty(lines[at])) at += 1;
  return at;
}

/** History that runs from line `at` to the end of the mail, or null. */
function historyAt(
  lines: readonly string[],
  at: number,
): { header: number; forward: boolean; certain: boolean } | null {
  const line = lines[at] ?? "";
  if (line.startsWith(MARKS.history)) {
    let start = at;
    while (start < lines.length && (isEmpty(lines[start]) || lines[start]?.startsWith(MARKS.history))) start += 1;
    const block = headerBlockAt(lines, start);
    return {
      header: start - at + (block?.lines ?? 0),
      forward: separatorKind(lines[start] ?? "") === "forward",
      certain: true,
    };
  }
  const separator = separatorKind(line);
  if (separator !== null || /^\s*\*?[_-]{5,}\s*\*?$/.test(line)) {
    const start = nextFilled(lines, at + 1);
    const block = start - at <= 3 ? headerBlockAt(lines, start) : null;
    if (separator === null && block === null) return null;
    return { header: start - at + (block?.lines ?? 0), forward: separator === "forward", certain: true };
  }
  const block = headerBlockAt(lines, at);
  return block?.complete ? { header: block.lines, forward: false, certain: false } : null;
}

/** End of the quote block that starts at `at`: quoted lines, and empty ones between them. */
function quoteEnd(lines: readonly string[], at: number): number {
  let end = at;
  let next = at;
  while (next < lines.length) {
    if (QUOTED.test(lines[next] ?? "")) end = next + 1;
    else if (!isEmpty(lines[next])) break;
    next += 1;
  }
  return end;
}

class Segmenter {
  readonly segments: Segment[] = [];
  readonly #lines: readonly string[];
  readonly #lastFence: number;
  #fenced = false;

  constructor(lines: readonly string[]) {
    this.#lines = lines;
    this.#lastFence = lines.findLastIndex((line) => FENCE.test(line));
  }

  #addWords(line: string): void {
    const last = this.segments.at(-1);
    if (last?.kind === "words") last.lines.push(line);
    else this.segments.push({ kind: "words", lines: [line] });
  }

  #hasWords(): boolean {
    return this.segments.some((segment) => segment.kind === "words" && segment.lines.some((line) => !isRule(line)));
  }

  #addQuote(from: number, to: number, attributed: boolean): number {
    this.segments.push({ kind: "quote", lines: this.#lines.slice(from, to), attributed });
    return to;
  }

  /** An attribution the client marked as such in its HTML, in whatever language. */
  #markedAttribution(at: number): { lines: number; certain: boolean } | null {
    if (!this.#lines[at]?.startsWith(MARKS.attribution)) return null;
    let end = at + 1;
    while (end < at + 4 && !isEmpty(this.#lines[end]) && !QUOTED.test(this.#lines[end] ?? "")) end += 1;
    return { lines: end - at, certain: true };
  }

  /** Takes an attribution at `at` with what it introduces, and returns the line after; `at` itself when there is none. */
  #takeAttributed(at: number): number {
    const found = this.#markedAttribution(at) ?? attributionAt(this.#lines, at);
    if (found === null) return at;
    const body = nextFilled(this.#lines, at + found.lines);
    if (QUOTED.test(this.#lines[body] ?? "")) return this.#addQuote(at, quoteEnd(this.#lines, body), true);
    if (!found.certain || !this.#hasWords()) return at;
    this.segments.push({
      kind: "history",
      lines: this.#lines.slice(at),
      header: this.#lines.slice(at, at + found.lines),
      forward: false,
      certain: true,
    });
    return this.#lines.length;
  }

  #takeHistory(at: number): number {
    const found = historyAt(this.#lines, at);
    if (found === null) return at;
    const { header, forward, certain } = found;
    this.segments.push({
      kind: "history",
      lines: this.#lines.slice(at),
      header: this.#lines.slice(at, at + header),
      forward,
      certain,
    });
    return this.#lines.length;
  }

  #takeQuote(at: number): number {
    const bare = (this.#lines[at] ?? "").replace(/^[\s>]+/, "");
    const rest = this.#lines.slice(at, at + 4).map((line) => line.replace(/^[\s>]+/, ""));
    return this.#addQuote(at, quoteEnd(this.#lines, at), bare !== "" && attributionAt(rest, 0) !== null);
  }

  #step(at: number): number {
    const line = this.#lines[at] ?? "";
    if (FENCE.test(line)) this.#fenced = !this.#fenced && at < this.#lastFence;
    if (!this.#fenced && at < MOST_LINES && !isEmpty(line)) {
      const next = QUOTED.test(line) ? this.#takeQuote(at) : Math.max(this.#takeHistory(at), this.#takeAttributed(at));
      if (next > at) return next;
    }
    this.#addWords(line);
    return at + 1;
  }

  run(): Segment[] {
    let at = 0;
    while (at < this.#lines.length) at = this.#step(at);
    return this.segments;
  }
}

function hasText(lines: readonly string[]): boolean {
  return lines.some((line) => !isEmpty(line));
}

function takeMarkedSignatures(lines: readonly string[], signature: string[]): string[] {
  const kept: string[] = [];
  let depth = 0;
  for (const line of lines) {
    if (line.startsWith(MARKS.signatureStart)) depth += 1;
    else if (line.startsWith(MARKS.signatureEnd)) depth = Math.max(0, depth - 1);
    else if (depth > 0) signature.push(line);
    else kept.push(line);
  }
  return kept;
}

function withoutMarks(lines: readonly string[]): string[] {
  return lines
    .filter((line) => !/^[\ue000-\ue002]/.test(line))
    .map((line) => (line.startsWith(MARKS.attribution) ? line.slice(1) : line));
}

function clean(lines: readonly string[]): string {
  return withoutMarks(lines)
    .join("\n")
    .replace(/^(?:[ \t]*\n)+/, "")
    .trimEnd();
}

/** Own words without rules at their end; a mail of nothing but marks keeps them. */
function cleanWords(lines: readonly string[]): string {
  const plain = withoutMarks(lines);
  let end = plain.length;
  while (end > 0 && isRule(plain[end - 1] ?? "")) end -= 1;
  return clean(end === 0 ? plain : plain.slice(0, end));
}

/** Takes signatures out of the own words, each segment by itself: there may be one above the quote and one below. */
function signSegments(segments: readonly Segment[], signature: string[]): Segment[] {
  return segments.flatMap((segment): Segment[] => {
    if (segment.kind !== "words") return [segment];
    const own = takeMarkedSignatures(segment.lines, signature);
    const split = splitSignature(own);
    signature.push(...split.signature);
    return split.words.some((line) => !isRule(line)) || segments.length === 1
      ? [{ kind: "words", lines: split.words }]
      : [];
  });
}

/** Which of the quotes are folded: those without an answer below them, and a long one between own words. */
function foldQuotes(segments: readonly Segment[]): Set<Segment> {
  const firstWords = segments.findIndex((segment) => segment.kind === "words");
  const lastWords = segments.findLastIndex((segment) => segment.kind === "words");
  const quotes = segments.filter((segment) => segment.kind === "quote");
  const folds = (segment: Quote, at: number): boolean => {
    const wordsBefore = firstWords !== -1 && firstWords < at;
    if (lastWords < at) return wordsBefore || segment.attributed;
    if (quotes.length > 1 || !segment.attributed) return false;
    return !wordsBefore || segment.lines.length > CONTEXT_LINES;
  };
  return new Set(segments.filter((segment, at) => segment.kind === "quote" && folds(segment, at)));
}

function forwardedFrom(history: History): Forwarded {
  const header = history.header;
  return {
    from: quotedHeaderValue(header, "from"),
    date: quotedHeaderValue(header, "date"),
    subject: quotedHeaderValue(header, "subject"),
  };
}

/** History with no word above it: a forwarded mail is what the sender wanted us to read, a bare reply has nothing new. */
function readBareHistory(history: History, subject: string, signature: string): ReplyText {
  const forward = history.forward || FORWARD_SUBJECT.test(subject);
  if (!forward && (history.certain || REPLY_SUBJECT.test(subject))) {
    return { text: "", quoted: clean(history.lines), signature, forwarded: null };
  }
  const content = clean(history.lines.slice(history.header.length));
  return {
    text: content,
    quoted: clean(history.header),
    signature,
    forwarded: forward ? forwardedFrom(history) : null,
  };
}

/**
 * Takes a mail's text apart into the new words, the quoted history and the signature. `subject` tells a forwarded mail from
 * an answer where the client writes both alike. Answers written between quoted lines keep the lines they answer.
 */
export function readReply(input: string, subject = ""): ReplyText {
  const text = input
    .slice(0, LIMITS.text)
    .replace(/\r\n?/g, "\n")
    .replace(/[\u200b\u200c\ufeff]/g, "");
  const signature: string[] = [];
  const segments = signSegments(new Segmenter(text.split("\n")).run(), signature);
  const history = segments.find((segment) => segment.kind === "history");
  const rest = segments.filter((segment) => segment !== history);
  if (history !== undefined && !rest.some((segment) => segment.kind === "words")) {
    return readBareHistory(history, subject, clean(signature));
  }
  const hidden = foldQuotes(rest);
  const shown = rest.flatMap((segment) => (hidden.has(segment) ? [] : segment.lines));
  const folded = [...hidden, ...(history === undefined ? [] : [history])].flatMap((segment) => segment.lines);
  const forward = history !== undefined && (history.forward || FORWARD_SUBJECT.test(subject));
  const words = cleanWords(shown);
  return {
    text: words,
    quoted: clean(folded),
    signature: clean(signature),
    forwarded: forward && hasText(history.header) ? forwardedFrom(history) : null,
  };
}
