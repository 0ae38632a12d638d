import { DAYS, HOURS, type OpenTalk } from "./open-talk.ts";

/** What went wrong and has to be put right. */
export const MISHAPS: OpenTalk[] = [
  {
    who: "k.vollmer@post.example",
    to: "hallo@morgenrot.example",
    subject: "Glas zerbrochen, schon wieder",
    tags: ["Glasbruch"],
    assigned: "jule",
    turns: [
      {
        by: "customer",
        ago: 19 * HOURS,
        files: "glas",
        text: "Guten Abend, heute kam meine Bestellung, aber eines der beiden Gläser Guji ist zerbrochen, schon wieder. Im September war es genauso. Am Samstag kommt meine Schwester, ihr wollte ich den Kaffee zeigen.\n\nDas Bild liegt bei, Ihre Versandnachricht hängt unten an.\n\nMit freundlichen Grüßen\nKatharina Vollmer",
        quoting: {
          name: "Rösterei Morgenrot",
          email: "online@morgenrot.example",
          ago: 43 * HOURS,
          text: "Liebe Frau Dr. Vollmer,\n\nIhre Bestellung M-20418 ist gepackt und unterwegs:\n2 x Guji im Glas, 250 g, zusammen 29,80 €\n\nGestern geröstet, heute gepackt von Jule. Bis morgen!\n\nRösterei Morgenrot, Kanalgasse 7, 04229 Leipzig",
        },
      },
      {
        by: "us",
        staff: "jule",
        ago: 330,
        text: "Liebe Frau Dr. Vollmer,\n\ndas tut mir leid, beim zweiten Mal erst recht. Ich packe Ihnen ein neues Glas, es liegt morgen ab 12 Uhr in der Südvorstadt für Sie bereit.\n\nHerzliche Grüße\nJule Brandt",
      },
      {
        by: "customer",
        ago: 43,
        text: "Das ist lieb. Kann ich es auch am Samstag holen?\n\nKatharina Vollmer",
      },
      { by: "us", staff: "jule", ago: 39, text: "Natürlich, wir haben bis 18 Uhr offen.\n\nJule Brandt" },
      {
        by: "customer",
        ago: 10,
        text: "Perfekt. Und: liegt es an der Verpackung? Sonst nehme ich lieber Tüten.",
      },
    ],
    note: {
      by: "mira",
      ago: 8,
      text: "Yes, the new insert. She is one of eleven whose jars broke since last month. @Jule Brandt",
    },
  },
  {
    who: "piotr.nowak@post.example",
    to: "suedvorstadt@morgenrot.example",
    subject: "Mühle abgeholt?",
    tags: ["Reparatur"],
    assigned: "jule",
    turns: [
      {
        by: "customer",
        ago: 2 * DAYS + 3 * HOURS,
        text: "Guten Tag,\n\nmeine Eureka steht seit letztem Dienstag bei Ihnen zur Reparatur. Herr Hartmann sagte, der Techniker hole sie am Montag ab. Ist das passiert? Am Telefon war immer besetzt.\n\nMit freundlichen Grüßen\nPiotr Nowak",
      },
      {
        by: "us",
        staff: "levin",
        ago: DAYS + 5 * HOURS,
        text: "Guten Tag Herr Nowak,\n\nabgeholt ist sie, ich habe den Zettel hier. Was der Techniker sagt, weiß ich erst morgen. Ich melde mich dann bei Ihnen, am besten telefonisch bis 17 Uhr.\n\nViele Grüße\nLevin Hartmann",
      },
      {
        by: "customer",
        ago: 200,
        text: "Guten Tag,\n\nIhr Kollege wollte sich melden. Bis jetzt hat niemand angerufen, und morgen früh bin ich auf Montage in Zwickau. Können Sie das heute noch klären? Ohne Mühle trinken wir zu Hause Tee, das ist kein Zustand.\n\nPiotr Nowak\n0341 555 01 88",
      },
    ],
    note: {
      by: "levin",
      ago: 170,
      text: "Sorry, I am off sick. Technician: burr carrier, 48 €, ready Tuesday. Please call him.",
    },
  },
  {
    who: "ORG:Café Lindenhof",
    to: "buero@morgenrot.example",
    subject: "Rechnung $year-1187",
    tags: ["Rechnung"],
    assigned: "mira",
    turns: [
      {
        by: "customer",
        ago: 39,
        files: "invoice",
        text: "Liebe Frau Okafor,\n\nauf der Rechnung $year-1187 ist zweimal Hafermilch berechnet, bitte korrigieren. Geliefert wurde ein Karton, so steht es auch auf dem Lieferschein. Das ist jetzt zum dritten Mal so, langsam wird es ein Running Gag.\n\nDer Espresso ist übrigens großartig diese Woche.\n\nGerlinde Oswald\nCafé Lindenhof",
      },
    ],
  },
  {
    who: "sofia.lindqvist@mailhaus.example",
    to: "online@morgenrot.example",
    subject: "Beans taste sour since $lastmonth",
    tags: ["Geschmack"],
    assigned: "jule",
    turns: [
      {
        by: "customer",
        ago: 3 * DAYS,
        text: "Hi,\n\nthe last two bags of Erste Schicht taste sour to me, sharp rather than fruity. It used to be my favourite thing about mornings. Has something changed?\n\nSofia",
      },
      {
        by: "us",
        staff: "jule",
        ago: 2 * DAYS + 2 * HOURS,
        text: "Hi Sofia,\n\nsorry to hear that. Nine times out of ten it is the grinder running a little fast: could you try one click finer and stop at 36 grams? And did anything change on your side, new machine, new water filter?\n\nBest wishes\nJule",
      },
      {
        by: "customer",
        ago: 26 * HOURS,
        text: "Hi Jule,\n\nI changed nothing on my side. Same machine, same grinder, same water. Two clicks finer and it is sour and slow instead of sour and fast. The bag from August, which I found at the back of the freezer, tastes right. So I do think it is the beans.\n\nSofia",
      },
    ],
    note: {
      by: "tarek",
      ago: 21 * HOURS,
      text: "The October lot from Yirgacheffe is brighter, she is right. I would offer her the Elsterwehr.",
    },
  },
  {
    who: "ben.carrick@inbox.example",
    to: "online@morgenrot.example",
    subject: "Address for the replacement",
    tags: ["Glasbruch"],
    assigned: "jule",
    turns: [
      {
        by: "us",
        staff: "jule",
        ago: 3 * DAYS + 4 * HOURS,
        text: "Hi Ben,\n\nyour replacement jar is packed, in proper corrugated board this time. Before it leaves: you said you might be at your parents’ until the end of the month. Where should it go?\n\nAll the best\nJule",
      },
      {
        by: "customer",
        ago: 2 * DAYS + 6 * HOURS,
        text: "Thanks, will check with my parents whether anyone is home on weekdays. Glass in the beans was a first for me, by the way, but the card made me laugh. Back to you soon.\n\nBen",
      },
    ],
    reply: {
      by: "jule",
      ago: 2 * DAYS + 3 * HOURS,
      text: "Hi Ben,\n\nno rush at all, the jar has a shelf with your name on it. A sentence with the address is enough and it leaves the same day.\n\nBest wishes\nJule",
    },
  },
  {
    who: "karla.petersen@webpost.example",
    to: "buero@morgenrot.example",
    subject: "Eine Rechnung hat sich wohl versteckt",
    tags: ["Rechnung"],
    assigned: "henrike",
    turns: [
      {
        by: "us",
        staff: "henrike",
        ago: 6 * DAYS,
        text: "Liebe Frau Petersen,\n\neine Rechnung ist bei uns noch offen. Vermutlich liegt sie bei Ihnen unter etwas Wichtigerem. Bei mir ist das meistens die Steuer.\n\nEs geht um den Handfilter und drei Tüten Kaffee, 46,80 €, Nummer $year-1183. Stimmte etwas nicht? Dann zahlen Sie bitte noch nicht, sondern antworten Sie mir.\n\nMit herzlichem Gruß\nHenrike Vogt",
      },
      {
        by: "customer",
        ago: 96,
        text: "Liebe Frau Vogt,\n\nso charmant bin ich noch nie gemahnt worden. Sie lag tatsächlich unter der Steuer. Allerdings: Ich hatte zwei Tüten bestellt, nicht drei, und bekommen habe ich auch zwei. Mögen Sie einmal nachsehen? Dann überweise ich sofort.\n\nKarla Petersen",
      },
    ],
  },
];
