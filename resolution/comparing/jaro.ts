import { bitsIn } from "./letters.ts";

const longest = 500;
const usedMine = new Uint8Array(longest);
const usedYours = new Uint8Array(longest);

/** Jaro similarity, 0 to 1 (Jaro 1989). */
export function jaro(one: string, other: string): number {
  if (one === other) return 1;
  const [mine, yours] = [one.length, other.length];
  if (mine === 0 || yours === 0 || mine > longest || yours > longest) return 0;
  const window = Math.max(0, (Math.max(mine, yours) >> 1) - 1);
  usedMine.fill(0, 0, mine);
  usedYours.fill(0, 0, yours);
  let common = 0;
  for (let at = 0; at < mine; at++) {
    const letter = one.charCodeAt(at);
    const end = Math.min(yours - 1, at + window);
    for (let there = Math.max(0, at - window); there <= end; there++) {
      if (usedYours[there] === 0 && other.charCodeAt(there) === letter) {
        usedMine[at] = usedYours[there] = 1;
        common++;
        break;
      }
    }
  }
  if (common === 0) return 0;
  return (common / mine + common / yours + (common - outOfOrder(one, other, mine) / 2) / common) / 3;
}

function outOfOrder(one: string, other: string, length: number): number {
  let [count, there] = [0, 0];
  for (let at = 0; at < length; at++) {
    if (usedMine[at] === 0) continue;
    while (usedYours[there] === 0) there++;
    if (one.charCodeAt(at) !== other.charCodeAt(there)) count++;
    there++;
  }
  return count;
}

/** Jaro similarity that rewards up to four equal first letters (Winkler 1990). */
export function jaroWinkler(one: string, other: string): number {
  const similarity = jaro(one, other);
  return similarity < 0.7 ? similarity : similarity + 0.1 * prefixOf(one, other) * (1 - similarity);
}

/**
 * The same where it can reach `least`, else 0: letters that only one has (see `lettersOf`) are matched by none, which mostly
 * tells without looking at their order.
 */
export function jaroWinklerFrom(least: number, one: string, other: string, mine: number, yours: number): number {
  const [rows, columns] = [one.length, other.length];
  const matched = Math.min(rows - bitsIn(mine & ~yours), columns - bitsIn(yours & ~mine));
  if (matched <= 0) return 0;
  const prefix = 0.1 * prefixOf(one, other);
  const highest = (matched / rows + matched / columns + 1) / 3;
  return highest + prefix * (1 - highest) < least ? 0 : jaroWinkler(one, other);
}

function prefixOf(one: string, other: string): number {
  let prefix = 0;
  while (prefix < 4 && prefix < one.length && one.charCodeAt(prefix) === other.charCodeAt(prefix)) prefix++;
  return prefix;
}
