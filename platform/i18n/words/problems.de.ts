import type { Same } from "../dictionary.ts";
import type { problems as source } from "./problems.en.ts";

export const problems: Same<typeof source> = {
  offline: "Der Server hat nicht geantwortet. Prüf deine Verbindung und versuch es noch einmal.",
  invalid: "Etwas daran passt nicht. Bitte prüf deine Eingaben.",
  unauthenticated: "Du bist abgemeldet. Melde dich wieder an, dann geht es weiter.",
  forbidden: "Du darfst das ansehen, aber nicht ändern.",
  not_found: "Das ist nicht mehr da.",
  conflict: "Jemand war schneller. Schau noch einmal hin und wiederhole es, wenn es noch passt.",
  too_many: "Das war zu oft. Warte kurz und versuch es noch einmal.",
  unavailable: "Der Server hat gerade viel zu tun. Versuch es gleich noch einmal.",
  internal: "Bei uns ist etwas kaputtgegangen.",
  reference: "Kennung {reference}.",
  title: "Das hat nicht geklappt.",
  reasons: {
    "already-left": "Die Nachricht ist schon unterwegs.",
    "nobody-to-answer": "Hier gibt es niemanden, dem du antworten könntest.",
    "too-large": "Die Datei ist größer als 25 MB.",
  },
};
