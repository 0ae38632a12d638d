import { lettersOf } from "../../../resolution/comparing/letters.ts";
import { givenNames, names } from "../../../resolution/comparing/name-levels.ts";
import type { Words } from "../records/record.ts";

/** A profile among those that may be one with it. */
export type Member = {
  profileId: string;
  customerId: string;
  words: Words;
  /** What is proven to be theirs, as `email a@b`, but for what belongs to an office. */
  proven: readonly string[];
  /** By which sources that give each person one number know them: the source, and its number for them. */
  numbers: readonly { source: string; number: string }[];
};

export type Proof = "email" | "phone";

/**
 * What both have proven to be theirs. A family shares an address and a phone: whose given names differ are not one for it, and
 * for a phone the surnames must fit as well.
 */
export function provenOf(one: Member, other: Member): Proof | undefined {
  const shared = one.proven.filter((value) => other.proven.includes(value));
  if (shared.length === 0 || !fits(one, other, "given")) return undefined;
  if (shared.some((value) => value.startsWith("email "))) return "email";
  return fits(one, other, "surname") && one.words.given && other.words.given ? "phone" : undefined;
}

/** Alike, or one of both does not say. */
function fits(one: Member, other: Member, part: "given" | "surname"): boolean {
  const [mine, yours] = [one.words[part]?.[0] ?? "", other.words[part]?.[0] ?? ""];
  if (mine === "" || yours === "" || mine === yours) return true;
  const { compare } = part === "given" ? givenNames : names;
  return compare(mine, yours, lettersOf(mine), lettersOf(yours)) > 1;
}

/** Nobody is two users of one source. */
export const areTwo = (one: Member, other: Member): boolean =>
  one.numbers.some(({ source, number }) =>
    other.numbers.some((theirs) => theirs.source === source && theirs.number !== number),
  );
