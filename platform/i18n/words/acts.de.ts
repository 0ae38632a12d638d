import type { Same } from "../dictionary.ts";
import type { acts as source } from "./acts.en.ts";

export const acts: Same<typeof source> = {
  title: "Tasten",
  about: "Sie wirken, solange du nicht schreibst. {palette} öffnet von überall alles andere.",
  all: "Alle Tasten",
  places: {
    everywhere: "Überall",
    list: "Im Eingang",
    conversation: "Im offenen Gespräch",
    people: "Bei den Kunden",
    writing: "Beim Schreiben",
  },
  search: "Suchen",
  keys: "Alle Tasten zeigen",
  palette: "Alles finden oder tun",
  next: "Nächstes",
  previous: "Voriges",
  read: "Lesen",
  leave: "Zurück zur Liste",
  write: "Jemandem schreiben",
  reply: "Antworten",
  assign: "Zuweisen",
  snooze: "Auf später legen",
  tag: "Verschlagworten",
  close: "Schließen oder wieder öffnen",
  spam: "Spam oder kein Spam",
  delete: "Löschen oder zurückholen",
  addPerson: "Kunden anlegen",
  send: "Senden",
  sendAndClose: "Senden und schließen",
  stop: "Aus dem Feld heraus; das Geschriebene bleibt",
};
