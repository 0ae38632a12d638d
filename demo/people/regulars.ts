import type { Customer } from "./customers.ts";

type Regular = Pick<Customer, "first" | "last" | "gender" | "email" | "language" | "form" | "client" | "shop"> &
  Partial<Customer>;

/** The people everybody here knows by name; their conversations of today are written by hand. */
export const REGULARS: Regular[] = [
  {
    ...{ first: "Katharina", last: "Vollmer", title: "Dr.", gender: "f", email: "k.vollmer@post.example" },
    ...{ second: "katharina.vollmer@praxis-am-auwald.example", language: "de", form: "sie" },
    ...{ client: "apple", shop: "suedvorstadt", host: "jule", knownByHand: true },
  },
  {
    ...{ first: "Tobias", last: "Vollmer", gender: "m", email: "tobias.vollmer@post.example", language: "de" },
    ...{ form: "du", client: "android", shop: "suedvorstadt", host: "levin" },
  },
  {
    ...{ first: "Hannah", last: "Whitfield", gender: "f", email: "hannah.whitfield@mailhaus.example" },
    ...{ second: "hannah@studiohalcyon.example", language: "en", form: "du", client: "gmail" },
    ...{ shop: "suedvorstadt", host: "jule" },
  },
  {
    ...{ first: "Friedemann", last: "Kessler", gender: "m", email: "f.kessler@freipost.example", language: "de" },
    ...{ form: "sie", client: "thunderbird", shop: "suedvorstadt", host: "levin" },
  },
  {
    ...{ first: "Sofia", last: "Lindqvist", gender: "f", email: "sofia.lindqvist@mailhaus.example", language: "en" },
    ...{ form: "du", client: "apple", shop: "online", host: "jule" },
  },
  {
    ...{ first: "Ayşe", last: "Demirel", gender: "f", email: "ayse.demirel@webpost.example", language: "de" },
    ...{ form: "du", client: "gmail", shop: "suedvorstadt", host: "jule" },
  },
  {
    ...{ first: "Moritz", last: "Aldinger", gender: "m", email: "moritz.aldinger@post.example", language: "de" },
    ...{ second: "aldinger@pixelgarten.example", form: "sie", client: "outlook", shop: "online", host: "tomasz" },
  },
  {
    ...{ first: "Ben", last: "Carrick", gender: "m", email: "ben.carrick@inbox.example", language: "en" },
    ...{ form: "du", client: "apple", shop: "online", host: "jule" },
  },
  {
    ...{ first: "Gesa", last: "Oehler", gender: "f", email: "familie.oehler@freipost.example", language: "de" },
    ...{ form: "du", client: "webmail", shop: "suedvorstadt", host: "jule", display: "Familie Oehler" },
  },
  {
    ...{ first: "Ruth", last: "Engelhardt", gender: "f", email: "ruth.engelhardt@webpost.example", language: "de" },
    ...{ form: "sie", client: "latin", shop: "suedvorstadt", host: "jule" },
  },
  {
    ...{ first: "Piotr", last: "Nowak", gender: "m", email: "piotr.nowak@post.example", language: "de" },
    ...{ second: "p.nowak@elektro-funke.example", form: "sie", client: "gmail", shop: "suedvorstadt", host: "jule" },
  },
  {
    ...{ first: "Nora", last: "Kaminski", gender: "f", email: "nora.kaminski@post.example", language: "en" },
    ...{ form: "du", client: "gmail", shop: "online", host: "jule" },
  },
  {
    ...{ first: "Paul", last: "Lindner", gender: "m", email: "paul.lindner@kabelbrief.example", language: "de" },
    ...{ form: "sie", client: "thunderbird", shop: "online", host: "jule" },
  },
  {
    ...{ first: "Karla", last: "Petersen", gender: "f", email: "karla.petersen@webpost.example", language: "de" },
    ...{ form: "sie", client: "webmail", shop: "online", host: "henrike" },
  },
  {
    ...{ first: "Lenka", last: "Hrubá", gender: "f", email: "lenka.hruba@inbox.example", language: "de", form: "du" },
    ...{ client: "apple", shop: "schleussig", display: "" },
  },
];
