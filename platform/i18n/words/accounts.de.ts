import type { Same } from "../dictionary.ts";
import type { accounts as source } from "./accounts.en.ts";

export const accounts: Same<typeof source> = {
  about:
    "Von hier wird Mail über IMAP geholt, sobald sie ankommt. Sie bleibt dort, wo sie ist, wenn du nichts anderes sagst.",
  add: "Postfach eintragen",
  none: "Es gibt noch kein Postfach.",
  noneText:
    "Trag das Postfach ein, an das eure Kunden beim Anbieter schreiben. Was dort ankommt, kommt hierher, und auch aus der Zeit, in der wir nicht laufen, fehlt nichts.",
  name: "Name",
  nameHelp: "Für euch selbst. Leer: der Benutzer.",
  host: "Server",
  hostHelp: "Wie dein Anbieter ihn nennt, etwa imap.firma.example.",
  port: "Port",
  security: "Verschlüsselung",
  securities: { tls: "TLS", starttls: "STARTTLS", plain: "keine (nur im eigenen Netz)" },
  username: "Benutzer",
  usernameHelp: "Meist die ganze Mailadresse.",
  password: "Passwort",
  passwordHelp:
    "Viele Anbieter wollen ein eigenes für Programme (App-Passwort). Es liegt versiegelt und wird nie gezeigt.",
  passwordKept: "Leer: das zuvor eingetragene.",
  folders: "Ordner",
  foldersHelp: "Geholt wird aus den angekreuzten. Prüfe das Postfach, um alle zu sehen.",
  begin: "Anfangen mit",
  begins: { new: "Mail, die von jetzt an kommt", all: "Allem, was dort liegt" },
  beginMeans: {
    new: "was schon dort liegt, bleibt dort",
    all: "was älter ist als dreißig Tage, kommt geschlossen herein",
  },
  after: "Wenn wir eine Mail haben",
  afters: {
    leave: "Dort nichts ändern",
    seen: "Dort als gelesen markieren",
    flag: "Dort kennzeichnen",
    move: "Dort verschieben",
  },
  moveTo: "In den Ordner",
  moveToHelp: "Gibt es ihn nicht, wird er angelegt.",
  test: "Prüfen",
  testing: "Verbinden …",
  works: { one: "Es geht. Dort ist {count} Ordner.", other: "Es geht. Dort sind {count} Ordner." },
  tells: "Der Server sagt sofort, wenn Mail kommt.",
  deaf: "Dieser Server sagt nicht, wenn Mail kommt; wir sehen alle 20 Sekunden nach.",
  said: "Der Server sagte:",
  changeOne: "{name} ändern",
  removeOne: "{name} entfernen",
  removeText:
    "Von dort wird nichts mehr geholt, und das Passwort wird vergessen. Was geholt wurde, bleibt, hier und dort.",
  removed: "Entfernt.",
  pause: "Anhalten",
  pauseOne: "{name} anhalten",
  resume: "Weiter holen",
  resumeOne: "Weiter holen: {name}",
  paused: "angehalten; was inzwischen kommt, wird nachgeholt",
  fetched: "zuletzt nachgesehen {ago}",
  first: "wird zum ersten Mal durchgesehen",
  waiting: { one: "{count} Mail noch zu holen", other: "{count} Mails noch zu holen" },
  left: {
    one: "{count} Mail war nicht zu bekommen; sie ist zu groß, oder der Server gibt sie nicht her. Sie bleibt dort, und wir versuchen es wieder.",
    other:
      "{count} Mails waren nicht zu bekommen; sie sind zu groß, oder der Server gibt sie nicht her. Sie bleiben dort, und wir versuchen es wieder.",
  },
  since: "seit {since}",
  troubles: {
    dns: "Einen Server dieses Namens kennt niemand. Berichtige den Namen.",
    forbidden:
      "Mit dieser Adresse verbinden wir uns nicht. Nenne den Mailserver selbst; im eigenen Netz nur, wenn MAIL_PRIVATE_HOSTS es erlaubt.",
    plain:
      "Außerhalb des eigenen Netzes geht kein Passwort unverschlüsselt hinaus. Wähle TLS (Port 993) oder STARTTLS (Port 143).",
    refused: "Der Server nimmt die Verbindung nicht an. Prüfe Name und Port, und ob er läuft.",
    timeout: "Der Server antwortet nicht rechtzeitig. Prüfe den Port, und ob eine Firewall uns durchlässt.",
    tls: "Der Server und wir werden uns über die Verschlüsselung nicht einig. Port 993 braucht TLS, Port 143 STARTTLS.",
    certificate:
      "Das Zertifikat des Servers gilt nicht für diesen Namen, oder niemand, dem wir trauen, hat es unterschrieben. Nimm den Namen aus dem Zertifikat; einem eigenen trauen wir mit NODE_EXTRA_CA_CERTS.",
    "no-tls": "Auf diesem Port bietet der Server keine Verschlüsselung an. Wähle TLS und Port 993.",
    "not-imap": "Was dort antwortet, spricht kein IMAP. Prüfe den Port.",
    password:
      "Der Server lehnt Benutzer oder Passwort ab. Berichtige sie; oft ist der Benutzer die ganze Mailadresse. Manche Anbieter wollen ein eigenes Passwort für Programme.",
    "app-password":
      "Der Anbieter will ein eigenes Passwort für Programme (App-Passwort), nicht das gewöhnliche. Mach dort eines und trag es hier ein.",
    "imap-off":
      "IMAP ist für dieses Postfach ausgeschaltet. Schalte es in den Einstellungen des Postfachs beim Anbieter ein.",
    key: "Das Passwort ist mit einem anderen Schlüssel versiegelt, etwa aus der Zeit vor einer Wiederherstellung. Trag es noch einmal ein.",
    busy: "Der Server hat zu viel zu tun oder zu viele Verbindungen. Wir fragen seltener nach.",
    folder: "Ein Ordner lässt sich nicht öffnen. Wurde er dort umbenannt oder entfernt? Wähle die Ordner neu.",
    move: "Mails werden geholt, lassen sich dort aber nicht markieren oder verschieben. Prüfe den Ordner, und was dieser Benutzer darf.",
    "said-no": "Der Server verweigert einen Befehl. Wir versuchen es weiter; warum, sagt er selbst.",
    closed: "Die Verbindung ist abgerissen. Wir versuchen es wieder.",
    ours: "Unsere eigene Datenbank konnte nicht aufheben, was kam. Es ist nichts verloren; es wird noch einmal geholt. Sieh unter Zustand nach.",
    other: "Etwas Unerwartetes. Wir versuchen es wieder; das Protokoll des Programms weiß mehr.",
  },
};
