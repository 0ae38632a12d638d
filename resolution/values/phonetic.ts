const known = new Map<string, string>();
/** Kept words are given up together when there are this many, so that memory stays bounded. */
const mostKnown = 200_000;

const starts: Record<string, string> = { kn: "n", gn: "n", pn: "n", wr: "r", ps: "s" };
const sounds: readonly (readonly [RegExp, string])[] = [
  [/^x/, "s"],
  [/^wh/, "w"],
  [/ph/g, "f"],
  [/gh/g, ""],
  [/sch/g, "s"],
  [/ck/g, "k"],
  [/t?ch/g, "x"],
  [/sh/g, "x"],
  [/th/g, "t"],
  [/dg/g, "j"],
  [/c([eiy])/g, "s$1"],
  [/[cqg]/g, "k"],
  [/z/g, "s"],
  [/[vw]/g, "f"],
  [/d/g, "t"],
  [/b/g, "p"],
  [/m/g, "n"],
  [/j/g, "x"],
];

/** How a folded name sounds, English and German alike, in at most five letters (after Metaphone and Kölner Phonetik). */
export function soundOf(name: string): string {
  const kept = known.get(name);
  if (kept !== undefined) return kept;
  let text = name.replace(/[^a-z]/g, "").replace(/^(kn|gn|pn|wr|ps)/, (start) => starts[start] ?? start);
  for (const [from, to] of sounds) text = text.replace(from, to);
  const first = text.charAt(0);
  const sound =
    ((/[aeiouyh]/.test(first) ? "a" : first) + text.slice(1).replace(/[aeiouyh]/g, ""))
      .replace(/(.)\1+/g, "$1")
      .slice(0, 5) || name.slice(0, 3);
  if (known.size >= mostKnown) known.clear();
  known.set(name, sound);
  return sound;
}
