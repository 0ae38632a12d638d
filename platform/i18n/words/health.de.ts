import type { Same } from "../dictionary.ts";
import type { health as source } from "./health.en.ts";
import { healthOfDomains } from "./health-domains.de.ts";
import { healthOfMail } from "./health-mail.de.ts";

export const health: Same<typeof source> = {
  intro:
    "Wie es diesem Stammgast geht und was zu tun ist. „stammgast doctor“ sagt dasselbe auf der Kommandozeile, /metrics den Maschinen.",
  overall: {
    good: "Alles in Ordnung.",
    look: "Es läuft; ein paar Dinge sind einen Blick wert.",
    act: "Etwas muss jetzt getan werden.",
  },
  verdicts: { good: "gut", look: "ansehen", act: "handeln" },
  asked: "Stand {at}; alle 15 Sekunden neu.",
  about: {
    settings: "Einstellungen",
    data: "Daten",
    disk: "Speicherplatz",
    postgres: "PostgreSQL",
    extensions: "Erweiterungen",
    durability: "Haltbarkeit",
    checksums: "Prüfsummen",
    tables: "Tabellen",
    restore: "Wiederherstellung",
    backup: "Sicherung",
    backups: "Sicherungsplan",
    desk: "Desk",
    smtpIn: "SMTP herein",
    lmtpIn: "LMTP herein",
    smtpOut: "SMTP hinaus",
    outgoing: "Versand",
    addresses: "Unsere Adressen",
    mailIn: "Mail herein",
    mailbox: "Postfach",
    lastIn: "Zuletzt herein",
    quarantine: "Quarantäne",
    doors: "Türen für Mail",
    mailOut: "Mail hinaus",
    retrying: "Aufgehalten",
    lastOut: "Zuletzt hinaus",
    failed: "Nicht gesendet",
    twice: "Vielleicht doppelt",
    spf: "SPF",
    dkim: "DKIM",
    dmarc: "DMARC",
    mx: "MX",
    dns: "DNS",
    jobs: "Aufgaben",
    jobsGivenUp: "Gescheiterte Aufgaben",
    memory: "Arbeitsspeicher",
    program: "Stammgast",
  },
  said: {
    settings: { fine: "sind alle lesbar", wrong: "{words}" },
    data: {
      none: "In {dir} liegt noch keine Datenbank; „stammgast start“ legt sie an.",
      foreign: "{dir} gehört Benutzer {owner}, und {user} darf dort nicht schreiben. Starte es als dieser Benutzer.",
      there: "{dir}",
    },
    disk: {
      full: "{freeBytes} frei: Bald wird Mail abgewiesen. Schaff jetzt Platz.",
      tight: "{freeBytes} frei. Schaff Platz, bevor es voll ist.",
      free: "{freeBytes} frei",
    },
    postgres: {
      old: "{version} ist zu alt. Nimm {oldest} oder neuer.",
      there: "{version}, {sizeBytes}",
      away: "{words}",
    },
    extensions: { missing: "{names} fehlt. Installiere postgresql-contrib auf dem Server." },
    durability: { off: "fsync ist aus: Bei Stromausfall geht bestätigte Mail verloren. Schalte es ein." },
    checksums: { off: "sind aus: Schäden der Platte bleiben unbemerkt. pg_checksums --enable schaltet sie ein." },
    tables: {
      newer: "sind neuer als dieses Stammgast ({names}). Installiere die neuere Version.",
      older: "{names} wird beim nächsten Start angewandt. Mach vorher eine Sicherung.",
      current: "auf dem neuesten Stand",
    },
    restore: {
      half: "Eine am {begun} begonnene Wiederherstellung ist nicht fertig. Starte „stammgast restore DATEI“ noch einmal.",
    },
    backup: {
      never: "Es gab noch keine. „stammgast backup DATEI“ macht eine, während alles läuft.",
      made: "{madeAt}, {rows} Zeilen, {sizeBytes}",
      stale: "{madeAt}, {rows} Zeilen, {sizeBytes}. Sichere öfter; cron kann das.",
      useless:
        "{madeAt}: zu alt, um zu helfen. Mach jetzt eine mit „stammgast backup DATEI“, und mit cron jede Nacht eine.",
    },
    backups: {
      kept: "wird eingehalten",
      nobody: "{dueAt} war eine fällig, und niemand hat sie gemacht. Läuft ein Worker?",
      "disk-full":
        "Die letzte ist {failedAt} gescheitert: kein Platz. Schaff welchen, oder wähle ein anderes Verzeichnis; alte sind noch da.",
      "no-passphrase":
        "Die letzte ist {failedAt} gescheitert: Sie sollte verschlüsselt werden, und BACKUP_PASSPHRASE fehlt.",
      "passphrase-file": "Die letzte ist {failedAt} gescheitert: {detail}",
      "backup-directory": "Die letzte ist {failedAt} gescheitert: {detail}",
      interrupted: "Die letzte wurde {failedAt} abgebrochen. Binnen einer Stunde wird es wieder versucht.",
      broken: "Die letzte ist {failedAt} gescheitert ({detail}). Binnen einer Stunde wird es wieder versucht.",
    },
    desk: {
      answers: "antwortet auf Port {port}",
      taken: "Port {port} hat ein anderes Programm. Beende es, oder wähle einen anderen PORT.",
      nobody: "Auf Port {port} antwortet niemand: Stammgast läuft nicht. „stammgast start“ startet es.",
      forbidden: "Port {port} darf dieser Benutzer nicht öffnen. Wähle einen über 1023.",
      foreign: "{host} ist keine Adresse dieser Maschine. Berichtige HOST.",
      other: "Port {port} lässt sich nicht öffnen ({code}).",
    },
    ...healthOfMail,
    ...healthOfDomains,
    jobs: {
      flow: "{waiting} warten, {running} laufen, {scheduled} für später",
      stuck:
        "{waiting} warten, die älteste von {oldestAt}, {running} laufen: Niemand arbeitet. Sieh ins Protokoll und starte Stammgast (oder seinen Worker) neu.",
    },
    jobsGivenUp: {
      kept: {
        one: "{count} ist zu oft gescheitert ({names}). Im Protokoll steht, warum; bitte melde es.",
        other: "{count} sind zu oft gescheitert ({names}). Im Protokoll steht, warum; bitte melde es.",
      },
    },
    memory: {
      free: "{oursBytes} in diesem Prozess, {freeBytes} von {totalBytes} frei",
      tight:
        "{oursBytes} in diesem Prozess, {freeBytes} von {totalBytes} frei. Gib der Maschine mehr, bevor sie langsam wird.",
      full: "{oursBytes} in diesem Prozess, {freeBytes} von {totalBytes} frei: Bald werden Programme beendet. Beende etwas, oder gib der Maschine mehr.",
    },
    program: { runs: "{version} auf Node {node}, gestartet {sinceAt}" },
  },
};
