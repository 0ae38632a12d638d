import type { Db } from "../../platform/db/database.ts";
import { notFound } from "../../platform/errors.ts";
import type { NameParts } from "../../platform/i18n/greeting.ts";
import { formalities, type Manner, salutations } from "../contract.ts";
import { partsOfName } from "./name-parts.ts";
import { formalityOf, languageOf } from "./read-manner.ts";
import { type AddressRow, type MannerKind, readAddressing, type SaidRow } from "./store.ts";

export type Addressing = {
  manner: Manner;
  /** What they are called, "" when we know only an address. An organisation has a name without parts. */
  name: string;
  parts: NameParts | null;
};

const languages = ["de", "en"] as const;

/**
 * How to speak to a customer. What one of us said last counts; otherwise the newest of their own words that tell, of the
 * last five messages they wrote. Ms or Mr is never guessed: it is known when the name they gave says so. Throws `not_found`.
 */
export async function howToAddress(db: Db, customerId: string): Promise<Addressing> {
  const row = await readAddressing(db, customerId);
  if (!row) throw notFound("customer");
  return addressingFrom(row);
}

/** The same from what was read already. */
export function addressingFrom({ kind, name, addressing: { named, said, words } }: AddressRow): Addressing {
  const parts = named && kind === "person" ? partsOfName(name) : null;
  const manner: Manner = {
    language: tell(said, "language", languages, first(words, languageOf), "words"),
    formality: tell(said, "formality", formalities, first(words, formalityOf), "words"),
    salutation: tell(said, "salutation", salutations, parts?.said ?? null, "name"),
  };
  return { manner, name: named ? name : "", parts };
}

/** Of somebody who never wrote, at most the salutation is known that stands before their name. */
export const unknownManner = (said: Manner["salutation"]["value"]): Manner => ({
  language: tell([], "language", languages, null, "words"),
  formality: tell([], "formality", formalities, null, "words"),
  salutation: tell([], "salutation", salutations, said, "name"),
});

function tell<Value extends string>(
  said: readonly SaidRow[],
  kind: MannerKind,
  known: readonly Value[],
  read: Value | null,
  source: "words" | "name",
) {
  const hand = said.find((one) => one.kind === kind);
  const value = known.find((one) => one === hand?.value);
  if (!hand || !value) return { value: read, source: read ? source : ("unknown" as const), by: null, at: null };
  const by = hand.byId ? { id: hand.byId, name: hand.byName ?? "" } : null;
  return { value, source: "hand" as const, by, at: new Date(hand.at).toISOString() };
}

function first<Value>(words: readonly string[], read: (text: string) => Value | null): Value | null {
  for (const text of words) {
    const value = read(text);
    if (value) return value;
  }
  return null;
}
