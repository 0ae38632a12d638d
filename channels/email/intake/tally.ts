import type { Outcome } from "./store.ts";

/** What came of mails. */
export type Tally = { understood: number; duplicates: number; quarantined: number };

export const nothing = (): Tally => ({ understood: 0, duplicates: 0, quarantined: 0 });

export function count(total: Tally, outcomes: readonly Pick<Outcome, "state">[]): Tally {
  for (const { state } of outcomes) total[state === "duplicate" ? "duplicates" : state]++;
  return total;
}

export function add(total: Tally, some: Tally): void {
  total.understood += some.understood;
  total.duplicates += some.duplicates;
  total.quarantined += some.quarantined;
}
