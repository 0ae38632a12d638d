/** Which letters and digits a word has, one bit each: a to z, then five for pairs of digits, then one for all else. */
export function lettersOf(word: string): number {
  let mask = 0;
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    if (code >= 97 && code <= 122) mask |= 1 << (code - 97);
    else if (code >= 48 && code <= 57) mask |= 1 << (26 + ((code - 48) >> 1));
    else if (code !== 32) mask |= 1 << 31;
  }
  return mask;
}

/** How many bits are set (Hacker's Delight 5–1). */
export function bitsIn(mask: number): number {
  let bits = mask - ((mask >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** At least so many edits lie between two words with these letters. */
export const editsAtLeast = (mine: number, yours: number): number =>
  Math.max(bitsIn(mine & ~yours), bitsIn(yours & ~mine));
