import type { RowPair } from "../options.ts";
import { grouped, Joined } from "./components.ts";
import { type Evidence, fieldCloseness } from "./field-closeness.ts";
import type { Guards } from "./guards.ts";
import { type Join, linkedBy } from "./linkage.ts";

/** Compared pairs with their scores (natural log-odds). */
export type Scored = { one: Int32Array; other: Int32Array; scores: Float32Array; size: number };

/** A component is looked at as a square; larger ones are first cut where they hang together least. */
const largest = 600;
const stricter = 2;
const strictest = 40;

/**
 * All joins of rows into clusters down to log-odds of `floor`, the ones that people asked for first. Rows hang together by
 * compared pairs above `floor`; inside, every pair counts, also those that no rule compared (METHODS 1.9).
 */
export function cluster(rows: number, scored: Scored, evidence: Evidence, guards: Guards, floor: number): Join[] {
  const { order, starts, names } = componentsOf(rows, scored, guards.mustLinks, floor);
  const pairsOf = pairsOfLarge(scored, names, order, starts);
  const mustLinks = Map.groupBy(guards.mustLinks, ([row]) => names[row] as number);
  const cannotLinks = Map.groupBy(guards.cannotLinks, ([row]) => names[row] as number);
  const joins: Join[] = [];
  for (let at = 0; at + 1 < starts.length; at++) {
    const members = [...order.subarray(starts[at], starts[at + 1])];
    if (members.length < 2) continue;
    const name = names[members[0] as number] as number;
    const own = { ...guards, mustLinks: mustLinks.get(name) ?? [], cannotLinks: cannotLinks.get(name) ?? [] };
    for (const part of partsOf({ members, pairs: pairsOf.get(name) ?? [] }, scored, own.mustLinks, floor)) {
      joins.push(...linkedBy(part, fieldCloseness(part, evidence), own, floor));
    }
  }
  return joins;
}

function componentsOf(rows: number, scored: Scored, mustLinks: readonly RowPair[], floor: number) {
  const joined = new Joined(rows);
  for (let at = 0; at < scored.size; at++) {
    if ((scored.scores[at] as number) > floor) joined.join(scored.one[at] as number, scored.other[at] as number);
  }
  for (const [one, other] of mustLinks) joined.join(one, other);
  const names = joined.names();
  return { names, ...grouped(names) };
}

/** The compared pairs of components that are too large to be looked at whole, by their names. */
function pairsOfLarge({ one, size }: Scored, names: Int32Array, order: Int32Array, starts: readonly number[]) {
  const large = starts
    .slice(0, -1)
    .filter((start, at) => (starts[at + 1] as number) - start > largest)
    .map((start) => names[order[start] as number] as number);
  const pairs = new Map(large.map((name): [number, number[]] => [name, []]));
  if (large.length === 0) return pairs;
  for (let at = 0; at < size; at++) pairs.get(names[one[at] as number] as number)?.push(at);
  return pairs;
}

type Part = { members: number[]; pairs: readonly number[] };

/** The component itself, or what is left of it together when weak pairs no longer count. */
function partsOf(part: Part, scored: Scored, mustLinks: readonly RowPair[], floor: number): number[][] {
  if (part.members.length <= largest || floor > strictest) return [part.members];
  const places = new Map(part.members.map((row, place) => [row, place]));
  const inside = part.pairs.filter(
    (at) => places.has(scored.one[at] as number) && places.has(scored.other[at] as number),
  );
  const joined = new Joined(part.members.length);
  const join = (one: number, other: number) => joined.join(places.get(one) as number, places.get(other) as number);
  for (const at of inside) {
    if ((scored.scores[at] as number) > floor + stricter) join(scored.one[at] as number, scored.other[at] as number);
  }
  for (const [one, other] of mustLinks) if (places.has(one) && places.has(other)) join(one, other);
  const names = joined.names();
  const nameOf = (row: number) => names[places.get(row) as number] as number;
  const pairsOf = Map.groupBy(inside, (at) => nameOf(scored.one[at] as number));
  return [...Map.groupBy(part.members, nameOf)]
    .filter(([, members]) => members.length > 1)
    .flatMap(([name, members]) =>
      partsOf({ members, pairs: pairsOf.get(name) ?? [] }, scored, mustLinks, floor + stricter),
    );
}
