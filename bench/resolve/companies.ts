import type { Card } from "./cards.ts";
import type { Country } from "./country.ts";
import { type Person, type Place, peopleOf } from "./households.ts";
import type { Random } from "./random.ts";
import { slip, withoutUmlauts } from "./spelling.ts";

export type Company = { name: string; form: string; contact: Person; place: Place; mail: string; phone: string };

const trades =
  "Schreinerei Bäckerei Autohaus Elektro Malerbetrieb Gärtnerei Druckerei Metallbau Spedition Sanitär Buchhandlung Apotheke Ingenieurbüro Software Logistik Holzbau Fliesen Reinigung Optik Brauerei".split(
    " ",
  );
const forms = ["GmbH", "GmbH", "GmbH", "GmbH & Co. KG", "AG", "KG", "e.K.", "UG (haftungsbeschränkt)", "OHG"];

/** A firm: named after its founder, with one address, one number, and a mailbox that is nobody's own. */
export function companyOf(random: Random, country: Country): Company {
  const [founder] = peopleOf(random, country, 1000);
  if (!founder) throw new Error("nobody founds a company");
  const name = random.chance(0.6)
    ? `${random.pick(trades)} ${founder.surname}`
    : `${founder.surname} ${random.pick(trades)}`;
  const domain = withoutUmlauts(random, name)
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z]+/g, "-");
  return {
    ...{ name, form: random.pick(forms), contact: founder, place: founder.places[0] as Place },
    mail: `${random.pick(["info", "kontakt", "office"])}@${domain}.de`,
    phone: founder.phones[1] ?? "",
  };
}

/** What somebody wrote down of a firm; the legal form comes and goes, the one who called may be named. */
export function companyCard(random: Random, { name, form, contact, place, mail, phone }: Company): Card {
  const full = random.chance(0.25) ? name : `${name} ${random.chance(0.2) ? form.replace("GmbH", "Gmbh") : form}`;
  const written = random.chance(0.1) ? slip(random, full) : random.chance(0.15) ? withoutUmlauts(random, full) : full;
  const named = random.chance(0.2);
  return {
    ...{ title: "", middle: "", born: "", occupation: "", salutation: named ? "" : "Firma" },
    given: named ? contact.given : "",
    surname: named ? contact.surname : "",
    company: written,
    mail: random.chance(0.3) ? "" : mail,
    phone: random.chance(0.3) ? "" : phone,
    street: random.chance(0.15) ? "" : place.street,
    city: random.chance(0.1) ? "" : place.city,
    postcode: random.chance(0.1) ? "" : place.postcode,
  };
}
