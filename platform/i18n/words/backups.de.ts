import type { Same } from "../dictionary.ts";
import type { backups as english } from "./backups.en.ts";

export const backups: Same<typeof english> = {
  about:
    "Ein Weg zurück: eine Datei, in der alles steht, von selbst gemacht und zurückgelesen. Am besten auf einer anderen Platte oder Maschine.",
  now: "Jetzt sichern",
  asked: "Die Sicherung wird gemacht.",
  planOff: "Von selbst wird nichts gesichert. Ohne Sicherung nimmt eine kaputte Platte alles mit.",
  next: "Die nächste: {at}.",
  change: "Plan ändern",
  keeps: "Nach {directory}, jeden Tag um {hour} ({zone}). Aufgehoben: {daily} Tage, {weekly} Wochen, {monthly} Monate.",
  sealed: "Mit der Passphrase verschlüsselt.",
  plain: "Nicht verschlüsselt: Wer die Datei hat, kann alles lesen.",
  plan: {
    title: "Plan für Sicherungen",
    on: "Jeden Tag sichern",
    directory: "Verzeichnis",
    directoryHelp:
      "Auf der Maschine, auf der Stammgast läuft, von der Wurzel an: /backups. Besser auf einer anderen Platte.",
    hour: "Stunde",
    hours: "{hour}:00",
    zone: "Zeitzone",
    encrypted: "Mit der Passphrase verschlüsseln",
    encryptedHelp: "Ohne die Passphrase kann niemand sie lesen, und niemand zurückspielen. Heb sie getrennt auf.",
    cannotEncrypt: "Zum Verschlüsseln BACKUP_PASSPHRASE oder BACKUP_PASSPHRASE_FILE setzen und Stammgast neu starten.",
    keep: "Wie viele bleiben",
    daily: "Tage",
    weekly: "Wochen",
    monthly: "Monate",
    keepHelp: "Jeweils die neueste. Ältere werden entfernt, sobald eine neue steht.",
    saved: "Der Plan ist geändert.",
  },
  list: "Bisher gemacht",
  more: "Ältere zeigen",
  none: "Noch gibt es keine Sicherung.",
  noneText: "Was hier oder nach Plan gesichert wird, steht hier mit Größe und Alter.",
  states: {
    waiting: "beginnt gleich",
    making: "wird gemacht",
    made: "gemacht {ago}",
    failed: "gescheitert {ago}",
    removed: "entfernt",
  },
  by: { plan: "nach Plan", person: "verlangt von {name}", program: "verlangt von einem Programm" },
  rows: { one: "{count} Zeile", other: "{count} Zeilen" },
  verified: "zurückgelesen und heil",
  encrypted: "verschlüsselt",
  failed: {
    "disk-full":
      "Es war kein Platz mehr. Schaff welchen, oder wähle ein anderes Verzeichnis; alte Sicherungen sind noch da.",
    "no-passphrase":
      "Sie sollte verschlüsselt werden, und es gibt keine Passphrase. Setz BACKUP_PASSPHRASE und starte Stammgast neu.",
    "passphrase-file": "Die Datei mit der Passphrase ist nicht lesbar.",
    "backup-directory":
      "In das Verzeichnis lässt sich nicht schreiben. Wähle ein anderes, oder lass Stammgast dort schreiben.",
    "no-directory": "Es gibt kein Verzeichnis für Sicherungen. Nenn eines im Plan.",
    "backup-file": "Die Datei ließ sich nicht schreiben.",
    "backup-runs": "Zur selben Zeit wurde eine andere Sicherung gemacht.",
    "damaged-backup":
      "Zurückgelesen wurde anderes als geschrieben: Vielleicht geht die Platte kaputt. Nimm eine andere.",
    interrupted: "Stammgast endete, während sie gemacht wurde. Binnen einer Stunde wird es wieder versucht.",
    broken: "Etwas ging kaputt. Binnen einer Stunde wird es wieder versucht.",
  },
  mail: {
    subject: "{company}: Eine Sicherung ist gescheitert",
    hello: "Hallo {name},",
    failed: "eine Sicherung von Stammgast ließ sich nicht machen.",
    once: "Ältere Sicherungen sind noch da. Das wird einmal gemeldet; wie es weitergeht, steht hier:",
  },
  gone: { rule: "Sie war älter, als der Plan aufhebt.", gone: "Ihre Datei ist nicht mehr da." },
};
