import { type Language, localTime } from "./calendar.ts";
import type { Customer } from "./people/customers.ts";
import type { StaffMember } from "./people/staff.ts";
import type { Random } from "./random.ts";

const OPENINGS: Record<string, string[]> = {
  sie: "Guten Tag,|Sehr geehrte Damen und Herren,|Liebes Morgenrot-Team,|Guten Tag zusammen,|Hallo,|Liebe Rösterei,|Verehrtes Team,|Hallo liebes Team,|Liebe Kaffeeleute,|Schönen guten Tag,|Werte Damen und Herren,".split(
    "|",
  ),
  du: "Hallo zusammen,|Moin,|Hallo ihr Lieben,|Hi,|Hey Morgenrot,|Hallo liebes Team,|Liebe Leute,|Hallo,|Huhu,|Hallöchen,|Liebe Röster,|Hi ihr,|Servus,|Hallo in die Runde,".split(
    "|",
  ),
  en: "Hi there,|Hello,|Hi,|Dear team,|Hello Morgenrot,|Hi all,|Dear Morgenrot people,|Hey,|Hello there,|Hi folks,|To whoever reads this,".split(
    "|",
  ),
};

const CLOSINGS: Record<string, string[]> = {
  sie: "Mit freundlichen Grüßen|Freundliche Grüße|Beste Grüße|Viele Grüße|Mit besten Grüßen|Herzliche Grüße|Schöne Grüße|Mit freundlichem Gruß|Besten Gruß|Es grüßt Sie|Ihnen eine gute Woche|Hochachtungsvoll und mit Kaffeedurst".split(
    "|",
  ),
  du: "Liebe Grüße|LG|Viele Grüße|Bis bald|Grüße|Liebe Grüße aus dem Leipziger Westen|Macht’s gut|Beste Grüße|Danke euch|Bis demnächst|Ganz liebe Grüße|Schöne Grüße|Alles Liebe|Cheers".split(
    "|",
  ),
  en: "Best wishes|Thanks|Kind regards|Cheers|All the best|Best|Many thanks|Warm regards|Yours|Take care|Thanks so much|With best wishes".split(
    "|",
  ),
};

const form = ({ language, form }: Customer) => (language === "en" ? "en" : form);

/** A customer's words as a whole mail: greeting, text, name; the further a talk goes, the less of that. */
export function asCustomer(random: Random, customer: Customer, text: string, turn: number, host?: StaffMember): string {
  const greeting = customerGreeting(random, customer, turn, host);
  const name = customer.organisation || customer.form === "sie" ? `${customer.first} ${customer.last}` : customer.first;
  const formal = customer.language === "de" && customer.form === "sie";
  const first = turn > 0 && !formal && random.chance(0.5) ? customer.first : name;
  const signed = turn > 0 && random.chance(0.35) ? "" : `${random.fairly(CLOSINGS[form(customer)] ?? [])}\n${first}`;
  const office = customer.organisation && turn === 0 ? `\n\n--\n${customer.organisation}\n${customer.email}` : "";
  return `${[greeting, continued(greeting, text, customer.language), signed].filter(Boolean).join("\n\n")}${office}`;
}

function customerGreeting(random: Random, customer: Customer, turn: number, host?: StaffMember): string {
  const first = host?.name.split(" ")[0] ?? "";
  const last = host?.name.split(" ").slice(1).join(" ") ?? "";
  const mister = ["levin", "tomasz", "samir", "tarek"].includes(host?.key ?? "");
  if (turn > 0 && random.chance(0.45)) return "";
  if (host && random.chance(turn > 0 ? 0.85 : 0.4)) {
    if (customer.language === "en") return random.pick([`Hi ${first},`, `Hello ${first},`, `Dear ${first},`]);
    if (customer.form === "du")
      return random.pick([`Hallo ${first},`, `Hi ${first},`, `Liebe${mister ? "r" : ""} ${first},`]);
    const formal = mister ? `Herr ${last}` : `Frau ${last}`;
    return random.pick([`Guten Tag ${formal},`, `Liebe${mister ? "r" : ""} ${formal},`, `Hallo ${formal},`]);
  }
  return random.fairly(OPENINGS[form(customer)] ?? []);
}

const STAFF_CLOSINGS: Record<Language, string[]> = {
  de: "Herzliche Grüße|Viele Grüße|Liebe Grüße|Herzliche Grüße aus der Kanalgasse|Schöne Grüße|Einen guten Tag wünscht|Bis bald".split(
    "|",
  ),
  en: "Warm wishes|Best wishes|All the best|Warmly|Kind regards|See you soon|Best from the roastery".split("|"),
};

/** Our words as a letter: greeted as this customer likes to be greeted, signed by a person. */
export function asStaff(
  random: Random,
  staff: StaffMember,
  customer: Customer,
  text: string,
  at: Date,
  turn: number,
): string {
  const greeting = staffGreeting(random, customer, at, turn);
  const first = staff.name.split(" ")[0] ?? "";
  const name = customer.language === "de" && customer.form === "sie" ? staff.name : first;
  return `${greeting}\n\n${continued(greeting, text, customer.language)}\n\n${random.fairly(STAFF_CLOSINGS[customer.language])}\n${name}`;
}

function staffGreeting(random: Random, customer: Customer, at: Date, turn: number): string {
  const { first, language } = customer;
  if (language === "en") return random.pick([`Hi ${first},`, `Hello ${first},`, `Dear ${first},`]);
  const ending = customer.gender === "m" ? "r" : "";
  if (customer.form === "du") {
    const dear = customer.gender === "x" ? `Hallo ${first},` : `Liebe${ending} ${first},`;
    return random.pick([`Hallo ${first},`, dear, `Hi ${first},`]);
  }
  const formal = formalName(customer);
  const hour = localTime(at).hour;
  if (hour < 10 && random.chance(0.5)) return `Guten Morgen ${formal},`;
  const dear = customer.gender === "x" ? `Guten Tag ${formal},` : `Liebe${ending} ${formal},`;
  return turn > 1 || random.chance(0.45) ? dear : `Guten Tag ${formal},`;
}

/** “Frau Dr. Vollmer”; whoever is neither Frau nor Herr keeps the first name. */
export function formalName({ gender, title, first, last }: Customer): string {
  const address = gender === "f" ? "Frau" : gender === "m" ? "Herr" : first;
  return [address, title, last].filter(Boolean).join(" ");
}

const SMALL_WORDS = new Set(
  `aber als alles also am an auch auf außen bei bestellt bevor bis bitte da damit danke dann das dass dem den der des die dies diese dieser du ehrlich
ein eine einen einer eigentlich endlich er erledigt erst es falls für ganz gefunden gerade gern gerne geht genau gestern gesucht gibt glück grad gut
habe haben habt hat heute hier ich ihr im in ist ja jetzt kann keine kein klar könnt könnte können kommt kurz kurze lange leider letzte letzten
letztes liegen liegt macht machen man mein meine meinem meinen meiner meist mit morgen müssen nach natürlich nein neu neulich nicht nichts noch nun nur
ob oder oh oje schade schnell schon schön schöne seit selbst selbstverständlich so stimmt super tatsächlich toll tut über um und uns unser unsere
unserem unseren unserer unter vielen vielleicht vom von vor wann war waren warum was welche welcher wenn wer werden wie willkommen wir wird wo
wunderbar wurde würde zu zuerst zum zur zwei zweimal danach eben eins erstens kaum könntet laut grüne mist nachdem sehr seid sind sobald soll
sollte viel vorab wäre während zwischen`.split(/\s+/),
);

/** German goes on in lower case after the comma of a greeting, English starts anew; without greeting both begin large. */
function continued(greeting: string, text: string, language: Language): string {
  const word = /^\p{L}+/u.exec(text)?.[0] ?? "";
  const small = greeting.endsWith(",") && language === "de" && SMALL_WORDS.has(word.toLowerCase());
  const first = text.charAt(0);
  const formalYour = word === "Ihr" && small;
  if (formalYour) return text;
  const large = !greeting || language === "en";
  return (small ? first.toLowerCase() : large ? first.toUpperCase() : first) + text.slice(1);
}
