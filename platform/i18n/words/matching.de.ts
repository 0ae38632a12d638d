import type { Same } from "../dictionary.ts";
import type { matching as source } from "./matching.en.ts";

export const matching: Same<typeof source> = {
  about: "Ab wann zwei Einträge von selbst zusammengeführt werden, und ab wann jemand gefragt wird.",
  now: "Alle neu vergleichen",
  asked: "Alle werden neu verglichen.",
  learned: "Gelernt {ago} aus {count} Einträgen",
  open: { one: "{shown} Paar zu entscheiden", other: "{shown} Paare zu entscheiden" },
  none: "kein Paar zu entscheiden",
  rest: { one: "noch {shown} Eintrag zu vergleichen", other: "noch {shown} Einträge zu vergleichen" },
  running: "Alle werden verglichen …",
  alone: "Von selbst zusammenführen, was sicher genug ist",
  aloneHelp: "Sonst wird immer jemand gefragt. Was zusammengeführt ist, bleibt es.",
  link: "Zusammenführen ab",
  ask: "Fragen ab",
  unit: "Punkte; jeder verdoppelt die Chance",
  chart: "Wie viel vom Zusammengeführten falsch wäre und wie viel fehlen würde, je nachdem, wo die Linie liegt",
  wrong: "falsch vom Zusammengeführten",
  missed: "verpasst von allem",
  wouldWrong: "Von 100 von selbst zusammengeführten wäre etwa {wrong} falsch.",
  wouldWrongFew: "Von 1.000 von selbst zusammengeführten wären weniger als {wrong} falsch.",
  wouldMiss: "Etwa {missed} von 100, die eine Person sind, würden nicht von selbst zusammengeführt.",
  wouldAsk: { one: "Nach etwa {count} Paar würde gefragt.", other: "Nach etwa {count} Paaren würde gefragt." },
  unsure:
    "Die Schätzung stammt aus den Gewichten selbst: Nimm sie als Richtung, und sieh dir einige Paare nahe der Linie an.",
  asData: "Wie die Daten es sagen",
  dataSays: "Die Daten sagen: zusammenführen ab {link}, fragen ab {ask}.",
  saved: "Gespeichert. Alle werden nach den neuen Linien noch einmal angesehen.",
  crossed: "Die Linie zum Fragen darf nicht über der zum Zusammenführen liegen.",
  how: "Woran Menschen zu unterscheiden sind, wird aus euren eigenen Kunden gelernt und ändert nie, was jemand von euch entschieden hat.",
};
