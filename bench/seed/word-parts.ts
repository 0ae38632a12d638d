/** What a language's words are made of. */
export type Parts = {
  /** The hundred or so words that make up half of all text, the most frequent first. */
  small: string[];
  nouns: string[];
  plural: string;
  verbs: string[];
  verbForms: ((stem: string) => string)[];
  adjectives: string[];
  adjectiveEndings: string[];
  /** First and second halves of compounds. */
  firsts: string[];
  seconds: string[];
  syllables: string[];
  nameEndings: string[];
};

const list = (words: string) => words.trim().split(/\s+/);

export const german: Parts = {
  small:
    list(`die der und in zu den das nicht von sie ist des sich mit dem dass er es ein ich auf so eine auch als an nach
    wie im für man aber aus durch wenn nur war noch werden bei hat wir was wird sein einen welche sind oder zur um haben
    einer mir über ihm diese einem ihr uns da zum kann doch vor dieser mich ihn du hatte seine mehr am denn nun unter sehr
    selbst schon hier bis habe ihre dann ihnen seiner alle wieder meine gegen vom ganz einzelnen wo muss ohne eines können
    sei ja wurde jetzt immer seinen wohl dieses ihren würde diesen sondern weil welcher nichts diesem alles waren will viel
    mein also soll worden lassen dies machen ihrer weiter leben recht etwas keine ob dir allen großen müssen bitte danke
    leider gerne heute gestern morgen schon vielen hallo freundlichen grüßen`),
  nouns:
    list(`Bestellung Lieferung Rechnung Kaffee Paket Adresse Kunde Frage Antwort Termin Tag Woche Monat Zeit Preis Konto
    Zahlung Gutschein Maschine Mühle Bohne Tasse Kanne Filter Wasser Milch Zucker Röstung Sorte Geschmack Geschenk Fehler
    Problem Lösung Rückgabe Versand Anbieter Laden Filiale Tisch Stuhl Café Rösterei Mitarbeiter Kollege Freund Familie Kind
    Tochter Sohn Mutter Vater Geburtstag Hochzeit Weihnachten Ostern Sommer Winter Herbst Frühling Stadt Straße Haus Wohnung
    Küche Büro Firma Verein Schule Angebot Vertrag Kündigung Mahnung Überweisung Karte Nummer Name Telefon Nachricht Brief
    Bild Foto Datei Anhang Link Seite Kasse Korb Menge Gewicht Gramm Kilo Packung Tüte Dose Deckel Griff Schalter Dichtung
    Pumpe Kessel Dampf Druck Temperatur Anleitung Garantie Reparatur Werkstatt Ersatzteil Lager Regal Palette Spedition Fahrer
    Nachbar Unterschrift Abholung Uhrzeit Vormittag Nachmittag Abend Kurs Seminar Verkostung Führung Gruppe Person Platz
    Reservierung Frühstück Kuchen Brot Brötchen Käse Schokolade Tee Kakao Sirup Becher Löffel Serviette Rabatt Aktion Punkte
    Abonnement Abo Pause Änderung Wunsch Hinweis Beschwerde Lob Dank Erfahrung Meinung Qualität Service Beratung Verkauf
    Einkauf Beleg Quittung Steuer Betrag Summe Rest Anfang Ende Grund Fall Weise Teil Stück Paar Hälfte Übersicht Auswahl
    Mischung Espresso Crema Aroma Säure Ernte Bauer Land Region Herkunft Siegel Umwelt Verpackung Müll Becherpfand Pfand`),
  plural: "en",
  verbs:
    list(`bestell liefer bezahl frag antwort schreib ruf komm geh mach such find brauch wünsch hoff dank freu wart hol
    bring schick send prüf änder kündig stornier tausch reparier öffn schließ funktionier klapp pass schmeck trink koch mahl
    röst probier kauf verkauf zeig erklär versteh glaub denk meld melde buch reservier plan feier lad besuch treff sprech
    hör les klick drück dreh stell leg setz zieh schalt läuf tropf leck brech fehl lag lieg steh bleib dauer start beginn
    endet spar rechn zähl mess wieg füll leer reinig entkalk spül trockn lager pack klebt trag heb fahr park bearbeit
    entschuldig ärger kümmer informier erinner empfehl beschwer lob kritisier`),
  verbForms: [
    (stem) => `${stem}en`,
    (stem) => `${stem}t`,
    (stem) => `${stem}e`,
    (stem) => `${stem}te`,
    (stem) => `ge${stem}t`,
    (stem) => `${stem}end`,
  ],
  adjectives:
    list(`schön gut neu alt groß klein schnell langsam freundlich teuer günstig kaputt defekt frisch heiß warm kalt
    stark mild bitter süß sauer fruchtig nussig schokoladig hell dunkel leicht schwer voll leer richtig falsch letzt nächst
    ganz halb doppelt einfach schwierig wichtig dringend möglich unmöglich zufrieden unzufrieden enttäuscht begeistert
    glücklich traurig müde jung gesund krank sauber schmutzig nass trocken laut leise offen geschlossen pünktlich verspätet
    bestellt geliefert bezahlt beschädigt zerbrochen verloren persönlich herzlich ehrlich nachhaltig biologisch regional
    täglich wöchentlich monatlich jährlich kostenlos zusätzlich vollständig unvollständig verschieden ähnlich gleich ander
    besonder gewöhnlich üblich selten häufig genau ungefähr eigen fremd deutsch italienisch brasilianisch äthiopisch`),
  adjectiveEndings: ["e", "er", "en", "es", "em", "", "ere", "sten"],
  firsts:
    list(`Kaffee Bohnen Röst Liefer Rechnungs Versand Bestell Kunden Geschenk Espresso Filter Milch Wasser Dampf Mahl
    Maschinen Tassen Karten Gutschein Abo Zahlungs Bank Konto Adress Paket Post Brief Laden Filial Tisch Stuhl Küchen Büro
    Firmen Vereins Schul Garten Sommer Winter Weihnachts Oster Geburtstags Hochzeits Familien Kinder Jahres Monats Wochen
    Tages Abend Morgen Stadt Straßen Haus Wohnungs Auto Fahrrad Bahn Flug Reise Urlaubs Ersatz Reparatur Garantie Vertrags
    Kündigungs Angebots Preis Rabatt Aktions Online Telefon Daten Bild Text Seiten Listen Lager Regal Glas Holz Metall
    Kunststoff Papier Stoff Leder Öko Bio Fair Groß Klein Neu Alt Schnell Direkt Sonder Spezial Grund Haupt Neben`),
  seconds:
    list(`maschine maschinen bestellung bestellungen lieferung rechnung karte karten nummer nummern adresse preis preise
    menge mischung sorte sorten paket pakete tasse tassen kanne filter mühle dose tüte beutel becher deckel griff schalter
    kabel stecker pumpe ventil dichtung schlauch tank behälter sieb teller löffel messer tisch stuhl schrank regal raum haus
    laden markt stand platz weg straße zeit tag woche monat jahr termin plan liste bericht brief karton schein beleg konto
    betrag summe kosten gebühr steuer rabatt angebot aktion kurs gruppe team leiter kunde kundin freund partner firma
    service beratung hilfe anleitung garantie prüfung fehler schaden problem lösung frage antwort wunsch idee geschenk fest`),
  syllables:
    list(`ber gau hol lin mar nau ost rich sal tal wal zim bach brü dorf eich feld grün hart im kel lau mel neu ober
    pal ram sieg trau ulm vol wei zell hof kir schön rot stein wolf adel bern diet ek fried gerd hein`),
  nameEndings: ["er", "mann", "berg", "heim", "hausen", "stedt", "ow", "inger"],
};

export const english: Parts = {
  small:
    list(`the of and to in a is that for it as was with be by on not he i this are or his from at which but have an had
    they you were their one all we can her has there been if more when will would who so no she other its may these what them
    than some him time into only do such my new about out also two any up first could our then most see me should after said
    your very between made many over like those did now even well where must people through how same work being because good
    before here under please thank thanks hello dear best regards kind sorry today tomorrow yesterday still just really`),
  nouns:
    list(`order delivery invoice coffee parcel address customer question answer date day week month time price account
    payment voucher machine grinder bean cup pot filter water milk sugar roast blend taste gift mistake problem solution
    return shipping supplier shop branch table chair café roastery colleague friend family child daughter son mother father
    birthday wedding christmas easter summer winter autumn spring city street house flat kitchen office company club school
    offer contract cancellation reminder transfer card number name phone message letter picture photo file attachment link
    page checkout basket amount weight gram kilo pack bag tin lid handle switch seal pump boiler steam pressure temperature
    manual warranty repair workshop part stock shelf pallet carrier driver neighbour signature collection morning afternoon
    evening course seminar tasting tour group person place booking breakfast cake bread roll cheese chocolate tea cocoa syrup
    mug spoon napkin discount sale points subscription break change wish note complaint praise thanks experience opinion
    quality service advice purchase receipt tax total rest beginning end reason case way piece pair half overview choice
    espresso crema aroma acidity harvest farmer country region origin label environment packaging waste deposit website
    browser password login email inbox newsletter leaflet barista counter queue opening holiday weekend hour minute`),
  plural: "s",
  verbs:
    list(`order deliver pay ask answer write call come go make search find need wish hope thank wait pick bring send check
    change cancel exchange repair open close work fit taste drink cook grind roast try buy sell show explain understand
    believe think report book reserve plan celebrate invite visit meet speak hear read click press turn put lay set pull
    switch run drip leak break miss lie stand stay last start begin save count measure weigh fill empty clean descale rinse
    dry store pack stick carry lift drive park handle apologise annoy care inform remind recommend complain praise charge
    refund return ship track receive arrive follow confirm update offer prefer enjoy like love want use keep`),
  verbForms: [
    (stem) => stem,
    (stem) => `${stem}s`,
    (stem) => `${stem}ed`,
    (stem) => `${stem}ing`,
    (stem) => `re${stem}`,
  ],
  adjectives:
    list(`nice good new old big small quick slow friendly expensive cheap broken faulty fresh hot warm cold strong
    mild bitter sweet sour fruity nutty light dark easy heavy full empty right wrong last next whole half double simple
    difficult important urgent possible happy unhappy disappointed delighted sad tired young healthy ill clean dirty wet dry
    loud quiet open closed punctual late damaged lost personal honest sustainable organic local daily weekly monthly yearly
    free additional complete incomplete different similar equal special usual rare frequent exact rough own foreign german
    italian brazilian ethiopian wonderful terrible perfect reasonable reliable careful helpful patient polite`),
  adjectiveEndings: ["", "er", "est", "ly", "ness", "ish"],
  firsts:
    list(`coffee bean roast ship order customer gift espresso filter milk water steam grind machine cup card voucher
    pay bank account parcel post letter shop branch table kitchen office company club school garden summer winter holiday
    birthday wedding family year month week day evening morning city street house flat car bike rail flight travel spare
    repair contract price discount sale web phone data picture text page list stock shelf glass wood metal plastic paper
    cloth leather eco fair big small new old fast direct extra special ground main side home hand foot head over under out`),
  seconds:
    list(`machine machines order orders delivery invoice card cards number numbers address price prices amount blend
    sort parcel cup cups pot filter mill tin bag lid handle switch cable plug pump valve seal hose tank box sieve plate spoon
    knife table chair cupboard shelf room house shop market stand place way street time day week month year date plan list
    report letter carton slip receipt account total cost fee tax offer course group team leader friend partner firm service
    advice help manual warranty check fault damage problem answer question wish idea gift party line work side board maker`),
  syllables:
    list(`ash bar bel bram car clay dal den ed fair far glen gran har hart hol ing kel ken lan lee mar mil mor nor
    oak pem pen quin ram red rich row sal shel sin stan sut tam thorn tre wal wes whit win wood wyn york brad ches dun`),
  nameEndings: ["ton", "ley", "ford", "son", "ham", "wick", "worth", "by"],
};
