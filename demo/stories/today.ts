/** What is going on today, as the reference screens show it: written by hand, dated back from this moment. */
export type OpenTalk = {
  who: string;
  to: string;
  subject: string;
  /** Whose talk it is; nobody's yet when absent. */
  assigned?: string;
  /** `ago` in minutes before now; an answer of ours may come from a named colleague. */
  turns: OpenTurn[];
  /** Our last answer, given through the desk. */
  reply?: { by: string; ago: number; text: string };
  note?: { by: string; ago: number; text: string };
};

type OpenTurn = {
  by: "customer" | "us";
  ago: number;
  text: string;
  staff?: string;
  files?: "glas" | "invoice" | "zettel";
  /** A letter of ours from outside this talk that hangs below. */
  quoting?: { name: string; email: string; ago: number; text: string };
};

const HOURS = 60;
const DAYS = 24 * HOURS;

export const TODAY: OpenTalk[] = [
  {
    who: "k.vollmer@post.example",
    to: "hallo@morgenrot.example",
    subject: "Glas zerbrochen, schon wieder",
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
    who: "hannah.whitfield@mailhaus.example",
    to: "hallo@morgenrot.example",
    subject: "Decaf for my mum",
    assigned: "jule",
    turns: [
      {
        by: "customer",
        ago: 5,
        text: "Hi Jule,\n\nremember the decaf I took to my mum in Leeds? She loved the Peruvian one, is it still on? She has put the empty bag on the windowsill like a trophy. If yes, could you put two bags aside, ground for a cafetière this time, she has given the grinder to my brother.\n\nFlying on Sunday morning, so Saturday pick-up would be perfect.\n\nHannah x",
      },
    ],
  },
  {
    who: "lenka.hruba@inbox.example",
    to: "schleussig@morgenrot.example",
    subject: "Opening hours",
    turns: [
      {
        by: "customer",
        ago: 12,
        text: "Habt ihr $holiday offen? Auf der Tür steht was anderes als im Netz. Danke!",
      },
    ],
  },
  {
    who: "ORG:Café Lindenhof",
    to: "buero@morgenrot.example",
    subject: "Rechnung $year-1187",
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
    who: "f.kessler@freipost.example",
    to: "hallo@morgenrot.example",
    subject: "Abo pausieren bis $thirdmonth",
    turns: [
      {
        by: "customer",
        ago: 61,
        text: "Lieber Herr Hartmann,\n\nwir sind ab $nextmonth auf Reisen, meine Frau möchte endlich die Hurtigruten sehen. Bitte pausieren Sie unser Abo bis $thirdmonth. Im Konto finde ich nur „kündigen“, und das wollen wir auf keinen Fall.\n\nFalls schon etwas gepackt ist: Die Nachbarin nimmt es gern.\n\nFreundliche Grüße\nFriedemann Kessler",
      },
    ],
  },
  {
    who: "sofia.lindqvist@mailhaus.example",
    to: "online@morgenrot.example",
    subject: "Beans taste sour since $lastmonth",
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
    who: "ayse.demirel@webpost.example",
    to: "hallo@morgenrot.example",
    subject: "Cupping für acht als Geschenk",
    assigned: "jule",
    turns: [
      {
        by: "customer",
        ago: 245,
        text: "Hallo Jule,\n\nmein Papa wird sechzig und hat schon alles. Jetzt dachten wir: ein Cupping für acht Leute, Samstag im $thirdmonth, mit Kuchen, den meine Tanten mitbringen (du hast keine Wahl). Geht das bei euch, auch wenn drei davon eigentlich nur Tee trinken? Und was kostet es?\n\nEs soll eine Überraschung sein, also bitte nicht bei ihm im Laden anrufen.\n\nAyşe",
      },
    ],
  },
  {
    who: "moritz.aldinger@post.example",
    to: "buero@morgenrot.example",
    subject: "Preisliste $nextyear für Büros",
    assigned: "tomasz",
    turns: [
      {
        by: "customer",
        ago: 172,
        text: "Guten Tag Herr Zieliński,\n\nfür unsere Budgetrunde bräuchte ich die Preisliste $nextyear für Büros. Dürfen wir bei 8 kg im Monat schon in die Staffel ab 10 kg, wenn wir quartalsweise abnehmen? Zwei Kollegen sind aus der Elternzeit zurück, das dürfte die Sache ohnehin beschleunigen.\n\nMit freundlichen Grüßen\nMoritz Aldinger",
      },
    ],
  },
  {
    who: "ben.carrick@inbox.example",
    to: "online@morgenrot.example",
    subject: "Address for the replacement",
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
    who: "familie.oehler@freipost.example",
    to: "suedvorstadt@morgenrot.example",
    subject: "Danke für die Karte",
    assigned: "jule",
    turns: [
      {
        by: "customer",
        ago: 3 * DAYS + 2 * HOURS,
        text: "Liebe Jule, liebe alle,\n\ndanke für die Karte! Die Kinder haben sie an den Kühlschrank gehängt, direkt neben den Stundenplan. Frida besteht darauf, dass der Fuchs darauf Levin ist.\n\nSagt mal, gibt es im Advent wieder das Plätzchenbacken bei euch hinten in der Rösterei? Wir wären zu viert.\n\nEure Oehlers",
      },
    ],
    reply: {
      by: "jule",
      ago: 2 * DAYS + 5 * HOURS,
      text: "Liebe Oehlers,\n\nder Fuchs ist ab heute offiziell Levin, er hat es mit Fassung getragen. Plätzchen backen wir wieder, ich hänge gerade noch am Termin. Könnt ihr eher samstags oder sonntags?\n\nLiebe Grüße\nJule",
    },
  },
  {
    who: "ruth.engelhardt@webpost.example",
    to: "hallo@morgenrot.example",
    subject: "Gutschein verlängern",
    assigned: "jule",
    turns: [
      {
        by: "customer",
        ago: 7 * DAYS,
        text: "Guten Tag Frau Brandt,\n\nmein Gutschein G-4471-20 läuft zum Jahresende ab. Nach der Hüftoperation komme ich frühestens nach den Feiertagen wieder die Stufen zu Ihnen hinauf. Darf ich ihn noch im Januar einlösen?\n\nMit freundlichen Grüßen\nRuth Engelhardt",
      },
    ],
    reply: {
      by: "jule",
      ago: 6 * DAYS + 20 * HOURS,
      text: "Liebe Frau Engelhardt,\n\nselbstverständlich, und auch im Februar noch. Ich trage es ein und schicke Ihnen am Montag die Bestätigung auf Papier, damit Sie etwas in der Hand haben. Erst einmal gute Besserung, und es gibt bei uns auch den Eingang über den Hof, ganz ohne Stufen.\n\nHerzliche Grüße\nJule Brandt",
    },
  },
  {
    who: "karla.petersen@webpost.example",
    to: "buero@morgenrot.example",
    subject: "Eine Rechnung hat sich wohl versteckt",
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
  {
    who: "nora.kaminski@post.example",
    to: "online@morgenrot.example",
    subject: "A thank-you, and one more question about the grinder",
    assigned: "tarek",
    turns: [
      {
        by: "customer",
        ago: 131,
        text: "Hi Jule and Tarek,\n\n28 seconds and it is sweet! I had no idea two clicks could do that. I have told everybody in the office, including those who did not ask.\n\nOne more: the grinder now leaves a little pile of grounds behind the burrs that falls out the next day. Is that normal, and is it stale coffee I am drinking first thing in the morning?\n\nNora",
      },
    ],
  },
  {
    who: "paul.lindner@kabelbrief.example",
    to: "hallo@morgenrot.example",
    subject: "Ein Lob, das ich nicht für mich behalten will",
    turns: [
      {
        by: "customer",
        ago: 88,
        text: "Guten Tag zusammen,\n\nmeine Gäste haben am Samstag den Kaffee bekommen, weil Frau Brandt mit zwei Tüten vor meiner Tür stand, in Connewitz, im Regen. Ich bin seit Jahren Kunde und war vorher ehrlich verärgert. Das ist jetzt erledigt und mehr als das.\n\nBitte sagen Sie es ihr so, dass auch die Chefin es hört.\n\nPaul Lindner",
      },
    ],
  },
];
