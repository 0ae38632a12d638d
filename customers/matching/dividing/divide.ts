import { Joined } from "../../../resolution/clusters/components.ts";
import type { Guards } from "../../../resolution/clusters/guards.ts";
import { type Join, linkedBy } from "../../../resolution/clusters/linkage.ts";
import { encodeRows } from "../../../resolution/columns/field.ts";
import { usualLimits } from "../../../resolution/options.ts";
import { areTwo, type Member, type Proof } from "./member.ts";
import type { Scores } from "./scores.ts";

type Couple = readonly [oneId: string, otherId: string];

/** Profiles that hang together, and what people and sources said of them. */
export type Component = {
  members: readonly Member[];
  /** Places of those that hang together from the line on; the others stand by. */
  inside: readonly number[];
  /** Which of them were compared and have something in common. */
  pairs: readonly Couple[];
  /** What holds profiles of a customer together, whatever the weights say. */
  together: readonly Couple[];
  apart: readonly Couple[];
};

/** Two groups of profiles that are one person, or may be, named by the two profiles that are most alike, by their places. */
export type Meeting = { one: number; other: number; mean: number; proven: Proof | undefined };

/**
 * Divides the profiles inside into people by average linkage (METHODS 1.9): the joins down to `link`, the surest first. Nobody
 * outside comes as near as that to anybody inside. The answer hangs on what is known, not on who belongs to whom now, but for what
 * people and sources said.
 */
export function divide(
  { members, inside, pairs, together, apart }: Component,
  scores: Scores,
  link: number,
): Meeting[] {
  const own = inside.map((at) => members[at] as Member);
  const places = new Map(own.map(({ profileId }, at) => [profileId, at]));
  const inPlaces = (couples: readonly Couple[]) =>
    couples.flatMap(([one, other]) => {
      const [a, b] = [places.get(one), places.get(other)];
      return a === undefined || b === undefined ? [] : [[a, b] as const];
    });
  const [compared, forced] = [inPlaces(pairs), inPlaces(together)];
  const cannotLinks = [...inPlaces(apart), ...twoOfOneSource(own)];
  const hanging = new Joined(own.length);
  for (const [a, b] of [...compared, ...forced]) hanging.join(a, b);
  const limits = limitsOf(own);
  // A join at the line itself is one.
  const floor = Number.isFinite(link) ? link - Number.EPSILON * Math.abs(link) : link;
  const joins = [...Map.groupBy(own.keys(), (at) => hanging.nameOf(at)).values()].flatMap((some) => {
    const isAmong = ([a]: readonly [number, number]) => hanging.nameOf(a) === hanging.nameOf(some[0] as number);
    const guards = { mustLinks: forced.filter(isAmong), cannotLinks: cannotLinks.filter(isAmong), limits };
    const closeness = scores.closeness(some.map((at) => inside[at] as number));
    return some.length > 1 ? linkedBy(some, closeness, guards, floor) : [];
  });
  return meetings(inside, joins, scores);
}

function twoOfOneSource(members: readonly Member[]): (readonly [number, number])[] {
  const numbered = members.flatMap((member, at) => (member.numbers.length > 0 ? [at] : []));
  return numbered.flatMap((one, at) =>
    numbered
      .slice(at + 1)
      .flatMap((other) => (areTwo(members[one] as Member, members[other] as Member) ? [[one, other] as const] : [])),
  );
}

const limitsOf = (members: readonly Member[]): Guards["limits"] =>
  (["mail", "phone"] as const).map((part) => ({
    field: encodeRows(part, part, members.length, (row) => members[row]?.words[part]?.[0] ?? ""),
    most: usualLimits[part] ?? members.length,
  }));

/** The joins that weights or proof are the reason for, each between the two that are most alike of both groups. */
function meetings(inside: readonly number[], joins: readonly Join[], scores: Scores): Meeting[] {
  const groups = new Map(inside.map((member, at) => [at, [member]]));
  const owner = inside.map((_, at) => at);
  return joins.flatMap(({ one, other, mean }) => {
    const [a, b] = [owner[one] as number, owner[other] as number];
    const [mine, yours] = [groups.get(a) ?? [], groups.get(b) ?? []];
    groups.set(a, [...mine, ...yours]);
    groups.delete(b);
    for (const [at, own] of owner.entries()) if (own === b) owner[at] = a;
    if (mean === Number.POSITIVE_INFINITY) return [];
    const closest = scores.closest(mine, yours);
    return [{ one: closest.one, other: closest.other, mean, proven: scores.proven(closest.one, closest.other) }];
  });
}
