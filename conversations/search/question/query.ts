/** Search looks at this much of what somebody typed; the rest is ignored. */
const mostCharacters = 200;
const mostTerms = 12;
/** From this many characters on, the beginning of a word says something about the word. */
const shortestPrefix = 3;

/** `phrase`: these words side by side; `prefix`: words that begin so. */
export type Term = { text: string; kind: "word" | "phrase" | "prefix"; excluded: boolean };

/**
 * Reads what somebody typed: all words must be there, "a phrase" as it stands, -word must not be there, word* begins so.
 * The last word may still be in the making and counts as a beginning until a blank follows it. Never throws.
 */
export function parseQuery(typed: string): Term[] {
  const text = typed
    .slice(0, mostCharacters)
    .toWellFormed()
    .replace(/[\p{Cc}\ufffd]/gu, " ")
    .replace(/[“”„«»]/g, '"');
  const found = [...text.matchAll(/(-?)(?:"([^"]*)"?|([^\s"]+))/g)];
  const terms = found
    .map(([whole, minus = "", phrase, word = ""], place) => {
      const typing = place === found.length - 1 && text.endsWith(whole);
      return phrase === undefined
        ? wordOf(word, minus, typing)
        : { text: phrase.trim(), kind: "phrase" as const, excluded: minus !== "" };
    })
    .filter((term) => /[\p{L}\p{N}]/u.test(term.text));
  return (isHardlyBegun(terms.at(-1), text) && terms.length > 1 ? terms.slice(0, -1) : terms).slice(0, mostTerms);
}

/** Behind other words, a last one of a letter or two says nothing yet. */
const isHardlyBegun = (last: Term | undefined, text: string) =>
  last?.kind === "word" && lettersIn(last.text) < shortestPrefix && text.endsWith(last.text);

const lettersIn = (word: string) => word.replace(/[^\p{L}\p{N}]/gu, "").length;

function wordOf(word: string, minus: string, typing: boolean): Term {
  const bare = word.replace(/\*+$/, "");
  const beginning = word !== bare || (typing && minus === "");
  const long = lettersIn(bare) >= shortestPrefix;
  return { text: bare, kind: beginning && long ? "prefix" : "word", excluded: minus !== "" };
}
