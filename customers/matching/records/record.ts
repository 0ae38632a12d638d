import type { Kind } from "../../../resolution/columns/kind.ts";
import { foldDigraphs, foldWords } from "../../../resolution/values/fold.ts";
import { splitName, withoutTitles } from "../../../resolution/values/names.ts";
import { normalise } from "../../../resolution/values/normalise.ts";
import type { Detail } from "../../lists/meaning/person.ts";
import { kindOfAddress } from "../../role-address.ts";

/** What profiles are compared in. */
export const parts = ["given", "middle", "surname", "mail", "phone", "date", "street", "postcode", "city"] as const;
export type Part = (typeof parts)[number] & Kind;

/** What a profile says, part by part, in the form in which it is compared; most say one word or none, some have several addresses. */
export type Words = { readonly [part in Part]?: readonly string[] };

/** A profile as its source told of it. */
export type Profile = {
  id: string;
  isPerson: boolean;
  name: string;
  emails: readonly string[];
  phones: readonly string[];
  details: readonly Pick<Detail, "field" | "value">[];
};

/** Of addresses and numbers so many are looked at. */
const mostEach = 5;

/**
 * What a profile says that tells people apart. Nothing for organisations; the address of an office is nobody's own. Umlauts are
 * always folded with the ways they are written out, since single words do not tell which of both their source does.
 */
export function wordsOf(profile: Profile): Words {
  if (!profile.isPerson) return {};
  const names = namesOf(profile);
  const detail = (field: Detail["field"]) =>
    profile.details.filter((one) => one.field === field).map(({ value }) => value);
  const said: Record<Part, readonly string[]> = {
    given: [names.given],
    middle: [names.middle],
    surname: [names.surname],
    mail: normalise(
      "mail",
      profile.emails.filter((address) => kindOfAddress(address) === "person"),
    ),
    phone: normalise("phone", profile.phones),
    date: normalise("date", detail("birthDate")),
    street: normalise("street", detail("street")).map(foldDigraphs),
    postcode: normalise("postcode", detail("postcode")),
    city: normalise("city", detail("city")).map(foldDigraphs),
  };
  return Object.fromEntries(
    parts.flatMap((part) => {
      const words = [...new Set(said[part].filter((word) => word !== ""))].slice(0, mostEach);
      return words.length > 0 ? [[part, words]] : [];
    }),
  );
}

/** A list may tell given name and surname apart, and leave one of them out; a name in one piece is split. */
function namesOf({ name, details }: Profile): { given: string; middle: string; surname: string } {
  const own = (field: Detail["field"]) => details.find((one) => one.field === field)?.value ?? "";
  const [given, surname] = [own("givenName"), own("familyName")];
  const told = { ...splitName(`${surname || "-"}, ${given}`), surname: withoutTitles(foldWords(surname)) };
  const names = given ? told : surname ? { given: "", middle: "", surname: told.surname } : split(name);
  return { given: foldDigraphs(names.given), middle: foldDigraphs(names.middle), surname: foldDigraphs(names.surname) };
}

/** People who give one name only mostly give their first. */
function split(name: string): { given: string; middle: string; surname: string } {
  const found = splitName(name);
  return found.given === "" ? { given: found.surname, middle: "", surname: "" } : found;
}

/** Whether two records say the same. */
export const isSame = (one: Words, other: Words): boolean =>
  parts.every((part) => (one[part] ?? []).join(" ") === (other[part] ?? []).join(" "));
