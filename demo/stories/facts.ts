/** Little things worth remembering about people: who wrote them down, and for how many days they stay true. */
export type Remembered = { by?: string; text: string; days?: number };

/** About those on the reference screens. */
export const KNOWN_FACTS: Record<string, Remembered[]> = {
  "k.vollmer@post.example": [
    { by: "levin", text: "Mahlt gröber für die Herdkanne ihrer Eltern, Stufe 14", days: 330 },
    { by: "jule", text: "Samstags gegen zehn in der Südvorstadt: Flat White mit Hafer" },
    { by: "jule", text: "Schwester Johanna lebt in Bergen und kommt im Herbst zu Besuch", days: 90 },
    { by: "mira", text: "Arbeitet in der Praxis am Auwald, bestellt dort mit" },
  ],
  "hannah.whitfield@mailhaus.example": [
    { by: "jule", text: "Mum in Leeds drinks the Peruvian decaf, French press grind" },
    { by: "mira", text: "Works at Studio Halcyon, they share one very old machine" },
  ],
  "f.kessler@freipost.example": [
    { by: "levin", text: "Frau Kessler möchte die Hurtigruten sehen; reist im Winter", days: 120 },
    { by: "levin", text: "War Geigenbauer, hört an der Mühle, wenn sie verstellt ist" },
  ],
  "sofia.lindqvist@mailhaus.example": [
    { by: "jule", text: "Measures everything, send numbers rather than adjectives" },
    { by: "tarek", text: "Lelit Anna and a Eureka, soft filtered water" },
  ],
  "ayse.demirel@webpost.example": [
    { by: "jule", text: "Papa wird sechzig, Überraschung, nicht im Laden anrufen", days: 100 },
    { by: "levin", text: "Bringt zu allem Kuchen mit, Tanten liefern" },
  ],
  "moritz.aldinger@post.example": [
    { by: "tomasz", text: "Bestellt privat und für Pixelgarten; Budgetrunde ist im Herbst" },
  ],
  "ben.carrick@inbox.example": [{ by: "jule", text: "Often at his parents’ near Bath, ask where to send things" }],
  "familie.oehler@freipost.example": [
    { by: "jule", text: "Kinder: Frida (8) und Anton (5), Frida hält Levin für einen Fuchs" },
  ],
  "ruth.engelhardt@webpost.example": [
    { by: "jule", text: "Kommt über den Hof herein, nicht über die Stufen", days: 200 },
    { by: "jule", text: "Schreibt gern auf Papier, Bestätigungen per Post schicken" },
  ],
  "piotr.nowak@post.example": [
    { by: "levin", text: "Auf Montage, abends erreichbar; Anruf ist ihm lieber als Mail" },
    { by: "jule", text: "Eureka in Reparatur seit letzter Woche", days: 21 },
  ],
  "nora.kaminski@post.example": [{ by: "tarek", text: "First bag was for a moka pot, we still pass on her recipe" }],
  "paul.lindner@kabelbrief.example": [{ by: "jule", text: "Wohnt in Connewitz, zweiter Hof, die Klingel geht nicht" }],
};

/** What can be true of anybody who visits the cafés or orders, in the language they write. */
export const FACTS_DE: Remembered[] = `Trinkt keine Kuhmilch, nur Hafer
Hat eine alte Rancilio geerbt und pflegt sie wie ein Auto
Bringt immer den eigenen Becher, blau, mit Delle
Tochter macht nächstes Jahr Abitur
Arbeitet nachts im Krankenhaus, Pakete bitte nicht vor zwölf
Sammelt die Etiketten, bitte gerade aufkleben
Hasst Zimt
Möchte geduzt werden, auch wenn die Mails förmlich klingen
Kennt Tarek aus der Schulzeit
Sitzt gern am Fenster, dienstags
Hat einen Dackel namens Kanzler
Mag es hell und fruchtig, je wilder desto lieber
Mahlt von Hand, braucht Bohnen nicht zu dunkel
Zieht im Sommer nach Halle
Singt im Chor Kanalstimmen
Kommt immer kurz vor Ladenschluss, bitte nicht schon wischen
Verschenkt jedes Jahr zwölf Tüten an die Hausgemeinschaft
Hat bei uns die große Liebe kennengelernt, am runden Tisch
Liest Rechnungen sehr genau
Reagiert empfindlich auf „kein Problem“
Hat Geburtstag an Heiligabend, geht immer unter
Baut gerade um, Lieferung an die Nachbarin Frau Seidel
Trinkt nach 15 Uhr nur entkoffeiniert
Lernt Portugiesisch, redet gern mit Ana
Fährt mit dem Lastenrad, Abholung ist kein Umweg
Mutter wohnt in Grimma und bekommt das Abo geschenkt
Hat den Mühlenkurs gemacht und übt seitdem Schwäne
War mit der ersten Weihnachtsröstung unzufrieden, mit der zweiten versöhnt
Arbeitet an einer Schule, in den Ferien nie da
Heißt am Telefon Schmitt, mit zwei t
Mag keine Anrufe, Mail ist besser
Bestellt für den ganzen Flur, bitte Tüten beschriften
Hat früher in einer Rösterei in Triest gearbeitet
Fragt immer nach dem Kuchen vom Vortag
Freut sich über Postkarten mit Tieren`
  .split("\n")
  .map((text) => ({ text }));

export const FACTS_EN: Remembered[] = `Only oat milk, and not too hot
Commutes from Halle on Thursdays
Learning German, likes a slow answer in German first
Has a toddler named Otis who adores the grinder
Brews on a V60 at work and a Bialetti at home
Writes a newsletter about trams
Reads the label, mention it when the blend changes
Moving to Berlin next summer
Would rather have bags than jars
Plays the cello and always carries it, seat by the wall
Parents visit from Cork every spring
Asks for the roast date, tell before being asked
Prefers first names
Works nights, deliver after noon
Gave a talk about us at the language school
Has a second flat in Utrecht, ships there now and then
Likes bright Kenyans, the wilder the better
Asks which farm a coffee comes from, have the card ready
Met Tomasz at a chess tournament
Never wants a receipt`
  .split("\n")
  .map((text) => ({ text }));

/** Notes about a person rather than facts: what colleagues should know before they answer. */
export const CUSTOMER_NOTES: string[] = `Hat sich am Telefon sehr nett für die schnelle Hilfe bedankt.
Rief wegen der Rechnung an, ist geklärt, war nur ein Zahlendreher.
Was disappointed in spring, a little extra time, please.
Hat nach dem Probierpaket gefragt, beim nächsten Mal eines beilegen.
Told me at the counter that the new flat has a proper kitchen at last.
Bitte nicht noch einmal die Umfrage schicken, hat schon zweimal geantwortet.
Wollte eigentlich kündigen, ist geblieben, weil Nele zurückgerufen hat.
Paid for the next person in the queue. Twice.
Hat uns die Kiste Quitten gebracht.
Interessiert sich für eine gebrauchte Mühle, Tarek fragen.
In mourning since winter, no cheerful reminders please.
Kommt mit der Führung im Frühjahr, vier Personen, noch nicht bezahlt.
Had the wrong grind two times in a row, double-check before packing.
Möchte beim nächsten Rundbrief zitiert werden, mit Vornamen.
Waits for the Kenyan, write when it lands.
Zahlt immer am letzten Tag der Frist, aber immer.
Great source of honest feedback on the website.
Hat dem Team eine Runde Eis ausgegeben.`.split("\n");

/** Notes inside conversations, for colleagues only. */
export const TALK_NOTES: string[] = `Hab im Lager nachgesehen, die Tüte stand hinter der Waage.
Please check with Tarek before we promise anything.
Gehört zur Familie von Herrn Winkler, glaube ich.
Refunded by hand, the shop did not let me.
War heute auch im Laden, alles gut.
Second one this month with the new insert, added to the list.
Paketdienst angerufen, Nachforschung läuft.
Asked for Levin by name.
Rechnung ist korrigiert, Henrike weiß Bescheid.
Card drawn by Mira goes into the parcel.
Bitte beim Packen auf den Mahlgrad achten.
Tasted the same batch, it really is brighter.
Telefonisch erreicht, meldet sich selbst noch einmal.
Nice one, reading this at the Monday meeting.
Tomasz, fährst du da am Donnerstag vorbei?
Put a sample of the decaf in.
Kulanz, 9,80 €.
Not our mistake, but let us just fix it.`.split("\n");
