import { expect, test } from "vitest";
import { de } from "../../../platform/i18n/de.ts";
import { en } from "../../../platform/i18n/en.ts";
import { comparisons } from "../../../resolution/comparing/by-kind.ts";
import { swapLevels } from "../../../resolution/comparing/swaps.ts";
import { kinds } from "../../../resolution/contract.ts";
import { matchParts } from "../contract.ts";

const levelsOf: Record<string, number> = {
  ...Object.fromEntries(kinds.map((kind) => [kind, comparisons[kind].levels.length - 1])),
  places: swapLevels.length - 1,
};
const compared = matchParts.filter((part) => part in levelsOf);

test("every part that is compared has words for each of its levels, and no others", () => {
  expect(compared.length).toBe(11);
  for (const { matches } of [en, de]) {
    const words: Record<string, object> = matches.levels;
    expect(Object.keys(words).sort()).toEqual([...compared].sort());
    for (const part of compared) {
      const expected = Array.from({ length: levelsOf[part] ?? 0 }, (_, level) => `l${level + 1}`);
      expect(Object.keys(words[part] ?? {}), part).toEqual(expected);
    }
  }
});
