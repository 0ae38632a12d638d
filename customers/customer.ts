import type { CustomerKind } from "./contract.ts";
import { clean, nameFromAddress, searchKey, sortKey } from "./naming.ts";

/** A profile as far as the customer's own row is derived from it. */
export type ProfileFacts = {
  id: string;
  homeId: string;
  source: "mail" | "hand" | "list" | "track";
  /** The address for mail, an id for profiles made by hand, origin and number for a row of a list, what a source knows them by. */
  sourceKey: string;
  /** The name it came with, "" when there was none. */
  name: string;
  firstAt: Date;
  lastAt: Date;
  /** Mail addresses, numbers by which sources know them, phone numbers. */
  identifiers: readonly string[];
};

export type CustomerFacts = {
  id: string;
  kind: CustomerKind;
  name: string;
  nameSource: "mail" | "hand";
};

/** What a customer's row says about their profiles, kept there so that lists need not look. */
export type Derived = {
  id: string;
  name: string;
  sortKey: string;
  searchKey: string;
  firstAt: Date;
  lastAt: Date;
};

/**
 * Derives a customer's row from their profiles, of which there is at least one. A name set by hand stays; otherwise a name
 * that somebody gave beats one made from an address, the customer's own first profile beats one that joined later, and the
 * older beats the newer. Of whom nothing is known but that they visited us have no name.
 */
export function derive(customer: CustomerFacts, profiles: readonly ProfileFacts[]): Derived {
  const name = customer.nameSource === "hand" ? customer.name : greetingName(customer, profiles);
  return {
    id: customer.id,
    name,
    sortKey: sortKey(name),
    searchKey: searchKey([name, ...profiles.flatMap((profile) => [profile.name, ...profile.identifiers])]),
    firstAt: new Date(Math.min(...profiles.map((profile) => profile.firstAt.getTime()))),
    lastAt: new Date(Math.max(...profiles.map((profile) => profile.lastAt.getTime()))),
  };
}

function greetingName(customer: CustomerFacts, profiles: readonly ProfileFacts[]): string {
  const rank = (profile: ProfileFacts) => [
    profile.name !== "" ? 0 : isVisitor(profile) ? 2 : 1,
    profile.homeId === customer.id ? 0 : 1,
    profile.firstAt.getTime(),
  ];
  const [first] = [...profiles].sort((a, b) => compare(rank(a), rank(b)) || (a.id < b.id ? -1 : 1));
  if (!first) return customer.name;
  if (first.name || isVisitor(first)) return first.name;
  const known = first.identifiers[0] ?? first.sourceKey;
  return first.source === "track" && !known.includes("@") ? clean(known) : nameFromAddress(known, customer.kind);
}

const isVisitor = ({ source, identifiers }: ProfileFacts) => source === "track" && identifiers.length === 0;

function compare(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((value, index) => value !== b[index]);
  return place < 0 ? 0 : (a[place] ?? 0) - (b[place] ?? 0);
}
