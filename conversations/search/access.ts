import { type Statistics, shareOf } from "./frequency.ts";
import type { Narrowing, Pick } from "./narrowing/narrow.ts";
import type { Meaning, Said } from "./question/meaning.ts";

/** How a question is put to the index. */
export type Access = {
  /** What the index of words is asked; null when it is of no help. */
  words: string | null;
  /** What only the message itself can tell; null when the index has said it all. */
  check: string | null;
  /** The share of messages that the index will find, from 0 to 1: a guess. */
  share: number;
  /** So many match a beginning that the newest messages are the better place to look first. */
  isFrequent: boolean;
};

/** From this share on a beginning stands in enough messages to be found in the newest ones. */
const frequent = 0.02;
/** About the share of messages with files. */
const withFiles = 0.1;
/** Taken for the number of messages from or to somebody: most have fewer, a few have thousands. */
const perPerson = 200;

/**
 * Whole words are what the index is quick at. For a beginning it gathers every word that begins so, which is worth while
 * when there are few; and words that stand side by side it does not know.
 */
export function accessOf(meaning: Meaning | null, { picks }: Narrowing, statistics: Statistics | undefined): Access {
  const byMarks = Math.min(1, ...picks.map((pick) => shareOfPick(pick, statistics)));
  if (!meaning) return { words: null, check: null, share: byMarks, isFrequent: false };
  const share = (term: Said) => (statistics ? shareOf(term.index, statistics) : 0);
  const isFrequentBeginning = (term: Said) => term.isBeginning && share(term) >= frequent;
  const quick = meaning.terms.filter((term) => !isFrequentBeginning(term));
  // Nothing but frequent beginnings: in the end the index has to gather them.
  const asked = quick.length > 0 || picks.length > 0 ? quick : meaning.terms;
  const without = meaning.excluded.filter((term) => !term.isPhrase && !term.isBeginning);
  const parts = [...asked.map(({ index }) => index), ...without.map(({ query }) => `!${query}`)];
  const isAll = asked.length === meaning.terms.length && without.length === meaning.excluded.length;
  return {
    words: asked.length > 0 ? parts.join(" & ") : null,
    check: isAll && !asked.some((term) => term.isPhrase) ? null : meaning.query,
    share: Math.min(byMarks, ...asked.map(share)),
    isFrequent: quick.length === 0 && picks.length === 0,
  };
}

function shareOfPick({ ids, emails }: Pick, statistics: Statistics | undefined): number {
  const people = Math.max(ids.length, emails.length);
  return people === 0 || !statistics ? withFiles : (people * perPerson) / statistics.messages;
}
