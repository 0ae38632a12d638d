/** Subscriptions, vouchers, courses, prices, letters of ours, and what makes people stay. */
export const STAYING = `
= sie online
Abo aussetzen | Urlaub | Bitte nicht liefern
< {wir sind vom $fut an $count Wochen nicht zu Hause|ab $nextmonth bin ich zur Kur|wir hüten im $nextmonth die Enkel in $far}, {bitte setzen Sie das Abo so lange aus|könnte die Lieferung so lange ruhen?|und ich möchte nicht, dass der Kaffee im Treppenhaus alt wird.} {Im Konto habe ich den Knopf nicht gefunden.|Danach gern wie gewohnt.|}
> {Ist ausgesetzt|Erledigt|Gern}: {die nächste Lieferung kommt erst danach|es geht von selbst weiter, wenn Sie zurück sind|Sie müssen nichts weiter tun}. {Der Knopf versteckt sich unter „Abo“, ganz unten, das ändern wir.|Gute Reise!|Falls es sich verschiebt, genügt ein Satz.}
= du online
Abo pausieren | Zu viel Kaffee | Ich komm nicht hinterher
< {bei mir stapeln sich die Tüten|ich trink grad weniger, warum auch immer|ich hab noch $count Tüten zu}, {1:kann ich mein Abo auf alle sechs Wochen stellen?|könnt ihr den $nextmonth überspringen?|pausieren bitte, bis ich mich melde.} {Ist nichts gegen euch.|Schuld ist die neue Kantine.|Und mein Arzt grinst.}
> {Klar.|Kein Ding.|Mach ich.} {1:Ab jetzt alle sechs Wochen, nächste Lieferung am $later.|$Nextmonth ist übersprungen.|Ist auf Pause. Wir erinnern dich nicht, du erinnerst uns.} {Zu viel Kaffee darf man übrigens verschenken.|Im Tiefkühlfach hält er locker zwei Monate.|}
= sie online
Sorte wechseln | Abo: lieber eine andere Bohne | Abwechslung gewünscht
< seit {einem Jahr|zwei Jahren|vielen Monaten} bekomme ich im Abo den $coffee. {Er ist immer noch gut, nur kenne ich ihn nun auswendig.|Meine Frau hätte gern einmal etwas Helleres.|Zum Winter hin dürfte es etwas Kräftigeres sein.} {1:Kann man auch sagen: Überraschen Sie mich?|Lässt sich das umstellen?|Was würden Sie mir empfehlen?}
> {1:Das geht, „Überraschung“ ist sogar unsere liebste Einstellung.|Umgestellt ist schnell.|Sehr gern.} {Als Nächstes käme dann der $filter, der ist gerade besonders schön.|Ich würde mit dem Herbstnebel anfangen.|Tarek sucht jeden Monat etwas aus und schreibt zwei Sätze dazu.} {Und wenn einer nicht gefällt, tauschen wir.|Dem bisherigen sage ich, dass Sie wiederkommen.|}
= du online
Abo kündigen | Kündigung, leider | Schluss machen per Mail
< {ich muss mein Abo kündigen|bitte kündigt mein Abo zum nächsten Termin|so ungern ich das schreibe: Abo bitte beenden}. {1:Ich zieh nach $far und da gibt’s gleich nebenan eine Rösterei.|Geld ist grad knapp.|Mein Magen streikt.} {Ihr wart super.|Liegt nicht am Kaffee.|}
> {1:Fremdgehen sei dir verziehen. Ist gekündigt, und wenn die nebenan doof sind: Wir liefern auch nach $far.|Ist beendet, ohne Frist. Wenn du magst, legen wir dir zum Schluss ein Kilo vom Rest der Woche dazu, kostet nichts.|Ist beendet. Gute Besserung, und falls du es entkoffeiniert versuchen willst, schick ich dir eine Probe.} {Danke für die Zeit mit uns.|Deine Tasse bleibt im Regal.|}
< {1:Ihr macht’s einem echt schwer.|Das rührt mich gerade sehr.|Probe wär lieb.}
= sie
Gutschein verschenken | Gutschein per Post? | Geschenk
< {ich suche ein Geschenk $occasion|$rel:n hat schon alles außer Zeit|für $rel:a brauche ich etwas, das nicht herumsteht}. {1:Gibt es Gutscheine auf Papier, die man schön überreichen kann?|Kann man bei Ihnen einen Kurs verschenken?|Ließe sich ein Abo für drei Monate schenken?}
> {1:Ja, auf dickem Papier, von Mira gezeichnet, mit Umschlag.|Sehr gern: das Cupping am Samstag oder den Mühlenkurs, je 24 €.|Drei Monate, jeden Monat eine andere Bohne, mit Karte dazu: 45 €.} {Ich lege ihn Ihnen $in zurück oder schicke ihn noch heute.|Er gilt drei Jahre bis Jahresende.|Sagen Sie mir den Namen, dann schreibe ich ihn von Hand hinein.}
< {Bitte mit „Für die beste Tante von Leipzig“.|Bitte per Post an $street $number.|Ich hole ihn $soon:w ab.} {Betrag: $sum wäre krumm, sagen wir 50 €.|Sie retten mich.|}
> {Steht drin.|Liegt bereit, Nummer $voucher.|Ist eingetütet.} {Viel Freude beim Überreichen.|}
= du
Gutschein abgelaufen? | Alter Gutschein gefunden | Gilt der noch?
< hab beim {Umzug|Aufräumen|Sockensuchen} einen Gutschein von euch gefunden, {1:Nummer $voucher, ausgestellt vor vier Jahren|leider mit Kaffeefleck, die Nummer ist weg|$voucher, abgelaufen seit Silvester}. {Geht da noch was?|Ist der tot?|Kann ich den trotzdem einlösen?}
> {1:Steht noch in unserem Heft, also gilt er.|Kaffeefleck ist quasi Echtheitssiegel. Deinen Namen finden wir.|Silvester ist bei uns ein dehnbarer Begriff.} {Komm vorbei, ich hab ihn verlängert.|Du kannst ihn auch online nehmen, ich hab dir einen neuen Code gemacht: $voucher.|Ein Jahr noch, aber versteck ihn nicht wieder.}
= sie cafe
Cupping | Anmeldung zur Verkostung | Zwei Plätze am $fut
< {gibt es für das Cupping am $fut noch zwei Plätze?|meine Freundin und ich möchten zur Verkostung kommen|$rel:n hat zum Geburtstag ein Cupping bekommen, nun suchen wir einen Termin}. {1:Muss man etwas mitbringen außer Neugier?|Wir sind Laien.|Ist es schlimm, wenn man erkältet ist?}
> {1:Zwei Plätze sind noch frei, ich habe Sie eingetragen.|Gern, der nächste ist am $fut um 16 Uhr in Plagwitz.|Eine Erkältung wäre schade, dann verschieben wir lieber.} {Zwei Stunden, acht Kaffees, ein Löffel je Person.|Bitte kein Parfum, das ist die einzige Regel.|Laien schmecken oft mehr, weil sie nicht wissen, was sie schmecken sollen.}
< {Es war großartig, ich schmecke seitdem überall $note.|Mein Mann schlürft jetzt auch zu Hause, ich weiß nicht, ob ich Ihnen danken soll.|Vielen Dank für den schönen Nachmittag.} {Ana erklärt wunderbar.|Wir kommen wieder.|}
= du cafe
Mühlenkurs voll? | Warteliste Barista-Kurs | Kurs am Wochenende
< {euer Mühlenkurs war nach einer Stunde ausgebucht|gibt’s noch einen Platz im Latte-Art-Kurs?|kann ich mich irgendwo auf eine Warteliste setzen?} {1:Ich arbeite samstags, geht auch mal abends?|Ich komm auch allein und bring Kuchen.|$Rel:n will auch mit.}
> {Wir waren selbst überrascht.|Ja, Ana ist gerade sehr gefragt.|Warteliste gibt’s, du stehst auf Platz drei.} {1:Donnerstag in drei Wochen machen wir einen Abendkurs, hast du Zeit?|Allein mit Kuchen ist die beste Bewerbung.|Zu zweit findet sich im $thirdmonth etwas.} {24 €, Milch inklusive.|Sag bis $soon:w Bescheid.|}
< {Bin dabei!|Ja ja ja.|Gebongt.} {1:Ich bring Stift und Papier mit.|Und ja, mit Zupfkuchen.|}
= sie
Preise | Warum ist der Kaffee teurer geworden? | Zu Ihrer Preiserhöhung
< der $coffee kostet nun {1,20 € mehr|fast ein Fünftel mehr} als {im Frühjahr|voriges Jahr}. {Ich bin Rentnerin und rechne mit.|Ich gönne jedem seinen Lohn, wüsste aber gern, woran es liegt.|Ist das jetzt das Ende der Fahnenstange?} {Ich bleibe Ihnen treu, aber fragen darf man ja.|Vielleicht schreiben Sie das einmal auf ein Schild.|}
> {Fragen sollen Sie sogar.|Sie haben ein Recht auf eine ordentliche Antwort.|} {Rohkaffee hat sich in anderthalb Jahren fast verdoppelt, nach zwei schlechten Ernten in Brasilien.|Von dem Aufschlag bleiben 30 Cent bei uns, der Rest geht an Rohkaffee und Fracht.|Wir haben ein Jahr lang zugesehen und es dann nicht mehr geschafft.} {1:Der Langschläfer ist günstiger geblieben, der ist auch ein guter Freund.|Ein Schild malt Mira gerade, mit Zahlen.|Wenn der Preis wieder sinkt, sinkt er auch bei uns, das haben wir uns aufgeschrieben.}
< {Das nenne ich Klartext.|Mit Zahlen kann ich leben.|Danke, so viel Offenheit ist selten.}
= du
Job bei euch? | Bewerbung | Sucht ihr Leute für den Tresen?
< {sucht ihr grad Leute?|ich würd gern bei euch arbeiten|euer Zettel im Fenster hat mich gemeint, glaub ich}. Ich bin $jobb, {kann Milch schäumen und Kisten schleppen|kann früh aufstehen und zuhören|kann drei Bestellungen im Kopf behalten, aber keine Namen}. {1:Kann ich mal zur Probe kommen?|Wie viele Stunden wären das?|Soll ich einen Lebenslauf schicken oder lieber Kuchen?}
> {1:Probeschicht ist immer gut, $soon:w ab acht?|Gesucht sind zwölf bis sechzehn Stunden, auch samstags.|Beides, in der Reihenfolge ist uns egal.} {Wir zahlen 14,50 € und das Trinkgeld wird geteilt.|Namen lernst du von allein.|Frag nach Nele, sie kennt alle Ausreden und alle Handgriffe.}
< {1:Acht Uhr, verstanden, Wecker gestellt.|Super, ich freu mich total, passt genau.|Ich bring beides, $soon:w gegen acht?}
= sie
Schülerpraktikum | Praktikum für meinen Sohn | Ein Blick hinter die Röstmaschine
< {1:unser Sohn (15) sucht für das Frühjahr einen Praktikumsplatz|meine Tochter muss im $thirdmonth zwei Wochen Betriebspraktikum machen|unsere vierte Klasse würde gern einmal sehen, wo Kaffee herkommt}. {1:Er redet seit Wochen von nichts anderem als von Ihrer Trommel.|Sie ist schüchtern, aber fleißig.|Wir wären 22 Kinder und drei Erwachsene.} {Wäre das denkbar?|}
> {1:Sehr gern, am Röster darf er zuschauen, heiß wird es nur für Tarek.|Schüchtern ist kein Hindernis, die Bohnen reden auch nicht viel.|22 Kinder passen in die Halle, wenn alle die Hände in den Taschen behalten.} {Schicken Sie mir das Blatt der Schule, ich unterschreibe es.|Dienstags ist Rösttag, das lohnt sich am meisten.|Es gibt Kakao, das versteht sich.}
< {1:Er hat schon ein Notizbuch gekauft.|Das Blatt hängt an, sie freut sich und würde es nie zugeben.|Dienstag, der $fut, passt. Die Hände sind instruiert.}
= du
Newsletter abbestellen | Zu viele Mails? | Nochmal anmelden
< {1:könnt ihr mich aus dem Newsletter nehmen?|ich krieg euren Newsletter doppelt|hab mich aus Versehen vom Newsletter abgemeldet, kann ich zurück?} {1:Ist nichts Persönliches, ich räum grad auf.|Einmal an die alte, einmal an die neue Adresse.|Der mit dem Esel war der Grund, warum ich drin bleibe.}
> {Erledigt.|Ist gemacht.|Schon passiert.} {1:Du hörst nur noch von uns, wenn du bestellst.|Jetzt kommt er nur noch einmal, an diese Adresse.|Der Esel lässt grüßen.}
= sie
Ihr Rundbrief | Der Brief über die Ernte | Zum Newsletter
< {Ihr letzter Rundbrief über die Ernte in Guji|der Text von Herrn Aydın über das Warten|die Geschichte von Elfriede} {hat mich sehr berührt|lag ausgedruckt auf unserem Küchentisch|war der einzige, den ich diese Woche zu Ende gelesen habe}. {1:Ich war 1987 selbst in Äthiopien.|Schreiben Sie so weiter.|Darf ich ihn in unserer Hausgemeinschaft aufhängen?}
> {Ich habe es Tarek vorgelesen, er musste plötzlich dringend zum Röster.|So eine Antwort hängen wir auf.|Danke, das wärmt.} {1:Erzählen Sie uns von 1987? Auf einen $drink:a, ich bringe Zeit mit.|Der nächste kommt, wenn wir etwas zu erzählen haben, versprochen.|Natürlich, hängen Sie ihn auf.}
< {1:1987, das wird ein langer Nachmittag. Ich komme $soon:w.|So soll es sein.|Er hängt neben der Putzordnung und wird deutlich mehr gelesen.}
= du
Bohnenmischung fürs Fest | Hochzeitskaffee | Eigenes Etikett?
< wir {heiraten am $later|feiern im $thirdmonth groß|sind im $thirdmonth zehn Jahre ein Paar} und {hätten gern kleine Tüten als Gastgeschenk|wollen statt Mandeln Kaffee verschenken|suchen was, das nach uns schmeckt}. {Macht ihr Etiketten mit unseren Namen?|So $count Dutzend Tütchen, geht das?|Was kostet der Spaß?}
> {Glückwunsch!|Wie schön!|Das machen wir am allerliebsten.} {Fünfzig Gramm im Papiertütchen, mit eurem Etikett, 2,60 € das Stück.|Ab dreißig Stück, drei Wochen vorher Bescheid geben.|Mira zeichnet euch was, wenn ihr zwei Sätze über euch schickt.} {2:Wo habt ihr euch kennengelernt?|Welche Richtung, eher $note oder eher Sturm?|Und wie fing das an mit euch?}
< {2:Am Bahnhof in $place, beide den Zug verpasst, beide mit schlechtem Kaffee.|Eher gemütlich, mit Überraschung am Ende.|Im Chor, er singt falsch, ich hab’s trotzdem gemacht.}
> {Das ist ein Etikett!|Mira zeichnet schon.|Hach.} {Entwurf kommt bis $soon:w.|Ich mische euch drei Proben, ihr schlürft und entscheidet.|}
= sie
Rösterei besichtigen | Führung | Dürfen wir zuschauen?
< {unser Kegelclub ($heads Personen, Durchschnittsalter 71)|unser Leserkreis|meine Familie aus $far} würde gern einmal die Rösterei {besichtigen|sehen|riechen}. {Bieten Sie so etwas an?|Was kostet eine Führung?|Gibt es Sitzgelegenheiten?}
> {Sehr gern.|Ja, dienstags und donnerstags um 17 Uhr.|Das macht Tarek selbst, und er macht es gern.} {Eine Stunde, 9 € je Person, eine Tüte zum Mitnehmen ist dabei.|Stühle haben wir für alle, nur leise ist es nicht.|Bei mehr als zwölf teilen wir die Gruppe, eine Hälfte trinkt derweil Kaffee.} Der $fut wäre {noch frei|möglich|ein guter Tag}.
< {Der $fut passt, drei von uns hören ohnehin schlecht.|Wir nehmen den Termin.|Sehr schön, bitte reservieren Sie.}
= du online we
Kleine Frage zu deiner Bestellung | Bevor wir packen
> {1:du hast Espresso bestellt, gemahlen für French Press.|in deiner Bestellung $order steht der $filter, gemahlen für Espresso.|deine Bestellung hat zweimal dieselbe Sorte, einmal gemahlen und einmal ganz.} {Ist das Absicht?|Soll das so?|Wir machen alles, aber wir fragen lieber.} {Ich packe erst, wenn ich von dir höre, spätestens aber $soon:w.|}
< {1:Haha, nein, bitte ganze Bohne.|Ja, Absicht, frag nicht.|Gut, dass du fragst: gemahlen ist für meine Mutter, ganz für mich.}
> {1:Alles klar, geht so raus.|Notiert, ich frag nicht.|Dann schreib ich es auf die Tüten.}
= sie we
Ihre Tüten warten | Zurückgelegt seit $past:w
> Ihre {zwei|drei} Tüten {$coffee|$espresso} liegen seit {einer Woche|ein paar Tagen} $in hinter dem Tresen und {fragen nach Ihnen|werden langsam nervös}. {Geht es Ihnen gut?|Ist etwas dazwischengekommen?|Sollen wir sie Ihnen lieber schicken?} {Wir heben sie gern noch auf.|}
< {Du liebe Zeit, vergessen! Ich komme morgen.|Ich lag mit Grippe, danke der Nachfrage.|Meine Tochter holt sie $soon:w, ich bin noch nicht gut zu Fuß.} {Wie nett, dass Sie fragen.|Bitte nicht verkaufen!|}
= sie online we invoice
Wir haben einen Fehler gemacht | Ihre Bestellung $order
> {beim Packen ist gestern ein falscher Sack an die Waage geraten|unser Etikettendrucker hat am $past:w die Sorten vertauscht}: {in Ihrer Tüte steckt statt $espresso der $filter|auf Ihrer Tüte steht $espresso, drin ist aber der $filter}. {Trinkbar ist er, nur eben nicht der bestellte.|Schlimm ist es nicht, aber Sie sollen es von uns wissen.} {Der richtige ist heute rausgegangen.|Behalten Sie ihn, der richtige folgt.} {Entschuldigen Sie bitte.|}
< {Wir hatten uns schon gewundert, fanden ihn aber köstlich.|Das nenne ich Service, ich hätte es nicht gemerkt.|Mein Mann behauptet, er habe es sofort geschmeckt.} {Den nehmen wir jetzt öfter.|Danke für die Ehrlichkeit.|}
= du we
Fünf Jahre! | Sag mal, weißt du das? | Ein Jahrestag
> {heute vor drei Jahren hast du bei uns die erste Tüte gekauft|gestern war deine hundertste Tasse auf der Karte|laut unserem Heft bist du seit vier Jahren bei uns}. {Es war ein $coffee, und du wolltest wissen, ob man ihn zelten kann.|Wir haben das gefeiert, ohne dich, mit $cake.|Kein Gutschein, kein Link, nur: danke.} {Der nächste $drink geht auf uns, sag einfach Bescheid, wer du bist.|$Mate kennt deinen Namen.|}
< {Ich hab grad im Büro laut „oooh“ gesagt.|Ihr spinnt und ich liebe es.|Das ist das Netteste, was heute in meinem Postfach war.} {Bis morgen!|Rahme ich ein.|}
= sie xmas
Weihnachtsröstung | Gibt es wieder die Weihnachtsmischung? | Advent
< {gibt es in diesem Jahr wieder Ihre Weihnachtsröstung?|ab wann ist die Weihnachtsmischung zu haben?|im letzten Dezember war Ihre Festmischung nach drei Tagen ausverkauft.} {Ich bräuchte $count Tüten als Geschenke.|Meine Kolleginnen fragen schon.|Bitte tragen Sie mich vorsorglich ein.}
> {Ja, ab dem ersten Adventswochenende.|Sie liegt schon in den Säcken.|Diesmal rösten wir das Doppelte.} {Mit $note und einer Spur Orangenschale im Duft, aber ohne Aroma.|Ich habe Ihnen $count Tüten reserviert.|Wer vorbestellt, bekommt ein Band darum.}
< {Bitte mit Band.|Auf Sie ist Verlass.|Dann ist das Fest gerettet.}
= du xmas
Adventskalender? | Geschenk für alle | Kommt das noch vor Heiligabend?
< {1:habt ihr wieder den Kaffee-Adventskalender?|bis wann muss ich bestellen, damit’s vor Heiligabend da ist?|ich brauch $count kleine Geschenke und hab null Ideen}. {Ich weiß, ich bin spät.|Nächstes Jahr fang ich im August an.|}
> {1:Vom Kalender sind noch $number da, ich leg dir einen weg.|Bis zum 19. mittags, danach nur noch abholen.|Kleine Tüten mit 100 Gramm, Band drum, 4,90 €. Fertig ist der Onkel.} {Du bist nicht spät, gestern war jemand für Ostern hier.|Schnell sein lohnt sich.|}
< {1:Kalender, ja!|Bestellt, puh.|Fünf Onkel, bitte.}
= sie newyear
Guter Vorsatz | Neues Jahr, neuer Filter | Weniger, aber besser
< {mein Vorsatz: nur noch zwei Tassen, dafür gute|zum neuen Jahr soll der Vollautomat gehen|ich möchte in diesem Jahr lernen, richtig zu brühen}. {Womit fange ich an?|Was braucht man wirklich?|Ich habe einen Kessel und guten Willen.}
> {Das ist der schönste Vorsatz, den ich diese Woche gelesen habe.|Sie brauchen wenig.|Guter Wille ist die halbe Miete.} {2:Einen Handfilter, eine Waage und eine kleine Handmühle, zusammen etwa 90 €.|Beginnen Sie mit einem einzigen Kaffee und ändern Sie vier Wochen lang nur den Mahlgrad.|Am ersten Samstag im Monat zeigt Ana das in einer Stunde, umsonst.}
< {2:Ich habe mit dem Kanalblick begonnen.|Nach einer Woche schmecke ich schon Unterschiede.|Samstag bin ich dabei.}
= du
Feedback zur Website | Der Warenkorb | Eure Suche findet nichts
< {1:auf dem Handy verdeckt der grüne Knopf den Preis|eure Suche findet „espresso“, aber nicht „Espresso “ mit Leerzeichen|der Warenkorb vergisst alles, wenn ich das Fenster wechsle}. {Ich bin Tester von Beruf, ich kann nicht anders.|Screenshot schick ich gern.|Kaffee trotzdem bestellt, nach drei Anläufen.}
> {Danke, das ist Gold wert.|Erwischt.|Drei Anläufe, und du hast trotzdem bestellt, Respekt.} {Unser Programmierer sitzt in $place und hat gerade geseufzt.|Ist seit heute Mittag repariert, magst du noch mal schauen?|Ich hab’s aufgeschrieben und melde mich, wenn es geht.}
< {1:Besser. Der Knopf ist weg, der Preis ist da.|Geht jetzt!|Hab gleich noch was gefunden, willst du’s wissen?}
= sie
Datenauskunft | Welche Daten haben Sie von mir? | Konto löschen
< {1:bitte teilen Sie mir mit, welche Daten Sie über mich gespeichert haben|ich möchte mein Kundenkonto löschen lassen|unter meinem Namen gibt es bei Ihnen offenbar zwei Konten}. {1:Das ist kein Misstrauen, ich mache das einmal im Jahr überall.|Bestellen werde ich künftig im Laden.|Eines davon ist von meiner alten Adresse in $place.}
> {Gern und ohne Umstände.|Das ist Ihr gutes Recht.|Danke für den Hinweis.} {1:Wir haben Ihren Namen, Ihre Adresse, Ihre Bestellungen und unsere Mails, den Auszug schicke ich bis $soon:w.|Das Konto ist gelöscht, nur die Rechnungen muss ich zehn Jahre aufheben.|Die beiden sind jetzt eines, die alte Adresse ist fort.} {Und schön, dass Sie dem Laden treu bleiben.|Bei Fragen dazu bin ich direkt erreichbar.|}
= du
Siebträger gebraucht | Schwarzes Brett | Jemand Interesse?
< {1:ich verkauf meine $machine, kann ich bei euch einen Zettel aufhängen?|ich such eine gebrauchte $grinder, habt ihr was gehört?|wir ziehen zusammen und haben jetzt zwei Wasserkocher, drei Handfilter und eine Mühle zu viel.} {1:Ist gepflegt, entkalkt, geliebt.|Budget ist studentisch.|Zu verschenken, an nette Leute.}
> {1:Klar, Brett ist hinten links. Tarek fragt, ob er sie vorher anschauen darf.|$Mate kennt jemanden, ich geb deine Adresse weiter, wenn ich darf.|Bring’s vorbei, wir haben gerade zwei Erstis am Tresen.} {Für gute Maschinen finden wir immer ein Zuhause.|}
< {1:Gern, ich komm $soon:w.|Ja, darfst du!|Die Erstis haben sich SO gefreut.}
= sie
Pfandgläser | Leere Gläser zurück | Wohin mit den Gläsern?
< in meiner Speisekammer stehen {$count|inzwischen elf} leere Gläser vom Guji. {Nehmen Sie sie zurück?|Gibt es darauf Pfand?|Für Marmelade sind sie mir fast zu schade.} {Die Deckel haben gelitten.|Ich komme ohnehin $soon:w in die Stadt.|}
> {Sehr gern, ein Euro je Glas.|Ja, mit oder ohne Deckel.|Wir spülen und füllen sie wieder.} {Abzugeben in allen drei Cafés.|Marmelade ist auch ein ehrenvoller Zweck, ein Glas davon nähmen wir in Zahlung.|Bitte in einer Tasche, die klirren darf.}
= du
Sponsoring für unser Team | Kaffee für den guten Zweck | Flohmarkt in der $street
< {wir organisieren das Straßenfest in der $street|mein Fußballteam (Damen, Kreisliga, viel Herz)|unsere Hausgemeinschaft} {sucht wen, der Kaffee spendet|bräuchte für einen Tag eine Kanne und jemand Nettes|will Geld für das Freibad sammeln}. {Habt ihr Lust?|Kriegt ihr Logo und ewigen Dank.|Wär am $fut.}
> {Lust immer.|Ewiger Dank reicht uns.|Kreisliga mit Herz, da sind wir dabei.} {2:Zwei Kilo gemahlen und die große Kanne, abzuholen $in.|Samir kommt und kocht, wenn er danach mitfeiern darf.|Wir geben den Kaffee, ihr gebt das Geld dem Freibad.}
< {2:Kanne kommt sauber zurück.|Er darf. Er muss sogar tanzen.|412 Euro! Für Kaffee und schiefen Gesang.}
= sie
Zucker, Rohrzucker, kein Zucker | Eine Anregung | Bitte bleiben Sie so
< {eine kleine Anregung:|nichts Eiliges, nur ein Gedanke:|erlauben Sie mir eine Bemerkung:} {1:Könnte es am Tresen wieder den braunen Zucker in Würfeln geben?|Die Untertassen waren ein Stück Kultur, nun stehen die Tassen auf Holzbrettchen.|Eine Uhr fehlt $in, man verliert bei Ihnen die Zeit.} {Sonst ist alles bestens.|Mit 81 wird man so.|Es ist nicht wichtig, aber es wäre schön.}
> {1:Die Würfel kommen zurück, Sie sind die Vierte in diesem Jahr.|Die Untertassen gibt es noch, sagen Sie am Tresen „wie früher“, dann bekommen Sie eine.|Das mit der Zeit ist Absicht, aber eine Uhr hängen wir auf, eine, die nachgeht.} {Danke für den Brief.|Solche Anregungen sammelt Henrike in einem Heft.|}
< {1:Würfel gesichtet, Welt in Ordnung.|„Wie früher“ hat funktioniert, die junge Dame lächelte.|Eine Uhr, die nachgeht: Sie haben mich verstanden.}
`;
