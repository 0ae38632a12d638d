/** What machines write to us. */
export type Bulk = {
  from: string;
  email: string;
  to: string;
  subject: string;
  text: string;
  daysAgo: number;
  spam?: true;
};

export const OUT_OF_OFFICE_DE = `{Vielen Dank für Ihre Nachricht.|Guten Tag,|Danke für Ihre E-Mail!} {Ich bin bis einschließlich $fut nicht im Haus|Ich befinde mich bis zum $fut im Urlaub|Ich bin erst am $fut wieder erreichbar|Unser Büro ist bis zum $fut geschlossen} und {lese meine Mails nur unregelmäßig|habe keinen Zugriff auf meine Nachrichten|antworte Ihnen danach}. {Ihre Nachricht wird nicht weitergeleitet.|In dringenden Fällen wenden Sie sich bitte an das Sekretariat.|Ihre E-Mail wird nicht automatisch weitergeleitet, bleibt aber auch nicht vergessen.|Wenn es brennt: Durchwahl -{12|14|20|31|45}.} $me`;

export const OUT_OF_OFFICE_EN = `{Thank you for your message.|Hello,|Thanks for getting in touch.} {I am out of the office until $fut|I’m away until $fut|I’ll be back on $fut} {with limited access to email|and not reading mail|and will reply when I return}. {For anything urgent please contact the front desk.|Your mail will not be forwarded.|If it can’t wait, call extension {12|14|20|31|45}.} $me`;

export const BULK: Bulk[] = [
  {
    ...{
      from: "Speicherstadt Rohkaffee",
      email: "angebote@speicherstadt-rohkaffee.example",
      to: "buero@morgenrot.example",
    },
    ...{ subject: "Offerliste KW: Äthiopien neu eingetroffen, Peru knapp", daysAgo: 1 },
    text: "Neu im Hafen: 60 Sack Guji Grade 1, 120 Sack Sidamo, 40 Sack Cajamarca (bio). Peru Decaf ist bis zum nächsten Schiff ausverkauft. Muster auf Anfrage. Diese Liste geht an 214 Röstereien.",
  },
  {
    ...{
      from: "Speicherstadt Rohkaffee",
      email: "angebote@speicherstadt-rohkaffee.example",
      to: "buero@morgenrot.example",
    },
    ...{ subject: "Offerliste: Brasilien nach dem Frost", daysAgo: 96 },
    text: "Die Ernteschätzung aus Minas Gerais liegt elf Prozent unter Vorjahr. Wir haben 300 Sack Santos zu alten Konditionen gesichert, solange der Vorrat reicht.",
  },
  {
    ...{
      from: "Speicherstadt Rohkaffee",
      email: "angebote@speicherstadt-rohkaffee.example",
      to: "buero@morgenrot.example",
    },
    ...{ subject: "Offerliste: Ruanda und Burundi", daysAgo: 251 },
    text: "Die ersten Container aus Ostafrika sind verzollt. Ruanda Bourbon gewaschen, 87 Punkte, und ein kleines Los Burundi natural für Mutige.",
  },
  {
    ...{ from: "Kartonwerk Saale", email: "news@kartonwerk-saale.example", to: "online@morgenrot.example" },
    ...{ subject: "Wellpappe: neue Größen, neue Preise", daysAgo: 23 },
    text: "Ab dem nächsten Quartal führen wir den Flaschen- und Gläserkarton auch mit Gefache aus einwelliger Pappe. Mindestabnahme 250 Stück. Ihr Team vom Kartonwerk.",
  },
  {
    ...{ from: "Kartonwerk Saale", email: "news@kartonwerk-saale.example", to: "online@morgenrot.example" },
    ...{ subject: "Betriebsferien im Kartonwerk", daysAgo: 141 },
    text: "Vom 1. bis 14. steht unsere Linie still. Bitte bestellen Sie Ihren Bedarf rechtzeitig. Paletten nehmen wir in dieser Zeit nicht zurück.",
  },
  {
    ...{
      from: "Leipziger Handelsblatt",
      email: "newsletter@handelsblatt-leipzig.example",
      to: "hallo@morgenrot.example",
    },
    ...{ subject: "Ihr Morgenüberblick: Baustellen in der Südvorstadt", daysAgo: 5 },
    text: "Die Karl-Liebknecht-Straße wird ab Montag stadtauswärts einspurig. Händler befürchten Umsatzeinbußen. Außerdem: Was der neue Mindestlohn für Cafés bedeutet.",
  },
  {
    ...{
      from: "Leipziger Handelsblatt",
      email: "newsletter@handelsblatt-leipzig.example",
      to: "hallo@morgenrot.example",
    },
    ...{ subject: "Ihr Morgenüberblick: Weihnachtsmarkt wird größer", daysAgo: 320 },
    text: "Zwanzig neue Stände, darunter erstmals drei Röstereien. Die Bewerbungsfrist für Nachrücker endet am Freitag.",
  },
  {
    ...{ from: "Specialty Coffee Events", email: "hello@coffee-events.example", to: "hallo@morgenrot.example" },
    ...{ subject: "Tickets for the spring fair are live", daysAgo: 60 },
    text: "Early-bird tickets for roasters are available until the end of the month. This year with a repair corner, a green auction and far too many samples. You get this because you exhibited two years ago.",
  },
  {
    ...{ from: "Specialty Coffee Events", email: "hello@coffee-events.example", to: "hallo@morgenrot.example" },
    ...{ subject: "Call for judges: brewers cup, region east", daysAgo: 410 },
    text: "We are looking for sensory judges with at least two years at the cupping table. Travel is paid, palates are not. Apply through the form.",
  },
  {
    ...{
      from: "Paketdienst Geschäftskunden",
      email: "noreply@paketdienst-info.example",
      to: "online@morgenrot.example",
    },
    ...{ subject: "Geänderte Abholzeiten an Feiertagen", daysAgo: 30 },
    text: "Bitte beachten Sie, dass die Abholung an den kommenden Feiertagen entfällt und die Fahrt am Vortag eine Stunde früher beginnt. Dies ist eine automatische Mitteilung.",
  },
  {
    ...{
      from: "Paketdienst Geschäftskunden",
      email: "noreply@paketdienst-info.example",
      to: "online@morgenrot.example",
    },
    ...{ subject: "Ihre Monatsübersicht: 1.184 Sendungen", daysAgo: 200 },
    text: "Im vergangenen Monat haben Sie 1.184 Sendungen aufgegeben, davon wurden 96,4 % am nächsten Werktag zugestellt. 11 Schadensmeldungen sind in Bearbeitung.",
  },
  {
    ...{ from: "Stadtreinigung Leipzig", email: "gewerbe@stadtreinigung.example", to: "plagwitz@morgenrot.example" },
    ...{ subject: "Tausch Ihrer Biotonne", daysAgo: 77 },
    text: "Ihre Biotonne wird in der kommenden Woche gegen ein größeres Modell getauscht. Bitte stellen Sie sie am Vorabend leer an die Straße.",
  },
  {
    ...{ from: "Mühlen & Messer", email: "aktion@muehlen-messer.example", to: "suedvorstadt@morgenrot.example" },
    ...{ subject: "Mahlscheiben im Doppelpack, 15 % bis Sonntag", daysAgo: 170 },
    text: "Gehärtete Scheiben für alle gängigen Ladenmühlen. Faustregel: Wechsel nach 500 kg. Sie erhalten diese Nachricht als Geschäftskunde.",
  },
  {
    ...{ from: "Tischlerinnung", email: "rundbrief@tischlerinnung.example", to: "schleussig@morgenrot.example" },
    ...{ subject: "Rundbrief an alle Auftraggeber im Leipziger Westen", daysAgo: 288 },
    text: "Unsere Betriebe haben zum Jahresende wieder Termine frei. Türen, Tresen, Fensterbänke: Rufen Sie uns an, bevor es zieht.",
  },
  {
    ...{ from: "Rank Rocket SEO", email: "kevin@rank-rocket.example", to: "hallo@morgenrot.example" },
    ...{ subject: "Your website morgenrot is NOT on page 1", daysAgo: 2, spam: true },
    text: "Dear business owner, I was just browsing your site and found 17 critical errors. For only 99 USD we bring you to page one in 24 hours. Shall I send the free audit? Kevin, Growth Wizard",
  },
  {
    ...{ from: "Herr Prof. Adebanjo Stiftung", email: "stiftung@gluecksfall.example", to: "buero@morgenrot.example" },
    ...{ subject: "SEHR WICHTIG: Erbschaft für Rösterei", daysAgo: 64, spam: true },
    text: "Sehr geehrte Begünstigte, ein entfernter Verwandter mit gleichem Nachname hat 4,8 Millionen hinterlassen. Bitte antworten mit Kontonummer und Lieblingskaffee zwecks Überprüfung.",
  },
  {
    ...{ from: "LED Panel Direct", email: "sales@led-panel-direct.example", to: "plagwitz@morgenrot.example" },
    ...{ subject: "Re: Re: Re: quotation LED 60x60", daysAgo: 133, spam: true },
    text: "Dear friend, hope this finds you well. We are factory of LED panel since 2009, best price, CE. Attached was our catalogue but the size is too big. Please kindly reply your quantity.",
  },
  {
    ...{ from: "Fake-Bewertungen24", email: "team@bewertungen24.example", to: "schleussig@morgenrot.example" },
    ...{ subject: "50 Fünf-Sterne-Bewertungen zum Einführungspreis", daysAgo: 219, spam: true },
    text: "Ihr Mitbewerber hat 400 Bewertungen, Sie erst 187. Das ändern wir bis Freitag. Diskret, dauerhaft, DSGVO-konform (fast). Antworten Sie einfach mit JA.",
  },
  {
    ...{ from: "Crypto Barista", email: "invest@crypto-barista.example", to: "online@morgenrot.example" },
    ...{ subject: "Turn your beans into coins", daysAgo: 377, spam: true },
    text: "BeanCoin is the first token backed by espresso. Early roasters receive a 300 % bonus. The whitepaper is being written.",
  },
];
