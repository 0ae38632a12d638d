import type { Language } from "../calendar.ts";

/** Words that fill the slots of stories. `a/b/c` are nominative, dative and accusative, picked by `:d` and `:a`. */
type Lexicon = Record<string, string[]>;

const read = (source: string): Lexicon =>
  Object.fromEntries(
    source
      .trim()
      .split("\n")
      .map((line) => {
        const [name = "", words = ""] = line.split(/: (.*)/);
        return [name, words.split(" | ")];
      }),
  );

const SHARED = `
coffee: Langschläfer | Espresso Morgenrot | Auwald | Guji | Kanalblick | Zugvogel | Herbstnebel | Elsterwehr | Morgentau | Nachtschwärmer
espresso: Langschläfer | Espresso Morgenrot | Auwald | Elsterwehr | Herbstnebel
filter: Guji | Kanalblick | Zugvogel | Morgentau
machine: Gaggia Classic | Rancilio Silvia | Lelit Anna | Quickmill Pippa | Dedica | Sage Bambino | ECM Classika | Ascaso Dream | Profitec Go | Pavoni | Bezzera | La Marzocco Linea Mini
grinder: Comandante | Eureka Mignon | Baratza Encore | Graef CM 800 | Niche | Wilfa | Timemore C3 | Kinu | 1Zpresso | Vario | Sette 270
pot: Bialetti | Alessi | Moka für drei Tassen | Induktions-Bialetti | Cilio
street: Karl-Heine-Straße | Holteistraße | Könneritzstraße | Kochstraße | Zschochersche Straße | Kurt-Eisner-Straße | Schnorrstraße | Brockhausstraße | Industriestraße | Weißenfelser Straße | Arndtstraße | Bernhard-Göring-Straße | Nonnenstraße | Merseburger Straße | Endersstraße | Oststraße | Gohliser Straße | Eisenbahnstraße | Kantstraße | Scharnhorststraße
place: Halle | Dresden | Jena | Chemnitz | Markkleeberg | Erfurt | Zwickau | Taucha | Markranstädt | Weimar | Gera | Grimma
abroad: Wien | Zürich | Utrecht | Kopenhagen | Bergen | Lyon | Porto | Kraków
far: Berlin | Hamburg | Freiburg | München | Köln | Bremen | Kiel | Rostock | Hannover | Tübingen
`;

const GERMAN = `
rel: meine Schwester/meiner Schwester/meine Schwester | mein Vater/meinem Vater/meinen Vater | meine Mutter/meiner Mutter/meine Mutter | mein Bruder/meinem Bruder/meinen Bruder | meine Tochter/meiner Tochter/meine Tochter | mein Schwiegervater/meinem Schwiegervater/meinen Schwiegervater | meine Nachbarin/meiner Nachbarin/meine Nachbarin | mein Mitbewohner/meinem Mitbewohner/meinen Mitbewohner | meine Tante/meiner Tante/meine Tante | mein Chef/meinem Chef/meinen Chef | meine Patentante/meiner Patentante/meine Patentante | mein Mann/meinem Mann/meinen Mann | meine Frau/meiner Frau/meine Frau | mein Opa/meinem Opa/meinen Opa | meine beste Freundin/meiner besten Freundin/meine beste Freundin | mein Onkel/meinem Onkel/meinen Onkel | meine Kollegin/meiner Kollegin/meine Kollegin
occasion: zum Geburtstag | zur Hochzeit | zum Einzug | zur bestandenen Prüfung | zum Abschied aus dem Büro | zum siebzigsten Geburtstag | zur Geburt des zweiten Kindes | zum Ruhestand | zur Silberhochzeit | als Dankeschön fürs Blumengießen | zur Verteidigung der Doktorarbeit | zum ersten eigenen Dach überm Kopf
lost: ein grauer Wollschal/einem grauen Wollschal/einen grauen Wollschal | ein schwarzer Regenschirm mit Holzgriff/einem schwarzen Regenschirm mit Holzgriff/einen schwarzen Regenschirm mit Holzgriff | ein Kinderfahrradhelm mit Dinosauriern/einem Kinderfahrradhelm mit Dinosauriern/einen Kinderfahrradhelm mit Dinosauriern | eine Lesebrille im roten Etui/einer Lesebrille im roten Etui/eine Lesebrille im roten Etui | ein Notizbuch mit Gummiband/einem Notizbuch mit Gummiband/ein Notizbuch mit Gummiband | ein Schlüsselbund mit blauem Band/einem Schlüsselbund mit blauem Band/einen Schlüsselbund mit blauem Band | ein Stoffhase ohne Ohr/einem Stoffhasen ohne Ohr/einen Stoffhasen ohne Ohr | ein einzelner Handschuh, links, senfgelb/einem einzelnen Handschuh, links, senfgelb/einen einzelnen Handschuh, links, senfgelb | ein Kopfhörer im weißen Kästchen/einem Kopfhörer im weißen Kästchen/einen Kopfhörer im weißen Kästchen | ein Bibliotheksbuch über Pilze/einem Bibliotheksbuch über Pilze/ein Bibliotheksbuch über Pilze
seat: am Fenster | auf der Bank vor der Tür | hinten am runden Tisch | am Tresen | auf dem grünen Sofa | unter der Uhr | neben dem Röster | an der Heizung
cake: Mohnkuchen | Käsekuchen | Apfelkuchen | Möhrenkuchen | Nusszopf | Zupfkuchen | Pflaumenkuchen | Zitronenkuchen | Streuselkuchen | Marmorkuchen
drink: Flat White mit Hafer | doppelter Espresso/doppelten Espresso/doppelten Espresso | Filterkaffee | Cappuccino | Cortado | Milchkaffee im Glas | Espresso Tonic | Kakao
hour: kurz nach acht | gegen halb zehn | um die Mittagszeit | gegen drei | kurz vor Ladenschluss | um vier
jobb: Studentin im fünften Semester | gelernter Konditor | seit drei Jahren in einem Hotel am Frühstück | Quereinsteigerin aus der Pflege | frisch aus der Schule | Barista aus Lissabon
count: zwei | drei | vier | fünf | sechs
heads: acht | zehn | zwölf | vierzehn | sechzehn | zwanzig
kilos: 3 kg | 4 kg | 5 kg | 6 kg | 8 kg | 10 kg | 12 kg
taste: nach Zitrone | nach grünem Apfel | wie Essig | nach nassem Karton | nach Asche | nach gar nichts | nach Kräutertee | nach verbranntem Toast
note: rote Johannisbeere | Karamell | Haselnuss | getrocknete Feige | Bergamotte | Milchschokolade | Pflaume | Malz
`;

const ENGLISH = `
rel: my sister | my dad | my mum | my brother | my flatmate | my mother-in-law | my neighbour | my partner | my husband | my wife | my grandfather | my colleague | my best friend | my aunt | my boss | my godson
occasion: for a birthday | as a wedding present | as a housewarming gift | for passing an exam | as a leaving present at work | for a seventieth birthday | for new parents | as a thank-you for watering the plants | for a retirement | for an anniversary | for a finished PhD
lost: a grey wool scarf | a black umbrella with a wooden handle | a child’s bike helmet with dinosaurs | reading glasses in a red case | a notebook with an elastic band | a bunch of keys on a blue ribbon | a stuffed rabbit with one ear | a single mustard-yellow glove | white earbuds in their case | a library book about mushrooms | a navy tote bag with a ukulele method in it
seat: by the window | on the bench outside | at the round table at the back | at the counter | on the green sofa | under the clock | next to the roaster | by the radiator
cake: poppy seed cake | cinnamon buns | cheesecake | banana bread | apple cake | carrot cake | lemon drizzle | walnut plait
drink: flat white with oat | double espresso | black filter | cappuccino | cortado | long black | espresso tonic | hot chocolate
hour: just after eight | around half nine | at lunchtime | around three | shortly before closing | at four
count: two | three | four | five | six
heads: eight | ten | twelve | fourteen | sixteen | twenty
kilos: 3 kg | 4 kg | 5 kg | 6 kg | 8 kg | 10 kg | 12 kg
taste: of lemon | of green apple | like vinegar | of wet cardboard | of ash | of nothing at all | like herbal tea | like burnt toast
note: redcurrant | caramel | hazelnut | dried fig | bergamot | milk chocolate | plum | malt
`;

export const LEXICON: Record<Language, Lexicon> = { de: read(SHARED + GERMAN), en: read(SHARED + ENGLISH) };
