import type { Meeting } from "./divide.ts";
import { areTwo, type Member } from "./member.ts";
import type { Scores } from "./scores.ts";
import type { Found } from "./store.ts";

/**
 * Which customers may be one without being surely so: of those inside with each other and with whoever stands around them. Nobody
 * whom people took apart, or who is known to be two; nobody twice.
 */
export function questionsOf(found: Found, inside: readonly number[], scores: Scores, ask: number): Meeting[] {
  const { members } = found;
  const places = new Map(members.map(({ profileId }, at) => [profileId, at]));
  const groups = Map.groupBy(members.keys(), (at) => (members[at] as Member).customerId);
  const [own, apart] = [new Set(inside), new Set(found.apart.map(({ oneId, otherId }) => oneId + otherId))];
  const asked = new Map<string, readonly [string, string]>();
  for (const { oneId, otherId } of found.pairs) {
    const [one, other] = [places.get(oneId), places.get(otherId)];
    if (one === undefined || other === undefined || !(own.has(one) || own.has(other))) continue;
    const couple = [members[one]?.customerId ?? "", members[other]?.customerId ?? ""].sort() as [string, string];
    if (couple[0] !== couple[1]) asked.set(couple.join(), couple);
  }
  return [...asked.values()].flatMap(([one, other]) => {
    const [mine, yours] = [groups.get(one) ?? [], groups.get(other) ?? []];
    if (mine.some((here) => yours.some((there) => areApart(members[here], members[there], apart)))) return [];
    const { mean, ...closest } = scores.between(mine, yours);
    return mean >= ask ? [{ ...closest, mean, proven: scores.proven(closest.one, closest.other) }] : [];
  });
}

function areApart(one: Member | undefined, other: Member | undefined, apart: ReadonlySet<string>): boolean {
  if (!one || !other) return true;
  const [first, second] = [one.profileId, other.profileId].sort();
  return apart.has(`${first}${second}`) || areTwo(one, other);
}
