import type { kinds } from "../contract.ts";

/** What a column holds. */
export type Kind = (typeof kinds)[number];

/** People of one house share these; one person may move and change them. */
export const placeKinds: ReadonlySet<Kind> = new Set(["street", "house", "city", "postcode", "region"]);
/** What people of one household may have in common. A firm is nobody's household: it is the one we look for. */
export const householdKinds: ReadonlySet<Kind> = new Set([...placeKinds, "surname", "phone", "mail"]);
