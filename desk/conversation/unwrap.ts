/** Mail clients that break lines by themselves do it somewhere between these lengths (RFC 5322 §2.1.1 asks for 78). */
const narrowest = 60;
const widest = 80;

/** Lines that begin something of their own: list items, quotes, indented text. */
const ownLine = /^(\s|[-*•–>#|]|\d{1,2}[.)]\s)/;

/**
 * Gives the paragraphs back that a mail client broke into lines of fixed width. A break is taken out only where it had to
 * be: the next word would not have fitted. Poems, lists and addresses stay as they were written.
 */
export function unwrap(text: string): string {
  const lines = text.split("\n");
  const long = lines.map((line) => line.trimEnd().length).filter((length) => length >= narrowest);
  const width = Math.max(0, ...long);
  // One long line says nothing about a width.
  if (long.length < 2 || width > widest) return text;
  return lines.reduce((whole, line, place) => {
    if (place === 0) return line;
    const before = lines[place - 1] ?? "";
    return wasForced(before, line, width) ? `${whole.trimEnd()} ${line}` : `${whole}\n${line}`;
  }, "");
}

function wasForced(before: string, line: string, width: number): boolean {
  const length = before.trimEnd().length;
  const [word = ""] = line.split(/\s/, 1);
  if (length === 0 || word === "" || ownLine.test(line)) return false;
  return length + 1 + word.length > width;
}
