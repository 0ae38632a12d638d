/** What holds two profiles of a customer together: one of us said so, a source did, or they were matched. */
export type TieReason = "said" | "same-address" | "same-visitor" | "same-user" | "match";

/** Two profiles, the smaller id first. */
export type Pair = { oneId: string; otherId: string };
/** `at` as PostgreSQL or JSON writes it. */
export type Tie = Pair & { why: TieReason; matchId: string | null; at: string };

/** Two profiles in the order in which pairs are kept. */
export const pairOf = (a: string, b: string): Pair => (a < b ? { oneId: a, otherId: b } : { oneId: b, otherId: a });
export const keyOf = ({ oneId, otherId }: Pair): string => `${oneId} ${otherId}`;
export const isSame = (a: Pair, b: Pair): boolean => a.oneId === b.oneId && a.otherId === b.otherId;

/** All pairs of one of these and one of those. */
export const pairsBetween = (ones: readonly string[], others: readonly string[]): Pair[] =>
  ones.flatMap((one) => others.map((other) => pairOf(one, other)));

/** A tie that somebody of us made, or that was there before ties were kept. */
export const said = (pair: Pair, at: string): Tie => ({ ...pair, why: "said", matchId: null, at });

/**
 * The ties of a customer: of those given, in their order, those that lie inside and close no ring; and for profiles that hang
 * on nothing a tie to the customer's main profile, as if it had been said. `profileIds`: the main one first, the oldest next.
 */
export function tree(profileIds: readonly string[], ties: readonly Tie[], at = new Date().toISOString()): Tie[] {
  const groups = new Groups(profileIds);
  const kept = ties.filter((tie) => groups.unite(tie));
  const [main] = profileIds;
  const missing = profileIds.flatMap((id) => {
    const pair = pairOf(main ?? id, id);
    return groups.unite(pair) ? [said(pair, at)] : [];
  });
  return [...kept, ...missing];
}

/** All profiles that hang together with this one, itself among them. */
export function hangingOn(profileId: string, ties: readonly Pair[]): Set<string> {
  const found = new Set([profileId]);
  for (const id of found) for (const next of neighbours(id, ties)) found.add(next);
  return found;
}

/** The profiles tied to this one. */
export const neighbours = (profileId: string, ties: readonly Pair[]): string[] =>
  ties.flatMap(({ oneId, otherId }) => (oneId === profileId ? otherId : otherId === profileId ? oneId : []));

/** The ties one goes along from a profile to another, in that order; none where no way leads there. */
export function wayBetween<T extends Pair>(fromId: string, toId: string, ties: readonly T[]): T[] {
  const ways = new Map<string, T[]>([[fromId, []]]);
  for (const [id, way] of ways) {
    for (const tie of ties) {
      const next = tie.oneId === id ? tie.otherId : tie.otherId === id ? tie.oneId : id;
      if (!ways.has(next)) ways.set(next, [...way, tie]);
    }
  }
  return ways.get(toId) ?? [];
}

/** Which profiles hang together already. */
class Groups {
  readonly #above: Map<string, string>;

  constructor(ids: readonly string[]) {
    this.#above = new Map(ids.map((id) => [id, id]));
  }

  /** False where both are strangers here or hang together already. */
  unite({ oneId, otherId }: Pair): boolean {
    const [one, other] = [this.#top(oneId), this.#top(otherId)];
    if (one === undefined || other === undefined || one === other) return false;
    this.#above.set(one, other);
    return true;
  }

  #top(id: string): string | undefined {
    let [top, above] = [id, this.#above.get(id)];
    while (above !== undefined && above !== top) [top, above] = [above, this.#above.get(above)];
    return above;
  }
}
