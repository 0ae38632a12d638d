import { localDay, mondayOf } from "./local-time.ts";

export type Rule = { daily: number; weekly: number; monthly: number; timeZone: string };
type Dated = { id: string; at: Date };

/**
 * Which backups are kept: the newest of each of the last so many days, weeks and months that have one, as the calendar of the
 * place counts them; the newest of all in any case.
 */
export function keptBy(rule: Rule, backups: readonly Dated[]): Set<string> {
  const newestFirst = [...backups].sort((a, b) => b.at.getTime() - a.at.getTime());
  const day = ({ at }: Dated) => localDay(rule.timeZone, at);
  return new Set([
    ...newestFirst.slice(0, 1).map(({ id }) => id),
    ...newestOfEach(newestFirst, day, rule.daily),
    ...newestOfEach(newestFirst, (one) => mondayOf(day(one)), rule.weekly),
    ...newestOfEach(newestFirst, (one) => day(one).slice(0, 7), rule.monthly),
  ]);
}

function newestOfEach(newestFirst: readonly Dated[], period: (one: Dated) => string, most: number): string[] {
  const found = new Map<string, string>();
  for (const one of newestFirst) if (!found.has(period(one))) found.set(period(one), one.id);
  return [...found.values()].slice(0, most);
}
