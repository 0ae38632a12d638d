import { asInGermany, type Card, cardOf } from "./cards.ts";
import { companyCard, companyOf } from "./companies.ts";
import type { Country } from "./country.ts";
import { english } from "./english.ts";
import { german } from "./german.ts";
import { peopleOf } from "./households.ts";
import { Random } from "./random.ts";
import { slip } from "./spelling.ts";

/** Records with the answer beside them: which of them are the same one. */
export type LabelledSet = { name: string; header: string[]; rows: string[][]; truth: string[] };

type Entry = { card: Card; entity: number };

/** Most people are written down once or twice, a few often. */
const fewTimes = (random: Random) =>
  random.chance(0.4) ? 1 : Math.min(12, 1 + Math.floor(-Math.log(1 - random.next()) * 2.2));

function written(random: Random, country: Country, records: number, times: (random: Random) => number): Entry[] {
  const entries: Entry[] = [];
  let entity = 0;
  for (const person of peopleOf(random, country, records)) {
    if (entries.length >= records) break;
    for (let left = times(random); left > 0; left--) entries.push({ card: cardOf(random, country, person), entity });
    entity++;
  }
  return entries;
}

function labelled(
  name: string,
  random: Random,
  entries: readonly Entry[],
  columns: Record<string, Column>,
): LabelledSet {
  const mixed = random.shuffled(entries);
  return {
    ...{ name, header: ["id", ...Object.keys(columns)] },
    rows: mixed.map(({ card }, at) => [`r${at}`, ...Object.values(columns).map((column) => column(card))]),
    truth: mixed.map(({ entity }) => String(entity)),
  };
}

type Column = (card: Card) => string;

/** A company's customer list in English: households, twins, short forms, people who moved, exchanged names, placeholders, gaps. */
export function crm(records: number, seed: number): LabelledSet {
  const random = new Random(seed);
  return labelled(`crm ${records}`, random, written(random, english, records, fewTimes), {
    first_name: (card) => card.given.toLowerCase(),
    last_name: (card) => card.surname.toLowerCase(),
    date_of_birth: (card) => card.born,
    email: (card) => card.mail,
    phone: (card) => card.phone,
    address: (card) => card.street.toLowerCase(),
    city: (card) => card.city.toLowerCase(),
    postcode: (card) => card.postcode,
  });
}

/** The same in German: umlauts, double names, titles, addresses, and one record in eight a firm's. */
export function germanShop(records: number, seed: number): LabelledSet {
  const random = new Random(seed);
  const people = written(random, german, Math.round((records * 7) / 8), fewTimes);
  const entries = people.map(({ card, entity }) => ({ entity, card: asInGermany(random, card) }));
  for (let entity = -1; entries.length < records; entity--) {
    const company = companyOf(random, german);
    for (let left = fewTimes(random); left > 0; left--) {
      entries.push({ entity, card: asInGermany(random, companyCard(random, company)) });
    }
  }
  return labelled(`german ${records}`, random, entries, {
    Anrede: (card) => card.salutation,
    Titel: (card) => card.title,
    Vorname: (card) => card.given,
    Nachname: (card) => card.surname,
    Firma: (card) => card.company,
    Straße: (card) => card.street,
    PLZ: (card) => card.postcode,
    Ort: (card) => card.city,
    Telefon: (card) => card.phone,
    "E-Mail": (card) => card.mail,
    Geburtsdatum: (card) => card.born,
  });
}

/** Ten and more records a person, without mail or phone: full name, birth date, place, occupation. */
export function longLives(records: number, seed: number): LabelledSet {
  const random = new Random(seed);
  const entries = written(random, english, records, () => 5 + random.below(14));
  const fullName = ({ given, middle, surname }: Card) =>
    (random.chance(0.25) ? [given, middle, surname] : [given, surname]).filter(Boolean).join(" ").toLowerCase();
  return labelled(`long lives ${records}`, random, entries, {
    full_name: fullName,
    birth_date: (card) => card.born,
    city: (card) => card.city,
    postcode: (card) => card.postcode,
    occupation: (card) => card.occupation,
  });
}

/** Names and birth dates and nothing else; one person in nine is there twice, with a slip or two. */
export function register(records: number, seed: number): LabelledSet {
  const random = new Random(seed);
  const entries: { row: string[]; entity: number }[] = [];
  let entity = 0;
  for (const { given, surname, born } of peopleOf(random, german, records)) {
    if (entries.length >= records) break;
    const row = [given, surname, String(born.year), String(born.month), String(born.day)].map((value) =>
      value.toUpperCase(),
    );
    entries.push({ row, entity });
    if (random.chance(0.11)) entries.push({ row: slipIn(random, row), entity });
    entity++;
  }
  const mixed = random.shuffled(entries);
  return {
    ...{ name: `register ${records}`, header: ["id", "fname", "lname", "by", "bm", "bd"] },
    rows: mixed.map(({ row }, at) => [`r${at}`, ...row]),
    truth: mixed.map((entry) => String(entry.entity)),
  };
}

function slipIn(random: Random, row: readonly string[]): string[] {
  const at = random.below(row.length);
  return row.map((value, column) => (column === at ? slip(random, value).toUpperCase() : value));
}
