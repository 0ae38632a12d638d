import { DAYS, HOURS, type OpenTalk } from "./open-talk.ts";

/** What somebody says thank you for, with a question on the way. */
export const KIND_WORDS: OpenTalk[] = [
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
    who: "nora.kaminski@post.example",
    to: "online@morgenrot.example",
    subject: "A thank-you, and one more question about the grinder",
    tags: ["Mühle"],
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
    tags: ["Lob"],
    turns: [
      {
        by: "customer",
        ago: 88,
        text: "Guten Tag zusammen,\n\nmeine Gäste haben am Samstag den Kaffee bekommen, weil Frau Brandt mit zwei Tüten vor meiner Tür stand, in Connewitz, im Regen. Ich bin seit Jahren Kunde und war vorher ehrlich verärgert. Das ist jetzt erledigt und mehr als das.\n\nBitte sagen Sie es ihr so, dass auch die Chefin es hört.\n\nPaul Lindner",
      },
    ],
  },
];
