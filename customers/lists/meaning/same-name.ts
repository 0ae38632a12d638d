import { fold } from "../../../platform/fold.ts";
import { loosen } from "../../naming.ts";

/** Words that belong to a letter's address, not to a name. */
const courtesies = new Set(
  "dr prof dipl ing mag herr frau herrn mr mrs ms miss sir familie fam von van de der den zu und".split(" "),
);

function wordsOf(name: string): string[] {
  const words = loosen(fold(name)).split(/[^\p{L}\p{N}]+/u);
  return words.filter((word) => word !== "" && !courtesies.has(word));
}

/**
 * Whether two names may be one person's: every word of the shorter one stands in the longer one, also as an initial. Nobody's
 * name fits anybody's. Anna and Jonas Meier, who share an address, are two.
 */
export function maySame(one: string, other: string): boolean {
  const [short = [], long = []] = [wordsOf(one), wordsOf(other)].sort((a, b) => a.length - b.length);
  const left = [...long];
  return short.every((word) => {
    const at = left.findIndex((each) => each === word || isInitial(word, each) || isInitial(each, word));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

const isInitial = (letter: string, word: string) => letter.length === 1 && word.startsWith(letter);
