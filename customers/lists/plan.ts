import { newId } from "../../platform/ids.ts";
import { kindOfAddress } from "../role-address.ts";
import type { changeableParts, PreviewRow, RowReason } from "./contract.ts";
import type { Detail, Identifier, ListPerson } from "./meaning/person.ts";
import { maySame } from "./meaning/same-name.ts";

/** A row that has been read: somebody, or why not. */
export type ReadRow = { place: number; person: ListPerson | RowReason };

/** A profile that an earlier row made, as it stands now. */
export type KnownProfile = {
  sourceKey: string;
  profileId: string;
  customerId: string;
  customerName: string;
  name: string;
  identifiers: Identifier[];
  details: Detail[];
  digest: string;
  listId: string;
  place: number;
};

/** A customer who has one of the addresses. */
export type Owner = {
  customerId: string;
  customerName: string;
  /** When we last heard of them. */
  lastAt: Date;
  /** Of their profiles, without those that have none. */
  names: string[];
  /** Of their profiles that come from lists. */
  sourceKeys: string[];
};

/** What the database knows of a batch of rows. */
export type Known = { profiles: readonly KnownProfile[]; owners: readonly (Owner & { email: string })[] };

export type Decision = {
  place: number;
  outcome: PreviewRow["outcome"];
  reason: RowReason | null;
  person: ListPerson | null;
  sourceKey: string;
  profileId: string | null;
  /** Made: a new one; joined, changed, same: whose it is. */
  customerId: string | null;
  customerName: string;
  /** Joined: the customer a row is given before it joins. */
  homeId: string | null;
  by: string | null;
  /** When a joined row is said to have been met: it must not move those it joins up in the list of last contacts. */
  metAt: Date | null;
  before: { listId: string; place: number } | null;
  changes: (typeof changeableParts)[number][];
};

/** The source key of a row: numbers of two origins are different numbers. */
export const sourceKeyOf = (originId: string, person: ListPerson): string => `${originId}:${person.key}`;

/**
 * Decides what becomes of each row: known by its key it changes its profile or nothing; otherwise it is somebody new, or joins the
 * one customer who has its mail address, a name that fits, and no other number of the same origin. An address of an office
 * joins nobody, a phone number neither: households share them.
 */
export function plan(
  rows: readonly ReadRow[],
  known: Known,
  list: { id: string; originId: string; at: Date },
): Decision[] {
  const planning = new Planning(known, list);
  return rows.map((row) => planning.decide(row));
}

class Planning {
  readonly #profiles: Map<string, KnownProfile>;
  readonly #owners = new Map<string, Map<string, Owner>>();
  readonly #customers = new Map<string, Owner>();
  readonly #list: { id: string; originId: string; at: Date };

  constructor({ profiles, owners }: Known, list: { id: string; originId: string; at: Date }) {
    this.#list = list;
    this.#profiles = new Map(profiles.map((profile) => [profile.sourceKey, profile]));
    for (const { email, ...owner } of owners) {
      if (!this.#customers.has(owner.customerId)) this.#customers.set(owner.customerId, owner);
      this.#own(email, this.#customers.get(owner.customerId) ?? owner);
    }
  }

  decide({ place, person }: ReadRow): Decision {
    if (typeof person === "string") return { ...nobody, place, outcome: "refused", reason: person };
    const sourceKey = sourceKeyOf(this.#list.originId, person);
    const before = this.#profiles.get(sourceKey);
    const decision = before ? again(place, person, before) : this.#fresh(place, person, sourceKey);
    this.#remember(decision, person);
    return decision;
  }

  #fresh(place: number, person: ListPerson, sourceKey: string): Decision {
    const found = this.#ownerOf(person);
    const homeId = newId();
    const both = { ...nobody, place, person, sourceKey, profileId: newId(), homeId };
    if (!found) return { ...both, outcome: "made", customerId: homeId, customerName: person.name };
    const { owner, by } = found;
    const { customerId, customerName, lastAt: metAt } = owner;
    return { ...both, outcome: "joined", customerId, customerName, by, metAt };
  }

  #ownerOf(person: ListPerson): { owner: Owner; by: string } | null {
    const emails = emailsOf(person).filter((email) => kindOfAddress(email) === "person");
    const found = emails.flatMap((by) => [...(this.#owners.get(by)?.values() ?? [])].map((owner) => ({ owner, by })));
    const fitting = found.filter(({ owner }) => fits(owner, person, `${this.#list.originId}:`));
    const customers = new Set(fitting.map(({ owner }) => owner.customerId));
    return customers.size === 1 ? (fitting[0] ?? null) : null;
  }

  /** What stands further down may be the same, or share an address. */
  #remember(decision: Decision, person: ListPerson): void {
    const { profileId, customerId, sourceKey, customerName, place } = decision;
    if (!profileId || !customerId) return;
    const { name, identifiers, details, digest } = person;
    const own = { name, identifiers, details, digest, listId: this.#list.id, place };
    this.#profiles.set(sourceKey, { sourceKey, profileId, customerId, customerName, ...own });
    const owner = this.#customers.get(customerId) ?? {
      ...{ customerId, customerName, lastAt: this.#list.at, names: [], sourceKeys: [] },
    };
    if (name) owner.names.push(name);
    if (!owner.sourceKeys.includes(sourceKey)) owner.sourceKeys.push(sourceKey);
    this.#customers.set(customerId, owner);
    for (const email of emailsOf(person)) this.#own(email, owner);
  }

  #own(email: string, owner: Owner): void {
    const owners = this.#owners.get(email) ?? new Map<string, Owner>();
    this.#owners.set(email, owners.set(owner.customerId, owner));
  }
}

const emailsOf = ({ identifiers }: ListPerson) =>
  identifiers.filter(({ kind }) => kind === "email").map(({ value }) => value);

/** Another number of the same origin is another person, whatever else they share. */
function fits({ names, sourceKeys }: Owner, person: ListPerson, origin: string): boolean {
  const otherNumber = sourceKeys.some((key) => key.startsWith(`${origin}n:`));
  if (person.hasNumber && otherNumber) return false;
  return names.length === 0 || person.name === "" || names.some((name) => maySame(name, person.name));
}

function again(place: number, person: ListPerson, before: KnownProfile): Decision {
  const { profileId, customerId, customerName, sourceKey } = before;
  const whose = { ...nobody, place, person, sourceKey, profileId, customerId, customerName };
  if (before.digest === person.digest) return { ...whose, outcome: "same" };
  const { listId, place: beforePlace } = before;
  return { ...whose, outcome: "changed", before: { listId, place: beforePlace }, changes: changesOf(before, person) };
}

function changesOf(before: KnownProfile, person: ListPerson): Decision["changes"] {
  const values = (one: { identifiers: Identifier[] }, kind: Identifier["kind"]) =>
    JSON.stringify(one.identifiers.flatMap((each) => (each.kind === kind ? each.value : [])).sort());
  const details = (one: { details: Detail[] }) =>
    JSON.stringify(one.details.map(({ field, label, value }) => [field, label, value]));
  const different: Record<Decision["changes"][number], boolean> = {
    name: before.name !== person.name,
    email: values(before, "email") !== values(person, "email"),
    phone: values(before, "phone") !== values(person, "phone"),
    details: details(before) !== details(person),
  };
  return (Object.keys(different) as Decision["changes"]).filter((part) => different[part]);
}

const nobody = {
  reason: null,
  person: null,
  sourceKey: "",
  profileId: null,
  customerId: null,
  customerName: "",
  homeId: null,
  by: null,
  metAt: null,
  before: null,
  changes: [],
} satisfies Partial<Decision>;
