import type { Same } from "../dictionary.ts";
import type { healthOfMail as source } from "./health-mail.en.ts";

/** What the health page and the doctor say of mail on its way in and out. */
export const healthOfMail: Same<typeof source> = {
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
      other: "{count} Antworten kamen nach einem Absturz vielleicht doppelt an. Sie sind in ihren Gesprächen markiert.",
    },
  },
};
