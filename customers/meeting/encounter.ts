import type { CustomerKind } from "../contract.ts";
import type { Derived } from "../customer.ts";

export type Told = { kind: "email" | "phone" | "external"; value: string; verified: boolean };

/** Somebody a source told of: a visitor, somebody signed in, an organisation. */
export type Encounter = {
  /** Who it is among all of all sources; at most 320 characters. */
  key: string;
  kind: CustomerKind;
  /** "" where none was given. The newest counts. */
  name: string;
  at: Date;
  /** Normalised. */
  identifiers: readonly Told[];
};

/** All that a batch tells of somebody. */
export type Person = Omit<Encounter, "at"> & { firstAt: Date; lastAt: Date };

/** Who is behind a key, and whom the profile belongs to now. */
export type Met = { key: string; profileId: string; customerId: string; fresh: boolean };

/** The rows to write should nobody be known by this key. */
export type Newcomer = Derived & { key: string; profileId: string; profileName: string; kind: CustomerKind };

/** One row per key, in the order of keys, which is the order everybody inserts in. */
export function gatherPeople(encounters: readonly Encounter[]): Person[] {
  const byKey = Map.groupBy(encounters, ({ key }) => key);
  return [...byKey.keys()].sort().map((key) => summarise(key, byKey.get(key) ?? []));
}

function summarise(key: string, encounters: readonly Encounter[]): Person {
  const oldestFirst = [...encounters].sort((a, b) => Number(a.at) - Number(b.at));
  const [first, last] = [oldestFirst[0], oldestFirst.at(-1)];
  if (!first || !last) throw new RangeError("a key without an encounter");
  const told = new Map<string, Told>();
  for (const one of oldestFirst.flatMap(({ identifiers }) => identifiers)) {
    const name = `${one.kind} ${one.value}`;
    told.set(name, { ...one, verified: one.verified || (told.get(name)?.verified ?? false) });
  }
  return {
    key,
    kind: first.kind,
    name: oldestFirst.findLast(({ name }) => name !== "")?.name ?? "",
    firstAt: first.at,
    lastAt: last.at,
    identifiers: [...told.values()],
  };
}
