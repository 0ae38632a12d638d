import type { Country } from "./country.ts";
import type { Person, Place } from "./households.ts";
import type { Random } from "./random.ts";
import { heard, slip, withoutUmlauts } from "./spelling.ts";

/** What one record says; empty where it says nothing. */
export type Card = {
  salutation: string;
  title: string;
  given: string;
  middle: string;
  surname: string;
  company: string;
  born: string;
  mail: string;
  phone: string;
  street: string;
  city: string;
  postcode: string;
  occupation: string;
};

const two = (number: number) => String(number).padStart(2, "0");

/** What a shop, a mailbox or a clerk wrote down of a person: with slips, short forms, old addresses and gaps. */
export function cardOf(random: Random, country: Country, person: Person): Card {
  const place = random.chance(0.5) ? person.places.at(-1) : person.places[0];
  const [given, surname] = namesOn(random, country, person);
  return {
    ...{ given, surname, company: "", middle: person.middle, occupation: random.chance(0.3) ? "" : person.occupation },
    salutation: random.chance(0.3) ? "" : person.woman ? "Frau" : "Herr",
    title: random.chance(0.3) ? "" : person.title,
    born: random.chance(0.35) ? "" : birthOn(random, person),
    mail: random.chance(0.3) ? "" : mailOn(random, person),
    phone: random.chance(0.35) ? "" : phoneOn(random, person),
    ...placeOn(random, place ?? { street: "", city: "", postcode: "" }),
  };
}

function namesOn(random: Random, country: Country, person: Person): [string, string] {
  let given = person.given;
  let surname = random.chance(0.4) ? person.laterSurname : person.surname;
  if (random.chance(0.12)) given = random.pick(country.short[given] ?? [given]);
  else if (random.chance(0.03)) given = given.charAt(0);
  if (random.chance(0.08)) given = slip(random, given);
  if (random.chance(0.08)) surname = slip(random, surname);
  if (random.chance(0.06)) surname = heard(random, surname);
  if (random.chance(0.06)) given = heard(random, given);
  if (random.chance(0.2)) [given, surname] = [withoutUmlauts(random, given), withoutUmlauts(random, surname)];
  if (random.chance(0.04)) surname = surname.toUpperCase();
  if (random.chance(0.06)) given = "";
  if (random.chance(0.03)) surname = "";
  return random.chance(0.02) ? [surname, given] : [given, surname];
}

function birthOn(random: Random, { born }: Person): string {
  let { year, month, day } = born;
  if (random.chance(0.03)) [month, day] = [1, 1];
  else if (random.chance(0.02) && day <= 12) [month, day] = [day, month];
  else if (random.chance(0.06)) {
    if (random.chance(0.3)) year += random.pick([-10, -1, 1, 10]);
    else if (random.chance(0.5)) day = 1 + random.below(28);
    else month = 1 + random.below(12);
  }
  return `${year}-${two(month)}-${two(day)}`;
}

function mailOn(random: Random, person: Person): string {
  if (random.chance(0.006)) return "test@test.com";
  const mail = random.chance(0.75) ? person.mails[0] : person.mails[1];
  return random.chance(0.06) ? slip(random, mail ?? "") : (mail ?? "");
}

function phoneOn(random: Random, person: Person): string {
  if (random.chance(0.006)) return "0000000000";
  const phone = random.chance(0.65) ? person.phones[0] : person.phones[1];
  return random.chance(0.05) ? slip(random, phone ?? "") : (phone ?? "");
}

function placeOn(random: Random, place: Place): Place {
  const street = random.chance(0.1) ? slip(random, place.street) : place.street;
  const city = random.chance(0.06) ? slip(random, place.city) : place.city;
  const postcode = random.chance(0.05) ? slip(random, place.postcode) : place.postcode;
  return {
    street: random.chance(0.25) ? "" : street,
    city: random.chance(0.15) ? "" : city,
    postcode: random.chance(0.2) ? "" : postcode,
  };
}

/** German habits of writing: dates, streets and numbers in their several forms. */
export function asInGermany(random: Random, card: Card): Card {
  const [year, month, day] = card.born.split("-");
  const street = random.chance(0.35) ? card.street.replace(/straße/, "str.").replace(/Straße/, "Str.") : card.street;
  const phone = card.phone;
  const abroad = random.pick(["+49 ", "0049", "+49 (0)"]);
  const written = random.pick([
    phone,
    `${phone.slice(0, 4)}/${phone.slice(4)}`,
    `${phone.slice(0, 4)} ${phone.slice(4)}`,
  ]);
  return {
    ...card,
    born: card.born && random.chance(0.7) ? `${day}.${month}.${year}` : card.born,
    street: random.chance(0.15) ? withoutUmlauts(random, street) : street,
    city: random.chance(0.15) ? withoutUmlauts(random, card.city) : card.city,
    phone: phone === "" ? "" : random.chance(0.3) ? abroad + phone.slice(1) : written,
  };
}
