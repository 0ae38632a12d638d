import { type Country, surnamesOf } from "./country.ts";
import type { Random } from "./random.ts";
import { withoutUmlauts } from "./spelling.ts";

export type Place = { street: string; city: string; postcode: string };
/** One person as they are, before anybody wrote them down. */
export type Person = {
  given: string;
  middle: string;
  surname: string;
  /** After a wedding. */
  laterSurname: string;
  woman: boolean;
  title: string;
  born: { year: number; month: number; day: number };
  mails: string[];
  /** Their own, and that of the house. */
  phones: string[];
  /** Where they live, and where they lived before. */
  places: Place[];
  occupation: string;
};

/** People who live together: alone, a couple, with children; sometimes twins, sometimes a child named after its father. */
export function household(random: Random, country: Country, surnames: readonly string[]): Person[] {
  const place = placeIn(random, country);
  const surname = random.common(surnames);
  const landline = `0${random.pick(country.area)}${random.digits(7)}`;
  const size = random.chance(0.55) ? 1 : 2 + random.below(3);
  const born = 1930 + random.below(75);
  const people = Array.from({ length: size }, (_, at) => {
    const year = at < 2 ? born + random.below(6) : born + 25 + random.below(10);
    return personIn(random, country, { surname, surnames, place, landline, year });
  });
  for (const [at, one] of people.entries()) {
    // Nobody calls two of one house the same, juniors apart.
    while (people.slice(0, at).some(({ given }) => given === one.given)) rename(random, country, one);
  }
  const [first, , third, fourth] = people;
  if (first && third && random.chance(0.05) && first.woman === third.woman) third.given = first.given;
  if (third && fourth && random.chance(0.15)) fourth.born = third.born;
  for (const other of people.slice(1)) if (first && random.chance(0.1)) other.mails[0] = first.mails[0] ?? "";
  return people;
}

function rename(random: Random, country: Country, person: Person): void {
  person.given = random.common((person.woman ? country.female : country.male).split(" "));
  person.mails = person.mails.map(() => mailOf(random, country, person.given, person.surname));
}

type Home = { surname: string; surnames: readonly string[]; place: Place; landline: string; year: number };

function personIn(random: Random, country: Country, home: Home): Person {
  const woman = random.chance(0.5);
  const names = (woman ? country.female : country.male).split(" ");
  const given = random.common(names);
  const other = random.common(home.surnames);
  const marries = random.chance(0.06);
  const isDouble = random.chance(0.04);
  const surname = isDouble ? `${home.surname}-${other}` : home.surname;
  return {
    ...{ given, surname, woman, middle: random.common(names) },
    laterSurname: marries ? (random.chance(0.4) ? `${home.surname}-${other}` : other) : surname,
    title: random.chance(0.05) ? random.pick(["Dr.", "Dr.", "Prof. Dr.", "Dr. med."]) : "",
    born: { year: home.year, month: 1 + random.below(12), day: 1 + random.below(28) },
    mails: [mailOf(random, country, given, surname), mailOf(random, country, given, surname)],
    phones: [`0${random.pick(country.mobile)}${random.digits(7)}`, home.landline],
    places: random.chance(0.2) ? [home.place, placeIn(random, country)] : [home.place],
    occupation: random.pick(occupations),
  };
}

function placeIn(random: Random, country: Country): Place {
  const [city, postcode] = random.common(country.cities, 2);
  const street = random.pick(country.streets) + random.pick(country.streetEnds);
  const number = 1 + random.below(180);
  const english = / /.test(postcode);
  return {
    city,
    street: english ? `${number} ${street}` : `${street} ${number}${random.chance(0.1) ? "a" : ""}`,
    postcode: english
      ? `${postcode}${"ABDEFGHJ"[random.below(8)]}${"ABDEFGHJ"[random.below(8)]}`
      : String(Number(postcode) + random.below(6)).padStart(5, "0"),
  };
}

function mailOf(random: Random, country: Country, given: string, surname: string): string {
  const [first, last] = [given, surname].map((name) =>
    withoutUmlauts(random, name)
      .normalize("NFKD")
      .toLowerCase()
      .replace(/[^a-z-]/g, ""),
  ) as [string, string];
  const local = random.pick([
    `${first}.${last}`,
    `${first}.${last}`,
    `${first.charAt(0)}.${last}${random.below(100)}`,
    `${first}${random.below(9999)}`,
    `${first}_${last.slice(0, 4)}${random.below(99)}`,
    `${last}${random.below(99)}`,
  ]);
  return `${local}@${random.pick(country.mailDomains)}`;
}

const occupations =
  "farmer teacher nurse engineer clerk lawyer physician painter writer politician soldier merchant actor musician carpenter".split(
    " ",
  );

/** People of so many records; how many records each has is for others to say. */
export function* peopleOf(random: Random, country: Country, records: number): Generator<Person> {
  const surnames = surnamesOf(country, records);
  while (true) yield* household(random, country, surnames);
}
