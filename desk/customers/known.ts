import type { CustomerView, IdentifierView, ProfileView } from "../../customers/contract.ts";

/** One way to reach somebody, and the profiles that know it. */
export type Known = IdentifierView & { profiles: ProfileView[] };

/** All addresses or numbers of a customer, each once: confirmed ones first, then those used last. */
export function known(customer: Pick<CustomerView, "profiles">, kind: IdentifierView["kind"]): Known[] {
  const found = new Map<string, Known>();
  for (const profile of customer.profiles) {
    for (const one of profile.identifiers.filter((identifier) => identifier.kind === kind)) {
      const before = found.get(one.value);
      const state = before?.state === "verified" ? "verified" : one.state;
      found.set(one.value, { ...one, state, profiles: [...(before?.profiles ?? []), profile] });
    }
  }
  return [...found.values()].sort((a, b) => weight(b) - weight(a) || lastUse(b) - lastUse(a));
}

const weight = ({ state }: Known) => (state === "verified" ? 1 : 0);
const lastUse = ({ profiles }: Known) => Math.max(...profiles.map(({ lastAt }) => Date.parse(lastAt)));
