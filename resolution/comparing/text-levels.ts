import type { Comparison } from "./comparison.ts";
import { edits } from "./edits.ts";
import { jaroWinklerFrom } from "./jaro.ts";
import { editsAtLeast } from "./letters.ts";

/** Streets, firms, occupations: several words, some of which may be missing. */
export const texts: Comparison = {
  levels: ["missing", "different", "weakly alike", "alike", "close", "equal"],
  compare: (one, other, mine, yours) => {
    if (one === other) return 5;
    const byLetters = editsAtLeast(mine, yours) <= 3 ? closeByLetters(one, other) : 1;
    if (byLetters > 1) return byLetters;
    const similar = jaroWinklerFrom(0.83, one, other, mine, yours);
    if (one.includes(" ") && other.includes(" ")) {
      const shared = sharedWords(one, other);
      if (shared >= 0.5) return 3;
      if (shared > 0.2) return similar >= 0.9 ? 3 : 2;
    }
    return similar >= 0.9 ? 3 : similar >= 0.83 ? 2 : 1;
  },
};

function closeByLetters(one: string, other: string): number {
  const [left, right] = [one.replaceAll(" ", ""), other.replaceAll(" ", "")];
  if (left === right) return 4;
  const longer = Math.max(one.length, other.length);
  const distance = edits(left, right, 3);
  if ((distance <= 2 && longer > 6) || (distance <= 1 && longer > 3)) return 4;
  return distance <= 3 && longer > 9 ? 3 : 1;
}

/** Words in both, of the words in either (Jaccard). */
function sharedWords(one: string, other: string): number {
  const [left, right] = [one.split(" "), other.split(" ")];
  const common = left.filter((word) => right.includes(word)).length;
  return common / (left.length + right.length - common);
}
