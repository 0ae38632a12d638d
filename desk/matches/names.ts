import type { MatchSide, MatchView } from "../../customers/matching/contract.ts";
import type { Translate } from "../../platform/i18n/translate.ts";

/** What a record calls somebody; where both are one customer already, that alone tells them apart. */
export const nameOf = (t: Translate, { profile, customer }: MatchSide): string =>
  profile.name || profile.identifiers[0]?.value || customer.name || t("customers.visitor");

/** Both names for a sentence. Two of the same name are told apart by how to reach them. */
export function namesOf(t: Translate, { one, other }: MatchView): { one: string; other: string } {
  const names = { one: nameOf(t, one), other: nameOf(t, other) };
  if (names.one !== names.other) return names;
  const by = ({ profile }: MatchSide, name: string) => {
    const value = profile.identifiers[0]?.value;
    return value && value !== name ? `${name} (${value})` : name;
  };
  return { one: by(one, names.one), other: by(other, names.other) };
}
