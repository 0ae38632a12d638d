import type { Same } from "../dictionary.ts";
import type { health as source } from "./health.en.ts";

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
    smtpIn: {
      off: "aus",
      listens: "wartet auf Port {port}",
      taken: "Port {port} hat ein anderes Programm. Beende es, oder wähle einen anderen SMTP_PORT.",
      nobody: "Auf Port {port} antwortet niemand: Stammgast läuft nicht. „stammgast start“ startet es.",
      forbidden: "Port {port} darf dieser Benutzer nicht öffnen. Wähle einen über 1023.",
      foreign: "{host} ist keine Adresse dieser Maschine. Berichtige MAIL_HOST.",
      other: "Port {port} lässt sich nicht öffnen ({code}).",
    },
    lmtpIn: {
      off: "aus",
      listens: "wartet auf Port {port}",
      taken: "Port {port} hat ein anderes Programm. Beende es, oder wähle einen anderen LMTP_PORT.",
      nobody: "Auf Port {port} antwortet niemand: Stammgast läuft nicht. „stammgast start“ startet es.",
      forbidden: "Port {port} darf dieser Benutzer nicht öffnen. Wähle einen über 1023.",
      foreign: "{host} ist keine Adresse dieser Maschine. Berichtige MAIL_HOST.",
      other: "Port {port} lässt sich nicht öffnen ({code}).",
    },
    smtpOut: {
      nowhere: "Testbetrieb (MAIL_OUT=nowhere): Keine Mail verlässt dieses Haus.",
      unset: "SMTP_URL ist nicht gesetzt: Antworten warten und gehen nicht hinaus.",
      answers: "{server} antwortet",
      auth: "{server} lehnt Benutzer oder Passwort in SMTP_URL ab. Berichtige sie. Er sagte: {detail}",
      dns: "{server} kennt der Nameserver nicht. Berichtige den Namen in SMTP_URL. ({detail})",
      tls: "{server} und wir werden uns über die Verschlüsselung nicht einig. Port 465 braucht smtps://, Port 587 smtp://. ({detail})",
      timeout:
        "{server} antwortet nicht rechtzeitig. Prüfe den Port in SMTP_URL und ob eine Firewall uns durchlässt. ({detail})",
      closed: "{server} antwortet nicht. Prüfe SMTP_URL und ob der Server läuft. ({detail})",
      sender: "{server} lässt uns nicht senden. Er sagte: {detail}",
      recipient: "{server} lässt uns nicht senden. Er sagte: {detail}",
      content: "{server} nimmt unsere Mail nicht. Er sagte: {detail}",
      other: "{server} antwortet nicht wie ein Mailserver. Prüfe SMTP_URL und ob er uns durchlässt. ({detail})",
    },
    outgoing: {
      takes: "{names}: nimmt unsere Mail",
      slow: "{name} bittet uns seit {sinceAt}, langsamer zu senden; {count} warten darauf. Er sagte: {detail}",
      refuses:
        "{name} weist uns seit {sinceAt} ab; {count} warten darauf. Prüfe den Server in den Einstellungen unter Versand. Er sagte: {detail}",
      away: "{name} ist seit {sinceAt} nicht zu erreichen; {count} warten darauf. Wir versuchen es wieder. ({detail})",
    },
    addresses: {
      none: "Es gibt noch keine, darum kommt keine Mail herein. Trag eine in den Einstellungen ein.",
      ours: "{names}",
    },
    mailIn: {
      read: "{count} noch zu lesen",
      slow: "{count} noch zu lesen, am längsten wartet eine von {oldestAt}. Wird es nicht weniger, starte Stammgast neu.",
      stuck:
        "{count} noch zu lesen, am längsten wartet eine von {oldestAt}: Niemand liest. Sieh ins Protokoll und starte Stammgast (oder seinen Worker) neu.",
    },
    mailbox: {
      dns: "{name}: Einen Server dieses Namens kennt niemand. Berichtige den Namen.",
      forbidden:
        "{name}: Mit dieser Adresse verbinden wir uns nicht. Nenne den Mailserver selbst; im eigenen Netz nur, wenn MAIL_PRIVATE_HOSTS es erlaubt.",
      plain:
        "{name}: Außerhalb des eigenen Netzes geht kein Passwort unverschlüsselt hinaus. Wähle TLS (Port 993) oder STARTTLS (Port 143).",
      refused:
        "{name}: Der Server nimmt die Verbindung nicht an. Prüfe Name und Port, und ob er läuft. (Er sagte: {detail})",
      timeout:
        "{name}: Der Server antwortet nicht rechtzeitig. Prüfe den Port, und ob eine Firewall uns durchlässt. (Er sagte: {detail})",
      tls: "{name}: Der Server und wir werden uns über die Verschlüsselung nicht einig. Port 993 braucht TLS, Port 143 STARTTLS. (Er sagte: {detail})",
      certificate:
        "{name}: Das Zertifikat des Servers gilt nicht für diesen Namen, oder niemand, dem wir trauen, hat es unterschrieben. Nimm den Namen aus dem Zertifikat; einem eigenen trauen wir mit NODE_EXTRA_CA_CERTS. (Er sagte: {detail})",
      "no-tls":
        "{name}: Auf diesem Port bietet der Server keine Verschlüsselung an. Wähle TLS und Port 993. (Er sagte: {detail})",
      "not-imap": "{name}: Was dort antwortet, spricht kein IMAP. Prüfe den Port. (Er sagte: {detail})",
      password:
        "{name}: Der Server lehnt Benutzer oder Passwort ab. Berichtige sie; oft ist der Benutzer die ganze Mailadresse. Manche Anbieter wollen ein eigenes Passwort für Programme. (Er sagte: {detail})",
      "app-password":
        "{name}: Der Anbieter will ein eigenes Passwort für Programme (App-Passwort), nicht das gewöhnliche. Mach dort eines und trag es hier ein. (Er sagte: {detail})",
      consent:
        "{name}: Jemand muss sich beim Anbieter anmelden und uns ins Postfach lassen. Drück „Anmelden“. (Er sagte: {detail})",
      client: "{name}: Der Anbieter kennt unser Programm nicht. Prüfe Client-ID und Geheimnis. (Er sagte: {detail})",
      "imap-off":
        "{name}: IMAP ist für dieses Postfach ausgeschaltet. Schalte es in den Einstellungen des Postfachs beim Anbieter ein. (Er sagte: {detail})",
      key: "{name}: Das Passwort ist mit einem anderen Schlüssel versiegelt, etwa aus der Zeit vor einer Wiederherstellung. Trag es noch einmal ein.",
      busy: "{name}: Der Server hat zu viel zu tun oder zu viele Verbindungen. Wir fragen seltener nach. (Er sagte: {detail})",
      folder:
        "{name}: Ein Ordner lässt sich nicht öffnen. Wurde er dort umbenannt oder entfernt? Wähle die Ordner neu. (Er sagte: {detail})",
      move: "{name}: Mails werden geholt, lassen sich dort aber nicht markieren oder verschieben. Prüfe den Ordner, und was dieser Benutzer darf. (Er sagte: {detail})",
      "said-no":
        "{name}: Der Server verweigert einen Befehl. Wir versuchen es weiter; warum, sagt er selbst. (Er sagte: {detail})",
      closed: "{name}: Die Verbindung ist abgerissen. Wir versuchen es wieder. (Er sagte: {detail})",
      ours: "{name}: Unsere eigene Datenbank konnte nicht aufheben, was kam. Es ist nichts verloren; es wird noch einmal geholt. Sieh unter Zustand nach. (Er sagte: {detail})",
      other:
        "{name}: Etwas Unerwartetes. Wir versuchen es wieder; das Protokoll des Programms weiß mehr. (Er sagte: {detail})",
      paused: "{name} ist angehalten; was inzwischen kommt, wird nachgeholt.",
      nobody: "{name}: Niemand holt. Starte Stammgast (oder seinen Worker).",
      "under-way": "{name}: {count} Mails noch zu holen",
      fetched: "{name}, zuletzt nachgesehen {lastAt}",
      left: {
        one: "{name}: {count} Mail war nicht zu bekommen. Sie ist größer als MAIL_MAX_BYTES, oder der Server gibt sie nicht her; sie bleibt dort, und wir versuchen es wieder.",
        other:
          "{name}: {count} Mails waren nicht zu bekommen. Sie sind größer als MAIL_MAX_BYTES, oder der Server gibt sie nicht her; sie bleiben dort, und wir versuchen es wieder.",
      },
      healed: {
        one: "{name}: Beim täglichen Abgleich fehlte {count} Mail; sie ist geholt.",
        other: "{name}: Beim täglichen Abgleich fehlten {count} Mails; sie sind geholt.",
      },
    },
    lastIn: {
      came: "{lastAt}",
      silent: "{lastAt}. Bekommen wir noch Mail? Schick bei den Einstellungen einer Adresse eine zur Probe.",
      never:
        "Es ist noch keine gekommen. Lass deinen Mailserver Mail an unsere Adressen bei SMTP herein abgeben; eine Probe bei den Einstellungen einer Adresse zeigt, ob sie ankommt.",
    },
    quarantine: {
      held: {
        one: "{count} Mail war nicht zu verstehen. Sieh sie dir im Desk an; das Original ist aufgehoben.",
        other: "{count} Mails waren nicht zu verstehen. Sieh sie dir im Desk an; die Originale sind aufgehoben.",
      },
    },
    doors: {
      open: "{places}",
      none: "Keine ist offen: Über SMTP und LMTP kommt nichts herein. Setze SMTP_PORT, oder starte einen Worker.",
      silent: "{place} war zuletzt {lastAt} offen und hat sich nicht abgemeldet. Starte dieses Stammgast wieder.",
    },
    mailOut: {
      leaving: "{count} auf dem Weg hinaus",
      late: "{count} auf dem Weg hinaus, am längsten wartet eine von {oldestAt}: Niemand sendet. Sieh ins Protokoll und starte Stammgast (oder seinen Worker) neu.",
    },
    retrying: {
      again: {
        one: "{count} Antwort kam noch nicht hinaus, zuerst versucht {oldestAt}; es wird wieder versucht. Bei SMTP hinaus und im Gespräch steht, warum.",
        other:
          "{count} Antworten kamen noch nicht hinaus, die älteste zuerst versucht {oldestAt}; es wird wieder versucht. Bei SMTP hinaus und in den Gesprächen steht, warum.",
      },
    },
    lastOut: { left: "{lastAt}" },
    failed: {
      kept: {
        one: "{count} Antwort ging nicht hinaus. Ihr Gespräch zeigt, warum; ein Klick versucht es wieder.",
        other: "{count} Antworten gingen nicht hinaus. Ihre Gespräche zeigen, warum; ein Klick versucht es wieder.",
      },
    },
    twice: {
      maybe: {
        one: "{count} Antwort kam nach einem Absturz vielleicht doppelt an. Sie ist in ihrem Gespräch markiert.",
        other:
          "{count} Antworten kamen nach einem Absturz vielleicht doppelt an. Sie sind in ihren Gesprächen markiert.",
      },
    },
    dns: { unasked: "{domain}: ließ sich nicht fragen ({detail})." },
    spf: {
      unasked: "{domain}: ließ sich nicht fragen ({detail}).",
      none: "{domain} hat keinen Eintrag, darum weiß niemand, wer in ihrem Namen senden darf. Setz diesen als TXT; nennt dein Mailanbieter ein include, nimm es auf.",
      two: "{detail} hat mehr als einen SPF-Eintrag, darum gilt keiner. Mach einen daraus.",
      syntax: "Der Eintrag von {domain} ist bei „{detail}“ nicht lesbar. Berichtige ihn: {record}",
      lookups:
        "Der Eintrag von {domain} kostet mehr als zehn Fragen (bei „{detail}“), darum lassen Empfänger ihn nicht gelten. Nimm heraus, was nicht gebraucht wird: {record}",
      empty:
        "Der Eintrag von {domain} fragt nach mehr als zwei Namen, die es nicht gibt („{detail}“), darum lassen Empfänger ihn nicht gelten. Nimm sie heraus: {record}",
      nowhere:
        "Der Eintrag von {domain} führt zu {detail}, wo keiner ist, darum lassen Empfänger ihn nicht gelten. Nimm das heraus: {record}",
      everybody: "Der Eintrag von {domain} lässt alle in ihrem Namen senden. Beende ihn mit ~all: {record}",
      outside:
        "Der Eintrag von {domain} nennt {server} nicht ({addresses}). Setz diesen, oder das include, das dein Mailanbieter für ausgehende Mail nennt.",
      passes: "{domain} nennt {server}.",
      inside:
        "{domain}: {record} steht da. {server} kennt nur euer eigenes Netz; sorg dafür, dass die Adresse genannt ist, von der er sendet.",
      there: "{domain}: {record}",
    },
    dkim: {
      unasked: "{domain}: ließ sich nicht fragen ({detail}).",
      none: "Mail von {domain} signieren wir nicht. Mach einen Schlüssel in den Einstellungen, „Absender-Domains“; signiert dein Mailserver, brauchst du keinen.",
      shut: "Der Schlüssel {selector} von {domain} wurde mit einem anderen SECRET_KEY versiegelt, vielleicht vor einer Wiederherstellung: Mail geht ohne Signatur hinaus. Setz jenen wieder ein, oder entferne diesen und mach einen neuen.",
      waiting:
        "Ein Schlüssel von {domain} wartet auf seinen Eintrag. Setz ihn als TXT; signiert wird, sobald er zu sehen ist.",
      "waiting-other":
        "Ein Schlüssel von {domain} wartet, und an seiner Stelle steht ein anderer Eintrag. Setz stattdessen diesen.",
      signs: "Mail von {domain} wird mit {selector} signiert, seit {sinceAt}.",
      missing:
        "Mail von {domain} wird mit {selector} signiert, und sein Eintrag ist weg: Empfänger können es nicht prüfen. Setz ihn wieder.",
      other:
        "Mail von {domain} wird mit {selector} signiert, und sein Eintrag enthält einen anderen Schlüssel: Die Signatur gilt als falsch. Setz diesen.",
    },
    dmarc: {
      unasked: "{domain}: ließ sich nicht fragen ({detail}).",
      none: "{domain} hat keinen Eintrag; große Anbieter wollen einen. Setz diesen als TXT: Er verlangt noch nichts.",
      two: "{at} hat {count} DMARC-Einträge, darum gilt keiner. Lass einen stehen.",
      syntax: "Der Eintrag von {at} nennt keine Regel, die Empfänger kennen. Berichtige ihn: {record}",
      alone:
        "{domain} bittet Empfänger um Strenge ({policy}), und unsere Mail beweist noch nichts: Weder SPF noch DKIM passt, darum gilt sie als gefälscht. Bring jetzt eines davon in Ordnung.",
      watches:
        "{domain} sieht nur zu (p=none). Wenn SPF und DKIM einige Wochen lang in Ordnung waren, schützt p=quarantine euren Namen.",
      protects: "{domain} ist geschützt ({policy}), und unsere Mail passt zu ihrem Absender.",
    },
    mx: {
      unasked: "{domain}: ließ sich nicht fragen ({detail}).",
      none: "{domain} nennt keinen Mailserver (MX), darum kann kaum jemand antworten. Setz den, der eure Mail annimmt.",
      closed:
        "{domain} sagt, dass sie keine Mail annimmt (MX „.“), darum kann niemand antworten. Setz den Server, der eure Mail annimmt.",
      unknown: "{domain} nennt {hosts}, und dazu gibt es keine Adresse. Berichtige den Namen.",
      there: "Mail an {domain} geht an {hosts}.",
    },
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
