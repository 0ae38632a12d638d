import { attributionAt } from "./attribution.ts";
import { headerBlockAt, separatorKind } from "./header-block.ts";
import { isRule } from "./signature.ts";

/** Marks the HTML reader leaves on lines of their own; private-use characters, so no mail can bring them. */
export const MARKS = {
  history: "\ue000",
  signatureStart: "\ue001",
  signatureEnd: "\ue002",
  attribution: "\ue003",
} as const;

/** Own words. */
export type Words = { kind: "words"; lines: string[] };
/** Lines marked with ">", with the line that says whose they are where there is one. */
export type Quote = { kind: "quote"; lines: string[]; attributed: boolean };
/** What runs from a quoted header to the end; `certain` when nothing but a mail client writes such a header. */
export type History = { kind: "history"; lines: string[]; header: string[]; forward: boolean; certain: boolean };
/** A run of lines of one kind. */
export type Segment = Words | Quote | History;

const FENCE = /^\s{0,3}```/;
/** Lines looked at for quotes; what a machine writes beyond them is kept as it stands. */
const MOST_LINES = 10_000;
/** A quoted line. */
export const QUOTED = /^\s{0,3}>/;

/** Whether a line has nothing to read on it. */
export function isEmpty(line: string | undefined): boolean {
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

/** Divides a mail's lines into own words, quotes and history, in their order. */
export function segmentsOf(lines: readonly string[]): Segment[] {
  return new Segmenter(lines).run();
}
