import { LIMITS } from "./limits.ts";
import { quotedHeaderValue } from "./reply/header-block.ts";
import { type History, isEmpty, MARKS, QUOTED, type Quote, type Segment, segmentsOf } from "./reply/segments.ts";
import { isRule, splitSignature } from "./reply/signature.ts";

/** Who wrote the mail somebody forwarded, as the forwarding client told it, and what stood in it. */
export type Forwarded = {
  readonly from: string;
  readonly date: string;
  readonly subject: string;
  readonly text: string;
};

/** A mail's text, taken apart the way a person reads it. Together the three hold all of it. */
export type ReplyText = {
  readonly text: string;
  readonly quoted: string;
  readonly signature: string;
  /** Set when the quoted part is a mail that was passed on to us, and so is the point of this one. */
  readonly forwarded: Forwarded | null;
};

/** A single quote this short above or between own words is context worth seeing. */
const CONTEXT_LINES = 12;
const REPLY_SUBJECT = /^\s*(?:re|aw|antw|antwort|sv|vs|odp|ré?f?|rif|res|betr?)(?:\[\d+\])?\s*:/i;
const FORWARD_SUBJECT = /^\s*(?:fwd?|wg|wtr|tr|i|rv|enc|doorst|vb|vl|pd|переслать)(?:\[\d+\])?\s*:/i;

/** What a company's own server puts above mail from outside, in the languages that do. */
const OUTSIDE =
  /^[^\p{L}]{0,10}(?:caution|warning|attention|achtung|vorsicht|warnung|hinweis|externe? e-?mail|external(?: e-?mail| sender)?|extern|prudence|avertissement|atención|precaución|attenzione|let op|uwaga|varning|cuidado)\b.{0,160}(?:outside|external|externe?n?r?\b|außerhalb|extérieur|l'externe|fuera de|externo|esterno|all'esterno|buiten|spoza|zewnętrzn|utanför)/isu;
const LONGEST_WARNING = 600;
const MOST_WARNING_LINES = 6;

/** Takes the warning of a server off the top, when words follow it. */
function takeWarning(lines: readonly string[], folded: string[]): readonly string[] {
  const first = lines.findIndex((line) => !isEmpty(line));
  const end = first === -1 ? -1 : lines.findIndex((line, at) => at > first && isEmpty(line));
  if (end === -1 || end - first > MOST_WARNING_LINES || !hasText(lines.slice(end))) return lines;
  const paragraph = lines.slice(first, end).join(" ");
  if (paragraph.length > LONGEST_WARNING || !OUTSIDE.test(paragraph)) return lines;
  folded.push(...lines.slice(first, end));
  return lines.slice(end);
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
    text: bodyOf(history),
  };
}

/** Apple Mail quotes what it forwards; opened, it needs no marks. */
function unquoted(lines: readonly string[]): readonly string[] {
  const isAllQuoted = lines.every((line) => isEmpty(line) || QUOTED.test(line));
  return isAllQuoted ? lines.map((line) => line.replace(/^\s{0,3}> ?/, "")) : lines;
}

const bodyOf = (history: History) => clean(unquoted(history.lines.slice(history.header.length)));

/** History with no word above it: a forwarded mail is what the sender wanted us to read, a bare reply has nothing new. */
function readBareHistory(history: History, subject: string, signature: string): ReplyText {
  const forward = history.forward || FORWARD_SUBJECT.test(subject);
  if (!forward && (history.certain || REPLY_SUBJECT.test(subject))) {
    return { text: "", quoted: clean(history.lines), signature, forwarded: null };
  }
  return {
    text: bodyOf(history),
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
  const lines = takeWarning(text.split("\n"), signature);
  const segments = signSegments(segmentsOf(lines), signature);
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
