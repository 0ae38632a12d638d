/** A gap in prepared words: `{{name}}`, `{{customer.firstName}}`. */
const gap = /\{\{\s*([a-zA-Z]+(?:\.[a-zA-Z]+)*)\s*\}\}/g;

export type Filled = {
  text: string;
  /** Gaps we know but have nothing for; they stay in the text as they stand. */
  missing: string[];
};

/** Fills the gaps. One whose value is null stays and is named as missing; an unknown one stays, so that a slip is seen. */
export function fillPlaceholders(words: string, values: Readonly<Record<string, string | null>>): Filled {
  const missing = new Set<string>();
  const text = words.replace(gap, (whole, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === null) missing.add(name);
    return value ?? whole;
  });
  return { text, missing: [...missing] };
}

/** The gaps in a text, in their order, each once. */
export const placeholdersIn = (text: string): string[] => [
  ...new Set([...text.matchAll(gap)].map(([, name]) => name ?? "")),
];

/** Where the next gap stands at or after a place, or the first one behind it; undefined when there is none. */
export function nextGap(text: string, from = 0): { start: number; end: number } | undefined {
  const all = [...text.matchAll(gap)].map((one) => ({ start: one.index, end: one.index + one[0].length }));
  return all.find(({ start }) => start >= from) ?? all[0];
}

/** The text in stretches: `gap` names the placeholder a stretch is, `at` is where it begins. */
export function stretchesOf(text: string): { at: number; text: string; gap: string | null }[] {
  let done = 0;
  const stretches: { at: number; text: string; gap: string | null }[] = [];
  for (const { index, 0: whole, 1: name = "" } of text.matchAll(gap)) {
    if (index > done) stretches.push({ at: done, text: text.slice(done, index), gap: null });
    stretches.push({ at: index, text: whole, gap: name });
    done = index + whole.length;
  }
  return done < text.length ? [...stretches, { at: done, text: text.slice(done), gap: null }] : stretches;
}
