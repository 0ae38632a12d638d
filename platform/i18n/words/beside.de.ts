import type { Same } from "../dictionary.ts";
import type { beside as source } from "./beside.en.ts";

export const beside: Same<typeof source> = {
  invite: {
    request: "Einladung",
    cancel: "Abgesagt",
    reply: "Antwort auf eine Einladung",
    publish: "Termin",
  },
  untitled: "(ohne Titel)",
  when: "Wann",
  where: "Wo",
  by: "Eingeladen von",
  who: "Wer",
  span: "{from} bis {to}",
  inZone: "{moment} ({zone})",
  noZone: "{moment} (ohne Zeitzone)",
  repeats: { daily: "jeden Tag", weekly: "jede Woche", monthly: "jeden Monat", yearly: "jedes Jahr" },
  answer: { accepted: "zugesagt", declined: "abgesagt", tentative: "vielleicht", open: "" },
  answered: "{name} ({answer})",
  more: { one: "{count} weitere Person", other: "{count} weitere" },
  signed: {
    pgp: "Mit PGP signiert. Niemand hat die Signatur geprüft.",
    smime: "Mit S/MIME signiert. Niemand hat die Signatur geprüft.",
    rights: "Signiert. Niemand hat die Signatur geprüft.",
  },
  encrypted: {
    pgp: "Mit PGP verschlüsselt. Lesen kann es, wer den Schlüssel hat: Lade die Dateien herunter und öffne sie dort.",
    smime:
      "Mit S/MIME verschlüsselt. Lesen kann es, wer den Schlüssel hat: Lade die Dateien herunter und öffne sie dort.",
    rights: "Von Microsoft geschützt (Rechteverwaltung). Lesen lässt es sich nur dort, mit dem Konto, an das es ging.",
  },
  passedOn: "An uns weitergeleitet. Geschrieben von {from}",
  passedOnAt: "An uns weitergeleitet. Geschrieben von {from}, {date}",
  passedOnBy: "Von {by} an uns weitergeleitet.",
  passedOnByAt: "Von {by} an uns weitergeleitet. Geschrieben {date}",
  passedOnNote: "Darüber stand, nur für uns:",
  enclosed: "Mail von {from}: {subject}",
  spam: "{by} hält das für Spam.",
  spamScore: "{by} hält das für Spam (Wert {score}).",
  returned: {
    permanent: "Kam bei {address} nicht an",
    passing: "Kam bei {address} noch nicht an, der andere Server versucht es weiter",
  },
  unreachable: {
    short: "die letzte Mail kam zurück",
    shortPassing: "die letzte Mail hing fest",
    permanent: "Die letzte Mail an {address} kam nicht an, {ago}.",
    passing: "Die letzte Mail an {address} hing fest, {ago}.",
  },
};
