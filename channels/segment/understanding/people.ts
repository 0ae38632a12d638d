import type { Encounter } from "../../../customers/meeting/encounter.ts";
import type { Call } from "./call.ts";
import { nameIn, toldIn } from "./traits.ts";

/** Whose device an anonymous id stands for: the first who signed in there, until a second one does. */
export type Visitor = { sourceId: string; anonymousId: string; userId: string; sharedFrom: Date | null };

export const userKey = (sourceId: string, userId: string): string => `${sourceId} user ${userId}`;
export const visitorKey = (sourceId: string, anonymousId: string): string => `${sourceId} visitor ${anonymousId}`;
/** Of a device that several people use: what nobody has signed in for there belongs to none of them. */
const sharedKey = (sourceId: string, anonymousId: string): string => `${sourceId} shared ${anonymousId}`;
const groupKey = (sourceId: string, groupId: string): string => `${sourceId} group ${groupId}`;

/** What calls say about who is who. */
export type Recognition = {
  /** Whose call it is, by the id of the call. */
  keys: Map<string, string>;
  encounters: Encounter[];
  /** Devices that became somebody's, or nobody's any more. */
  visitors: Visitor[];
  /** Devices these calls came from, and whose they are. */
  owners: { visitor: string; user: string; isNew: boolean }[];
  /** One user by another name: a source that is trusted says so. */
  aliases: { user: string; former: string }[];
  groups: { user: string; group: string }[];
};

/** Works out whose calls these are, in the order in which they happened; `known` by `visitorKey`. */
export function recogniseCalls(calls: readonly Call[], known: ReadonlyMap<string, Visitor>): Recognition {
  const visitors = new Map(known);
  const changed = new Set<string>();
  const found: Recognition = { keys: new Map(), encounters: [], visitors: [], owners: [], aliases: [], groups: [] };
  const own = (call: Call, anonymousId: string) => {
    const key = visitorKey(call.sourceId, anonymousId);
    const before = visitors.get(key);
    const after = ownedBy(before, call, anonymousId);
    if (after === before) return;
    visitors.set(key, after);
    changed.add(key);
  };
  for (const call of [...calls].sort((a, b) => Number(a.at) - Number(b.at))) {
    if (call.userId && call.anonymousId) own(call, call.anonymousId);
    if (call.kind === "alias" && call.previousId && call.userId) {
      own(call, call.previousId);
      if (call.trusted && call.previousId !== call.userId) found.aliases.push(aliasOf(call));
    }
    const key = keyOf(call, visitors);
    found.keys.set(call.id, key);
    found.encounters.push(...encountersOf(call, key));
    if (call.kind === "group" && call.userId)
      found.groups.push({ user: key, group: groupKey(call.sourceId, call.groupId) });
  }
  found.visitors = [...changed].flatMap((key) => visitors.get(key) ?? []);
  found.owners = [...visitors].map(([visitor, { sourceId, userId }]) => ({
    ...{ visitor, user: userKey(sourceId, userId), isNew: !known.has(visitor) },
  }));
  return found;
}

function ownedBy(before: Visitor | undefined, { sourceId, userId, at }: Call, anonymousId: string): Visitor {
  if (!before) return { sourceId, anonymousId, userId, sharedFrom: null };
  if (before.userId === userId || (before.sharedFrom && before.sharedFrom <= at)) return before;
  return { ...before, sharedFrom: at };
}

const aliasOf = ({ sourceId, userId, previousId }: Call) => ({
  user: userKey(sourceId, userId),
  former: userKey(sourceId, previousId),
});

function keyOf({ sourceId, userId, anonymousId, at }: Call, visitors: ReadonlyMap<string, Visitor>): string {
  if (userId) return userKey(sourceId, userId);
  const key = visitorKey(sourceId, anonymousId);
  const sharedFrom = visitors.get(key)?.sharedFrom;
  return sharedFrom && sharedFrom <= at ? sharedKey(sourceId, anonymousId) : key;
}

function encountersOf(call: Call, key: string): Encounter[] {
  const { kind, traits, trusted, userId, sourceId, at } = call;
  const ofGroup = kind === "group";
  const known = userId ? [{ kind: "external" as const, value: userId, verified: trusted }] : [];
  const person: Encounter = {
    ...{ key, kind: "person", at },
    name: ofGroup ? "" : nameIn(traits),
    identifiers: ofGroup ? known : [...known, ...toldIn(traits, trusted)],
  };
  if (!ofGroup) return [person];
  const identifiers = [
    { kind: "external" as const, value: call.groupId, verified: trusted },
    ...toldIn(traits, trusted),
  ];
  const group: Encounter = {
    ...{ key: groupKey(sourceId, call.groupId), kind: "organisation", at },
    ...{ name: nameIn(traits), identifiers },
  };
  return [person, group];
}
