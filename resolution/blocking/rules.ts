import { pairsAgreeing } from "./buckets.ts";
import type { Keys } from "./keys.ts";

/** Rows that agree in all of these keys are compared. */
export type Rule = { name: string; keys: readonly number[]; pairs: number };

/** Up to so many rows everybody is compared with everybody. */
const fewRows = 400;

/** How many pairs a rule may bring for each record, and all of them together; small sets can afford more. */
const affordable = (rows: number): { rule: number; all: number } =>
  rows <= 2000 ? { rule: 60, all: 1000 } : rows <= 20_000 ? { rule: 20, all: 400 } : { rule: 6, all: 40 };

/**
 * Keys tight enough stand for themselves; the rest is conjoined two by two, then three by three. Cheapest first, until the
 * budget is spent. Many tight conjunctions beat few loose keys (METHODS 1.4).
 */
export function chooseRules(keys: Keys): Rule[] {
  const { rows, names } = keys;
  if (rows <= fewRows) return [{ name: "every pair", keys: [], pairs: (rows * (rows - 1)) / 2 }];
  const { rule, all } = affordable(rows);
  const budget = rule * rows + 3 * pairsInEarnest(keys);
  const ruleOf = (members: readonly number[]): Rule => ({
    name: members.map((at) => names[at]).join(" + "),
    keys: members,
    pairs: pairsAgreeing(keys, members),
  });
  const singles = names.map((_, at) => ruleOf([at]));
  const loose = singles.filter(({ pairs }) => pairs > budget).map(({ keys: [at] }) => at as number);
  const doubles = widened([[]], loose, keys, 2).map(ruleOf);
  const triples = widened(
    doubles.filter(({ pairs }) => pairs > budget).map(({ keys: members }) => members),
    loose,
    keys,
    3,
  ).map(ruleOf);
  const tight = [...singles, ...doubles, ...triples].filter(({ pairs }) => pairs > 0 && pairs <= budget);
  return withinBudget(tight, all * rows + 3 * budget);
}

/** People with many records have many true pairs, which every good rule brings: same names and birth date tell how many. */
function pairsInEarnest(keys: Keys): number {
  const names = keys.names.findIndex((name) => name.startsWith("both names"));
  const year = keys.names.findIndex((name) => name.endsWith("(year)"));
  const date = keys.fields.findIndex(([field]) => field !== undefined && field === keys.fields[year]?.[0]);
  return names >= 0 && date >= 0 ? pairsAgreeing(keys, [names, date]) : 0;
}

/** Each set of keys with one more, of another field and further down the list, so that no set comes twice. */
function widened(sets: readonly (readonly number[])[], by: readonly number[], keys: Keys, size: number): number[][] {
  let grown: number[][] = sets.map((set) => [...set]);
  while ((grown[0]?.length ?? size) < size) {
    grown = grown.flatMap((set) =>
      by
        .filter((at) => at > (set.at(-1) ?? -1) && !set.some((member) => shareField(keys, member, at)))
        .map((at) => [...set, at]),
    );
  }
  return grown;
}

const shareField = ({ fields }: Keys, one: number, other: number): boolean =>
  fields[one]?.some((field) => fields[other]?.includes(field)) ?? false;

function withinBudget(rules: readonly Rule[], budget: number): Rule[] {
  let spent = 0;
  return [...rules]
    .sort((a, b) => a.pairs - b.pairs || (a.name < b.name ? -1 : 1))
    .filter(({ pairs }) => {
      if (spent + pairs > budget) return false;
      spent += pairs;
      return true;
    });
}
