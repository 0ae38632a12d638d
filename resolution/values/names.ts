import { foldWords } from "./fold.ts";

const titles = new Set(
  "mr mrs ms miss mister madam sir lady dr doctor prof professor rev hon dame lord med dent vet jur phil rer nat habil dipl ing diplom mag msc bsc mba phd md llm esq jr sr herr hr frau fr frl fraulein herrn firma fa familie fam monsieur mme mlle senor senora sra don dott signor signora sig".split(
    " ",
  ),
);

/** A name without titles and salutations; kept whole when it is nothing else. */
export function withoutTitles(folded: string): string {
  if (!folded.includes(" ")) return folded;
  const words = folded.split(" ");
  const kept = words.filter((word) => !titles.has(word));
  return kept.length === 0 || kept.length === words.length ? folded : kept.join(" ");
}

/** Parts of nobility and origin that belong to the name behind them. */
const particles = new Set(
  "von van de der den del della di da dos du la le ten ter zu zum zur al el bin ibn mac mc st saint o af".split(" "),
);

export type NameParts = { given: string; middle: string; surname: string };

/** “Dr. Anna Maria von der Heide” and “Heide, Anna” in their parts. One word alone is a surname. */
export function splitName(written: string): NameParts {
  const comma = written.indexOf(",");
  if (comma > 0) {
    const surname = withoutTitles(foldWords(written.slice(0, comma)));
    const [given = "", ...middle] = withoutTitles(foldWords(written.slice(comma + 1))).split(" ");
    if (given !== "" && !titles.has(given) && !/^\d/.test(given)) return { given, middle: middle.join(" "), surname };
  }
  const words = withoutTitles(foldWords(written)).split(" ").filter(Boolean);
  let start = words.length - 1;
  while (start > 1 && particles.has(words[start - 1] as string)) start--;
  return {
    given: start > 0 ? (words[0] as string) : "",
    middle: words.slice(1, start).join(" "),
    surname: words.slice(start).join(" "),
  };
}

const legalForms =
  /\b(gmbh|mbh|ggmbh|ag|kg|kgaa|ohg|gbr|ug|ek|e k|ev|e v|eg|se|inc|ltd|limited|llc|plc|corp|corporation|co|company|sarl|sas|sa|srl|spa|bv|nv|oy|ab|aps|haftungsbeschrankt|and|und|et)\b/g;

/** A firm's name without its legal form, which comes and goes. */
export function organisationName(written: string): string {
  const folded = foldWords(written.replaceAll("&", " "));
  return folded.replace(legalForms, " ").replace(/\s+/g, " ").trim() || folded;
}

/** A street with its usual short forms written out. */
export const streetName = (written: string): string =>
  foldWords(written.replace(/str\.(?=\s|\d|$)/gi, "strasse ").replace(/pl\.(?=\s|\d|$)/gi, "platz "))
    .replace(/str(?=\s\d|$)/, "strasse")
    .replace(/(\d) (?=[a-z]$)/, "$1");
