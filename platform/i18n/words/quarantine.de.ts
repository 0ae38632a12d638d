import type { Same } from "../dictionary.ts";
import type { quarantine as source } from "./quarantine.en.ts";

export const quarantine: Same<typeof source> = {
  about: "Mails, die ganz ankamen, sich aber nicht verstehen ließen. Nichts davon ist verloren.",
  loading: "Die Quarantäne wird geladen",
  failed: "Die Quarantäne ist nicht angekommen.",
  empty: "Nichts wird zurückgehalten.",
  emptyText:
    "Mails, die wir nicht lesen können, erscheinen hier mit Grund und roher Form, damit nichts ungesehen verloren geht.",
  reasons: {
    "no-sender": "Es steht nicht darin, von wem sie kommt",
    empty: "Es steht nichts darin",
    "too-deep": "Ihre Teile sind zu tief verschachtelt",
    "too-many-parts": "Sie hat zu viele Teile",
    "too-large": "Sie ist zu groß, um sie zu zerlegen",
    broken: "Sie ist beschädigt",
    "nobody-outside": "Nur eigene Adressen stehen darin, darum gehört sie zu keinem Kunden",
  },
  fromTo: "Von {from} an {to}, {size}",
  unknownSender: "unbekannt",
  unknownRecipient: "unbekannt",
  raw: "Rohe Nachricht",
  trying: "Wird versucht",
  still: "Sie lässt sich noch immer nicht verstehen.",
  understood: "Verstanden. Sie ist jetzt eine Nachricht.",
  duplicate: "Diese Nachricht haben wir schon.",
  open: "Öffnen",
  more: "Mehr zeigen",
};
