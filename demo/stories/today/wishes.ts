import { DAYS, HOURS, type OpenTalk } from "./open-talk.ts";

/** What somebody asks for. */
export const WISHES: OpenTalk[] = [
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
    who: "f.kessler@freipost.example",
    to: "hallo@morgenrot.example",
    subject: "Abo pausieren bis $thirdmonth",
    tags: ["Abo"],
    turns: [
      {
        by: "customer",
        ago: 61,
        text: "Lieber Herr Hartmann,\n\nwir sind ab $nextmonth auf Reisen, meine Frau möchte endlich die Hurtigruten sehen. Bitte pausieren Sie unser Abo bis $thirdmonth. Im Konto finde ich nur „kündigen“, und das wollen wir auf keinen Fall.\n\nFalls schon etwas gepackt ist: Die Nachbarin nimmt es gern.\n\nFreundliche Grüße\nFriedemann Kessler",
      },
    ],
  },
  {
    who: "ayse.demirel@webpost.example",
    to: "hallo@morgenrot.example",
    subject: "Cupping für acht als Geschenk",
    tags: ["Cupping"],
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
    tags: ["Büro"],
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
    who: "ruth.engelhardt@webpost.example",
    to: "hallo@morgenrot.example",
    subject: "Gutschein verlängern",
    tags: ["Gutschein"],
    later: 2,
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
];
