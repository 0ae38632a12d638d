import type { Same } from "../dictionary.ts";
import type { outgoing as source } from "./outgoing.en.ts";

export const outgoing: Same<typeof source> = {
  about:
    "Die Server, über die unsere Mail hinausgeht. Eine Adresse sendet über den Server des Hauses, wenn sie keinen anderen nennt (siehe Mailadressen).",
  add: "Server eintragen",
  house: "Der Server des Hauses",
  houseText: "SMTP_URL: {host}",
  houseNone: "es ist keiner gesetzt (SMTP_URL); was über ihn hinausginge, wartet",
  direct: "Direkt zu den Empfängern",
  directText: "jede Mail geht an die Server, die die Domains ihrer Empfänger nennen",
  kind: "Wie Mail hinausgeht",
  kinds: { smtp: "Über einen eigenen Server (SMTP)", direct: "Direkt an die Server der Empfänger" },
  directHelp:
    "Viele nehmen Mail nur von bekannten Absendern: Diese Maschine braucht eine feste Adresse mit einem Namen, der zu ihr zurückführt, einen offenen Port 25 und SPF für eure Domain.",
  name: "Name",
  nameHelp: "Für euch selbst. Leer: der Server.",
  host: "Server",
  hostHelp: "Wie dein Anbieter ihn nennt, etwa smtp.firma.example.",
  way: "Wie wir uns anmelden",
  ways: { password: "Mit einem Passwort", account: "Als eines unserer Postfächer (OAuth2)", none: "Gar nicht" },
  username: "Benutzer",
  usernameHelp: "Meist die ganze Mailadresse.",
  password: "Passwort",
  passwordHelp:
    "Viele Anbieter wollen ein eigenes für Programme (App-Passwort). Es liegt versiegelt und wird nie gezeigt.",
  passwordKept: "Leer: das zuvor eingetragene.",
  account: "Postfach",
  accountNone: "Wähle ein Postfach",
  accountHelp: "Bei seinem Anbieter muss sich jemand angemeldet haben, mit einem Scope, der das Senden erlaubt.",
  limits: "Grenzen",
  perMinute: "Mails je Minute, höchstens",
  connections: "Gleichzeitig, höchstens",
  limitsHelp: "Leer: so viele, wie da sind. Was zu viel ist, wartet, bis es an der Reihe ist.",
  perMinuteIs: { one: "höchstens {count} Mail je Minute", other: "höchstens {count} Mails je Minute" },
  connectionsIs: { one: "{count} gleichzeitig", other: "{count} gleichzeitig" },
  usedBy: "für {addresses}",
  usedByNone: "noch sendet keine Adresse über ihn",
  test: "Prüfen",
  testing: "Verbinden …",
  works: "Es geht. Er nähme Mail von {from}. Gesendet wurde nichts.",
  worksNoFrom: "Es geht. Gesendet wurde nichts.",
  unencrypted: "Die Leitung ist nicht verschlüsselt.",
  said: "Der Server sagte:",
  changeOne: "{name} ändern",
  removeOne: "{name} entfernen",
  removeText: "Sein Passwort wird vergessen. Über ihn geht keine Mail mehr hinaus.",
  removed: "Entfernt.",
  slow: "Er nimmt gerade nichts an, seit {since}; nächster Versuch {until}.",
  slowDomain: "{domain} nimmt gerade nichts an, seit {since}; nächster Versuch {until}.",
  testMode: "Testbetrieb: Keine Mail verlässt dieses Haus. Was du sendest, wird als nicht gesendet markiert.",
  troubles: {
    unset: "Es gibt keinen Server zum Senden.",
    dns: "Einen Server dieses Namens kennt niemand. Berichtige den Namen.",
    forbidden:
      "Mit dieser Adresse verbinden wir uns nicht. Nenne den Mailserver selbst; im eigenen Netz nur, wenn MAIL_PRIVATE_HOSTS es erlaubt.",
    plain:
      "Außerhalb des eigenen Netzes geht kein Passwort unverschlüsselt hinaus. Wähle STARTTLS (Port 587) oder TLS (Port 465).",
    refused: "Der Server nimmt die Verbindung nicht an. Prüfe Name und Port, und ob er läuft.",
    timeout:
      "Der Server antwortet nicht rechtzeitig. Prüfe den Port, und ob eine Firewall uns durchlässt (viele Anbieter sperren Port 25).",
    tls: "Der Server und wir werden uns über die Verschlüsselung nicht einig. Port 465 braucht TLS, Port 587 STARTTLS.",
    certificate:
      "Das Zertifikat des Servers gilt nicht für diesen Namen, oder niemand, dem wir trauen, hat es unterschrieben. Nimm den Namen aus dem Zertifikat; einem eigenen trauen wir mit NODE_EXTRA_CA_CERTS.",
    "no-tls":
      "Auf diesem Port bietet der Server keine Verschlüsselung an, oder er will sie vor allem anderen. Wähle TLS und Port 465.",
    "not-smtp": "Was dort antwortet, spricht kein SMTP. Prüfe den Port.",
    password:
      "Der Server lehnt Benutzer oder Passwort ab. Berichtige sie; oft ist der Benutzer die ganze Mailadresse. Manche Anbieter wollen ein eigenes Passwort für Programme.",
    "app-password":
      "Der Anbieter will ein eigenes Passwort für Programme (App-Passwort), nicht das gewöhnliche. Mach dort eines und trag es hier ein.",
    consent:
      "Beim Anbieter jenes Postfachs muss sich jemand neu anmelden, damit wir senden dürfen. Sieh unter Postfächer nach.",
    client: "Der Anbieter kennt unser Programm nicht. Prüfe Client-ID und Geheimnis jenes Postfachs.",
    key: "Das Passwort ist mit einem anderen Schlüssel versiegelt, etwa aus der Zeit vor einer Wiederherstellung. Trag es noch einmal ein.",
    busy: "Der Server bittet uns, langsamer zu senden. Seine Mail wartet, und wir versuchen es seltener.",
    sender:
      "Der Server lässt diesen Benutzer nicht von dieser Adresse senden. Erlaube es dort, oder melde dich als der an, dem die Adresse gehört.",
    recipient: "Der Server nimmt keine Mail für diesen Empfänger.",
    content: "Der Server nimmt die Mail selbst nicht. Warum, sagt er.",
    "said-no": "Der Server weist uns ab. Warum, sagt er.",
    closed: "Die Verbindung ist abgerissen. Wir versuchen es wieder.",
    ours: "Unsere eigene Datenbank hat nicht geantwortet. Es ist nichts verloren. Sieh unter Zustand nach.",
    other: "Etwas Unerwartetes. Wir versuchen es wieder; das Protokoll des Programms weiß mehr.",
  },
};
