import { fold } from "../../../platform/fold.ts";
import type { ListField } from "../contract.ts";

/** What columns are called in German and English lists, folded and without anything but letters. */
const words: Partial<Record<ListField, string>> = {
  externalId: `id customerid customerno customernumber clientid accountid accountnumber userid memberid membernumber contactid
    kundennummer kundennr kdnr kundenid kdnummer debitor debitorennummer debitornr mitgliedsnummer benutzerid kontaktid nr no
    externalid externeid nummer`,
  name: `name fullname customername clientname contactname displayname vollname kunde kundenname vollstandigername
    kontaktname ansprechpartner customer contact kontakt vorundnachname namevorname`,
  givenName: "firstname givenname forename vorname rufname first",
  familyName: "lastname surname familyname nachname familienname zuname last",
  title: "title titel akademischertitel academictitle",
  salutation: "salutation anrede gender geschlecht",
  company: "company companyname organisation organization firma firmenname unternehmen business account verein",
  email: `email mail emailaddress mailaddress emailadresse mailadresse contactemail customeremail eMail1 email1 email2 emailprivat
    emailgeschaftlich`,
  phone: `phone phonenumber telephone tel telefon telefonnummer telefonnr rufnummer mobile mobilephone mobil mobilnummer handy
    handynummer cell cellphone festnetz phone1 phone2 telefon1 telefon2 telefonprivat telefongeschaftlich`,
  birthDate: "birthdate dateofbirth birthday dob geburtsdatum geburtstag gebdatum geb gebdat",
  street:
    "street address address1 streetaddress addressline1 strasse adresse anschrift strassehausnummer strasseundhausnummer",
  houseNumber: "housenumber streetnumber hausnummer hausnr hnr",
  postcode: "postcode postalcode zip zipcode plz postleitzahl",
  city: "city town ort stadt wohnort suburb place",
  country: "country land countrycode landercode staat",
  language: "language locale sprache lang",
};

const byWord = new Map<string, ListField>(
  Object.entries(words).flatMap(([field, list]) =>
    list.split(/\s+/).map((word) => [lettersOf(word), field as ListField] as const),
  ),
);

/** "E-Mail-Adresse" and "eMail Adresse" are one word. */
export function lettersOf(name: string): string {
  return fold(name).replace(/[^a-z0-9]/g, "");
}

/** What a column of this name usually means; undefined where the name says nothing. */
export const fieldNamed = (column: string): ListField | undefined => byWord.get(lettersOf(column));
