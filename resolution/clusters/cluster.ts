import type { RowPair } from "../options.ts";
import { grouped, Joined } from "./components.ts";
import type { Guards } from "./guards.ts";
import { type Join, linkage } from "./linkage.ts";

/** Compared pairs with their scores (natural log-odds). */
export type Scored = { one: Int32Array; other: Int32Array; scores: Float32Array; size: number };
export type ScoreOf = (one: number, other: number) => number;

/** A component is looked at as a square; larger ones are first cut where they hang together least. */
const largest = 600;
const stricter = 2;
const strictest = 40;

/**
 * All joins of rows into clusters down to mean log-odds of `floor`, the ones that people asked for first. Rows hang together
 * by compared pairs above `floor`; inside, every pair counts, also those that no rule compared (METHODS 1.9).
 */
export function cluster(rows: number, scored: Scored, scoreOf: ScoreOf, guards: Guards, floor: number): Join[] {
  const { order, starts, names } = componentsOf(rows, scored, guards.mustLinks, floor);
  const pairs = pairsByComponent(scored, names);
  const mustLinks = Map.groupBy(guards.mustLinks, ([row]) => names[row] as number);
  const cannotLinks = Map.groupBy(guards.cannotLinks, ([row]) => names[row] as number);
  const joins: Join[] = [];
  for (let at = 0; at + 1 < starts.length; at++) {
    const members = [...order.subarray(starts[at], starts[at + 1])];
    if (members.length < 2) continue;
    const name = names[members[0] as number] as number;
    const own = { ...guards, mustLinks: mustLinks.get(name) ?? [], cannotLinks: cannotLinks.get(name) ?? [] };
    const inside = pairs.order.subarray(pairs.starts[name], pairs.starts[name + 1]);
    for (const part of partsOf({ members, pairs: inside }, scored, own.mustLinks, floor)) {
      joins.push(...linkage(part.members, scoresInside(part, scored, scoreOf), own, floor));
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

/** Compared pairs whose rows are in one component, component by component. */
function pairsByComponent({ one, other, size }: Scored, names: Int32Array): { order: Int32Array; starts: Int32Array } {
  const starts = new Int32Array(names.length + 1);
  const inside = (at: number) => names[one[at] as number] === names[other[at] as number];
  for (let at = 0; at < size; at++) {
    const name = names[one[at] as number] as number;
    if (inside(at)) starts[name + 1] = (starts[name + 1] as number) + 1;
  }
  for (let name = 0; name < names.length; name++)
    starts[name + 1] = (starts[name + 1] as number) + (starts[name] as number);
  const order = new Int32Array(starts[names.length] as number);
  const next = starts.slice(0, names.length);
  for (let at = 0; at < size; at++) {
    if (!inside(at)) continue;
    const name = names[one[at] as number] as number;
    order[next[name] as number] = at;
    next[name] = (next[name] as number) + 1;
  }
  return { order, starts };
}

type Part = { members: number[]; pairs: Int32Array };

/** The component itself, or what is left of it together when weak pairs no longer count. */
function partsOf(part: Part, scored: Scored, mustLinks: readonly RowPair[], floor: number): Part[] {
  if (part.members.length <= largest || floor > strictest) return [part];
  const places = new Map(part.members.map((row, place) => [row, place]));
  const joined = new Joined(part.members.length);
  const join = (one: number, other: number) => joined.join(places.get(one) as number, places.get(other) as number);
  for (const at of part.pairs) {
    if ((scored.scores[at] as number) > floor + stricter) join(scored.one[at] as number, scored.other[at] as number);
  }
  for (const [one, other] of mustLinks) if (places.has(one) && places.has(other)) join(one, other);
  const names = joined.names();
  const pairsOf = Map.groupBy(part.pairs, (at) => names[places.get(scored.one[at] as number) as number] as number);
  return [...Map.groupBy(part.members, (row) => names[places.get(row) as number] as number)]
    .filter(([, members]) => members.length > 1)
    .flatMap(([name, members]) => {
      const kept = new Set(members);
      const pairs = (pairsOf.get(name) ?? []).filter((at) => kept.has(scored.other[at] as number));
      return partsOf({ members, pairs: Int32Array.from(pairs) }, scored, mustLinks, floor + stricter);
    });
}

function scoresInside({ members, pairs }: Part, scored: Scored, scoreOf: ScoreOf): ScoreOf {
  const size = members.length;
  const places = new Map(members.map((row, place) => [row, place]));
  const known = new Float32Array(size * size).fill(Number.NaN);
  for (const at of pairs) {
    const [a, b] = [places.get(scored.one[at] as number) as number, places.get(scored.other[at] as number) as number];
    known[Math.min(a, b) * size + Math.max(a, b)] = scored.scores[at] as number;
  }
  return (one, other) => {
    const score = known[one * size + other] as number;
    return Number.isNaN(score) ? scoreOf(members[one] as number, members[other] as number) : score;
  };
}
