/** What else people of the quarter write to their roastery. */
export const NEIGHBOURS = `
= sie cafe
1:Der Duft | Geruch aus Ihrer Rösterei | Rauch über der Kanalgasse
< {1:seit einer Woche riecht es bei uns im Hof morgens nach frischem Röstkaffee, und ich wollte mich bedanken|dienstags zieht der Rauch Ihrer Röstung genau in mein Schlafzimmer|gestern stand eine Wolke über der Kanalgasse, meine Nachbarin wollte schon die Feuerwehr rufen}. {Ich wohne seit 1974 hier.|Wir sind Nachbarn, also schreibe ich lieber, als zu grollen.|Nur damit Sie es wissen.}
> {1:Das ist die schönste Beschwerde des Jahres.|Das tut mir leid. Wir rösten dienstags künftig erst ab neun und haben den Filter tauschen lassen.|Das war der Filter, er hat aufgegeben. Seit heute früh hängt ein neuer.} {Kommen Sie auf eine Tasse herüber, Nachbarn zahlen bei uns nicht.|Sagen Sie uns bitte, wenn es wieder vorkommt.|Meine Nummer hängt an der Hoftür.}
< {1:Ich komme, und ich bringe Pflaumenkuchen mit.|Heute früh: nichts. Ich konnte ausschlafen.|Die Feuerwehr ist enttäuscht, ich bin es nicht.}
= du cafe
Fahrradständer | Geparkt wie die Wilden | Lastenrad vor der Tür
< {1:vor eurem Laden $in ist kein Durchkommen mehr vor lauter Rädern|euer Lastenrad steht immer genau vor meinem Kellerfenster|könntet ihr vorm Laden mal zwei Bügel mehr hinstellen?} {Ich schieb jeden Tag einen Kinderwagen da durch.|Nix Wildes, nur nervig.|Ich sag’s lieber euch als dem Ordnungsamt.}
> {1:Stimmt. Wir haben Striche auf den Boden gemalt und die Bank verrückt.|Uh, sorry. Es schläft ab heute im Hof.|Beim Amt liegt ein Antrag, seit Februar. Wir fragen noch mal, lauter.} {Danke fürs direkte Sagen.|Als Entschuldigung: $drink, jederzeit.|}
< {1:Schon besser!|Kellerfenster sieht wieder Sonne.|Ich unterschreib auch was, wenn’s hilft.}
= sie
Meine Mutter | Ein Gruß von Station 3 | Kaffee ans Krankenbett
< {meine Mutter, Ihre treue Kundin,|mein Mann, der bei Ihnen immer $seat saß,|unsere Nachbarin, Sie kennen sie mit dem roten Hut,} {liegt seit zwei Wochen im Krankenhaus|ist gestürzt und kommt vorerst nicht zu Ihnen|wird eine Weile nicht aus dem Haus können}. {Das Erste, wonach gefragt wurde, war Ihr Kaffee.|Bitte nicht wundern, wenn der Platz leer bleibt.|Könnten Sie eine Tüte zurücklegen, gemahlen für eine Kanne?}
> {Danke, dass Sie es uns sagen, wir hatten uns schon gesorgt.|Oh je, bitte grüßen Sie von allen.|} {Die Tüte ist gemahlen und liegt bereit, bezahlt ist sie auch, von uns.|Eine Karte haben alle unterschrieben, sie liegt bei.|$Mate bringt sie heute nach Feierabend vorbei, wenn das recht ist.} {Der Platz wird freigehalten.|}
< {Die Karte steht auf dem Nachttisch und wird allen gezeigt.|Sie ahnen nicht, was das bewirkt hat.|Es geht bergauf, der erste Kaffee wurde gelobt wie ein Festmahl.}
= du
Abschlussarbeit über Kaffee | Interview? | Frage fürs Studium
< {ich schreib meine Bachelorarbeit über {Lieferketten|Röstgerüche|Stammkundschaft}|für ein Seminar suche ich eine kleine Firma, die ich ausfragen darf|wir drehen an der Uni einen Kurzfilm und bräuchten einen Ort mit Säcken}. {Hättet ihr eine Stunde?|Geht auch früh morgens.|Ihr kriegt Zitate vorher zu lesen.}
> {Gern, aber Tarek redet, wenn man ihn lässt, drei.|Machen wir, wenn du beim Säckerücken hilfst.|Klingt gut.} {Donnerstag nach fünf ist es ruhig.|Zahlen zeigt dir Henrike, wenn du nett fragst.|Bring ein Aufnahmegerät mit, die Maschine ist lauter, als man denkt.}
< {Donnerstag ist perfekt.|Säcke rücken kann ich.|Note ist da: 1,3! Ein Exemplar ist für euch.}
= sie
Kopfschmerzen und Kaffee? | Wie viel ist zu viel? | Eine Frage zum Koffein
< {wie viel Koffein hat eigentlich Ihr $espresso im Vergleich zum Filterkaffee?|stimmt es, dass Espresso weniger Koffein hat?|mein Enkel behauptet, heller Kaffee mache wacher.} {Wir haben gewettet, es geht um ein Stück Torte.|Ich frage aus reiner Neugier.|Bitte mit Zahlen, er ist Ingenieur.}
> {Je Tasse hat Filterkaffee mehr, etwa 120 Milligramm, ein Espresso um die 70.|Auf den Schluck gerechnet gewinnt der Espresso, auf die Tasse der Filter.|Hell oder dunkel macht kaum einen Unterschied, Arabica oder Robusta schon.} {Die Torte geht also an beide.|Wir verwenden nur Arabica, bis auf den Herbstnebel.|}
< {Er verlangt Revision.|Gewonnen!|Wir haben die Torte geteilt, es war Mohn.}
= du
1:Euer Video | Insta | Das Foto an der Wand
< {1:wer ist der Mensch in eurem Video mit dem Sack auf dem Kopf?|darf ich euer Foto vom Röster als Hintergrund nehmen?|auf dem Foto in der Ecke bei euch, das schwarzweiße, das bin ich, glaub ich.} {Ich hab’s $count Mal geschaut.|Frag für $rel:a.|Wirklich wahr.}
> {1:Das ist Levin, er bittet um Diskretion.|Klar, in groß schick ich’s dir.|Nicht dein Ernst! Das hing schon hier, als wir eingezogen sind.} {Komm vorbei, dann gibt’s ein Autogramm auf die Tüte.|Erzähl!|}
< {1:Zu spät, meine Oma ist Fan.|Danke, sieht super aus.|1991, mein Vater hat hier Fahrräder repariert. Ich bin der mit dem Eis.}
= sie online
1:Anderes Paket erhalten | Falsche Lieferung | Das ist nicht meins
< {1:in meinem Paket liegt die Bestellung einer Frau Winter aus $place|statt Kaffee enthielt der Karton vier Teekannen|ich habe zwei Pakete bekommen, bestellt hatte ich eines}. {Der Kaffee riecht verlockend, ich habe ihn aber nicht geöffnet.|Was soll ich tun?|Ich nehme an, irgendwo wundert sich noch jemand.}
> {1:Da habe ich zwei Etiketten vertauscht. Ihres ist unterwegs, und Frau Winter bekommt ein neues.|Die Teekannen gehören einem Hotel an der Ostsee, das jetzt vermutlich Kaffee hat.|Dann war ich doppelt fleißig.} {Behalten Sie es bitte, als Dank fürs Melden.|Morgen früh holt der Bote es ab, Sie müssen nichts bezahlen.|Machen Sie sich keine Mühe damit, geben Sie es gern weiter.}
< {1:Dann grüße ich Frau Winter unbekannterweise.|Eine Kanne hätte ich ja gern behalten.|So viel Fleiß trinke ich gern.}
= du
1:Tauschregal | Marmelade gegen Kaffee | Tauschgeschäft?
< {1:ich hab zwanzig Gläser Quittenmarmelade und keinen Kaffee mehr|ich könnte euch die Fenster beschriften, ich bin Schildermalerin|mein Onkel hat Bienen, ich hätte Honig} {: Tauschgeschäft?|. Nehmt ihr so was in Zahlung?|. Wär das was?}
> {1:Quitte gegen Bohne, ein Glas für 250 Gramm. Handschlag.|Wir suchen seit Monaten jemanden fürs Schild in Schleußig! Komm vorbei.|Honig nehmen wir, Samir backt damit.} {Bring mit, was du tragen kannst.|Steuerlich ist das Freundschaft, sagt Henrike.|}
< {1:Zehn Gläser stehen bei euch.|Donnerstag mit Pinsel und Leiter.|Drei Eimer, ihr werdet euch wundern.}
= sie
Kaffee für eine Trauerfeier | Für den $fut | Eine traurige Anfrage
< {mein Vater|unser Großvater|mein Mann} ist {letzte Woche gestorben|am Sonntag gestorben}. {Mit Ihrem Kaffee hat er jeden Samstag begonnen.|Am $fut ist die Trauerfeier, und wir möchten danach guten Kaffee anbieten.|Ihr Kaffee gehörte zu jedem Morgen.} Wir {brauchen etwa für $heads Personen|wären rund $heads}. {Können Sie helfen?|}
> {Mein herzliches Beileid, von uns allen.|Das tut uns sehr leid.|} {Wir bringen den Kaffee fertig in Kannen, Sie müssen sich um nichts kümmern.|Zwei Kannen und Tassen stehen bereit, eine von uns kommt mit und schenkt aus, wenn Sie möchten.|Bitte machen Sie sich um die Rechnung keine Gedanken.} {Am Samstag haben wir eine Tasse auf den leeren Platz gestellt.|}
< {Es war würdig und warm, auch durch Sie.|Danke. Mehr kann ich gerade nicht schreiben.|Viele haben nach dem Kaffee gefragt, das hätte gefallen.}
`;
