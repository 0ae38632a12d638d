/** What people of a country are called, and where they live. Early entries are common. */
export type Country = {
  female: string;
  male: string;
  surnames: string;
  /** From which rarer surnames are made. */
  syllables: [first: string[], last: string[]];
  cities: readonly (readonly [city: string, postcode: string])[];
  streets: readonly string[];
  streetEnds: readonly string[];
  mailDomains: readonly string[];
  /** What friends say for a given name. */
  short: Readonly<Record<string, readonly string[]>>;
  mobile: readonly string[];
  area: readonly string[];
};

/** All its surnames, common ones first, as many as people of so many records need. */
export function surnamesOf(country: Country, records: number): string[] {
  const names = country.surnames.split(" ");
  const wanted = Math.max(1500, records / 20);
  const [first, last] = country.syllables;
  for (const middle of ["", "er", "el", "in", "en"]) {
    for (const start of first) {
      for (const end of last) if (names.length < wanted) names.push(start + middle + end);
    }
  }
  return names;
}
