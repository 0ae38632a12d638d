/** Cafés, offices, practices and clubs that buy from us. */
export const BUSINESS = `
= org order
Bestellung für $nextmonth | Unsere Bestellung | Nachschub
< anbei unsere Bestellung{ für den kommenden Monat|, wie besprochen als PDF|}. {1:Bitte wieder bis $soon:w, sonst stehen wir am Wochenende trocken.|Die Mengen sind etwas höher, wir haben eine Veranstaltung.|Vom $espresso diesmal mehr, der kommt bei uns am besten an.} {Lieferung bitte über den Hof, vorn wird gebaut.|Die Klingel ist kaputt, bitte anrufen.|Leergut steht bereit.}
> {Ist angekommen und notiert.|Danke, wird so gepackt.|Haben wir, das geht klar.} {Geliefert wird $soon:w am Vormittag.|Ich fahre selbst und komme $hour.|Wir legen zwei Päckchen Filter dazu, die gehen bei Ihnen um diese Zeit immer aus.} {1:Leere Eimer nehme ich mit.|Viel Erfolg bei der Veranstaltung!|}
= org invoice
Rechnung fehlt | Rechnung für $lastmonth | Bitte noch einmal als PDF
< {uns fehlt die Rechnung für $lastmonth|die Rechnung zur Lieferung vom $past ist bei uns nicht auffindbar|unsere Buchhaltung vermisst einen Beleg}. {Der Monatsabschluss ist $soon:w.|Vermutlich liegt sie hinter einem Heizkörper, wie beim letzten Mal.|Papier geht bei uns gern im Posteingang verloren.} {Würden Sie sie noch einmal schicken?|Gern künftig nur noch per Mail.|}
> {Hängt an.|Gern, hier ist sie noch einmal.|Im Anhang, Nummer $invoice.} {Ab jetzt kommt sie gleich per Mail an diese Adresse.|Falls Ihre Bestellnummer drauf muss, sagen Sie es, dann trage ich sie ein.|Das Zahlungsziel habe ich um eine Woche verschoben, damit nichts drängt.}
= org photo:zettel invoice
Zweimal berechnet? | Frage zu $invoice | Rechnung stimmt nicht
< auf der Rechnung $invoice {steht die Lieferung vom $past zweimal|sind $count Kilo $espresso berechnet, geliefert wurde eines weniger|haben Sie Pfand berechnet, obwohl wir die Eimer zurückgegeben haben}. {Auf dem Lieferschein ist es richtig.|Ich bin sonst nicht kleinlich, aber die Buchhaltung ist es.|Bitte prüfen Sie das.}
> {Sie haben recht.|Stimmt, da ist eine Zeile zu viel.|Danke fürs Nachzählen.} {Die korrigierte Rechnung ist unterwegs, die alte bitte vernichten.|Ich schreibe Ihnen $sum gut.|Unser neues Programm hat den Lieferschein doppelt übernommen, ich habe es jetzt von Hand geändert.} {Und weil es nicht das erste Mal war, liegt der nächsten Lieferung etwas für die Buchhaltung bei.|Bitte entschuldigen Sie die Mühe.|}
< {Die Gutschrift ist da.|Danke, jetzt stimmt es auf den Cent.} {Die Buchhaltung bevorzugt übrigens Schokolade.|Unsere Frau Schulz lässt grüßen, sie ist zum ersten Mal seit Jahren sprachlos.|}
= org
Vollautomat spinnt | Maschine meldet Fehler | Kaffee nur noch lauwarm
< {unser Vollautomat mahlt, aber es kommt nur noch ein Rinnsal|die Maschine im $heads-Personen-Büro zeigt seit gestern „Brühgruppe prüfen“|der Kaffee ist seit Montag lauwarm}. {Die Stimmung sinkt stündlich.|Wir haben entkalkt, gereinigt und gut zugeredet.|Der Hersteller vertröstet uns auf in drei Wochen.} {Können Sie helfen, obwohl sie nicht von Ihnen ist?|Wer kann sich das anschauen?|}
> {1:Meistens ist es die Brühgruppe: herausnehmen, unter lauwarmem Wasser abspülen, Dichtung fetten. Wenn das nicht hilft, komme ich vorbei.|Das schauen wir uns an, auch wenn sie nicht von uns ist. Tarek kommt $soon:w $hour vorbei.|Klingt nach dem Durchlauferhitzer, den bekommen wir. Bis dahin bringe ich Ihnen zwei Stempelkannen und ein Kilo gemahlenen, damit niemand leidet.}
< {1:Es war die Brühgruppe, sie sah aus wie eine Tropfsteinhöhle.|Herr Aydın war da, nach zwanzig Minuten lief sie wieder.|Die Stempelkannen haben Fans gefunden, dürfen wir eine behalten?}
> {1:Tropfsteinhöhle trifft es. Einmal im Monat spülen, dann bleibt das so, ich schicke Ihnen eine Erinnerung.|Schön, dass sie wieder läuft. Die Rechnung fällt klein aus, eine Stunde.|Die Kanne ist geschenkt, der Durchlauferhitzer kommt $soon:w.}
= org
Angebot Bürokaffee | Anfrage für $heads Personen | Was kostet Kaffee für unser Büro?
< wir {ziehen zum $nextmonth um und brauchen Kaffee für etwa $heads Leute|möchten von Kapseln weg, es sind rund $heads Leute|sind ein Team von $heads Menschen mit sehr unterschiedlichen Vorstellungen von Kaffee}. {Wie viel braucht man da im Monat, und was kostet das?|Gibt es bei Ihnen auch Maschinen zur Miete?|Liefern Sie mit dem Rad? Das wäre uns wichtig.} {Drei von uns trinken nur entkoffeiniert, einer nur Tee.|Eine Mühle haben wir, eine Ahnung noch nicht.|}
> {Rechnen Sie mit zehn Gramm je Tasse und zwei Tassen am Tag, das sind bei Ihnen etwa $kilos im Monat.|Gern.} {Ab 5 kg im Monat kostet das Kilo 26 €, ab 10 kg 24 €, Lieferung in Leipzig frei, mit dem Lastenrad.|Maschinen vermieten wir nicht, aber wir stellen Ihnen eine Filtermaschine zur Probe hin, vier Wochen lang.} {Am besten komme ich mit drei Sorten vorbei und wir probieren gemeinsam.|Für die Teetrinker haben wir einen guten Assam von nebenan.|}
< {Ein Probieren bei uns klingt gut, $fut:w ab zehn?|Das ist günstiger als gedacht. Kommen Sie gern am $fut.|Ihre Probe aufs Exempel nehmen wir gern, am besten $fut:w.} {1:Parken geht im Hof.|Kuchen stellen wir.|}
> Ist eingetragen, {ich bringe Waage, Kessel und Geduld mit|drei Sorten kommen mit|wir freuen uns}. {1:Mit dem Rad brauche ich keinen Parkplatz.|Kuchen ist ein Argument.|Eine Preisliste auf Papier bringe ich auch mit.}
= org
Liefertag verschieben | Betriebsferien | Nächste Lieferung bitte aussetzen
< wir haben {1:vom $fut an zwei Wochen Betriebsferien|ab $fut Handwerker im Haus|über die Feiertage geschlossen}. {Bitte setzen Sie die Lieferung so lange aus.|Könnten Sie statt donnerstags in der Woche davor liefern, und doppelt?|Die Lieferung danach gern wieder wie gewohnt.}
> {Eingetragen|Machen wir|Ist ausgesetzt}{, danach geht es von selbst weiter.|, ich melde mich in der Woche davor.|, Sie müssen an nichts denken.} {1:Erholen Sie sich gut.|Falls die Handwerker Kaffee brauchen: Das lässt sich einrichten.|Offene Tüten am besten luftdicht und dunkel, nicht in den Kühlschrank.}
= org
Kaffee für eine Veranstaltung | $heads Gäste am $fut | Tag der offenen Tür
< am $fut {feiern wir unser Jubiläum|haben wir Tag der offenen Tür|ist bei uns Vernissage} mit {etwa hundert Gästen|rund sechzig Gästen|einer schwer schätzbaren Zahl von Menschen}. {Könnten Sie mit einer mobilen Bar kommen?|Haben Sie große Thermoskannen zum Leihen?|Wir bräuchten Filterkaffee in Mengen und jemanden, der ihn kocht.} {Strom haben wir, Wasser auch, Platz ist eng.|Ein Budget von $sum pro Stunde ginge.|}
> {Das machen wir sehr gern.|Den Tag haben wir noch frei.|Mit der kleinen Bar schaffen wir achtzig Getränke in der Stunde.} {1:Drei Stunden mit zwei Leuten, Kaffee und Milch kosten 480 €, danach jede Stunde 90 €.|Sechs Thermoskannen zu drei Litern leihen wir Ihnen kostenlos, wenn der Kaffee von uns ist.|Ana würde kommen, sie ist die Ruhigste, wenn viele warten.} {1:Hafermilch ist immer dabei.|Gemahlen wird frisch am Morgen.|Ich müsste nur wissen, wie der Stromanschluss aussieht.}
< {1:Einverstanden, bitte fest eintragen.|Die Kannen genügen uns, wir kochen selbst.|Sehr schön. Der Anschluss ist eine normale Steckdose mit eigener Sicherung.} {Beginn ist um elf.|Und wenn noch jemand Flyer von Ihnen mitbringt, legen wir sie aus.|}
> {Steht im Kalender.|Fest eingetragen.|Prima.} {1:Wir sind eine Stunde vorher da.|Die Kannen hole ich am Tag danach wieder ab, ungespült ist in Ordnung.|Die Sicherung genügt, ich freue mich darauf.}
= org
Preiserhöhung | Neue Preise ab $nextmonth | Zu Ihrem Schreiben vom $past
< {Ihr Schreiben über die neuen Preise liegt vor mir|zwölf Prozent mehr sind eine Ansage|die neuen Preise habe ich gesehen und tief durchgeatmet}. {Wir verkaufen die Tasse für 2,80 €, da bleibt wenig Spiel.|Ich verstehe das, der Rohkaffee steht ja in jeder Zeitung.|Unser Vorstand wird fragen, ob es Alternativen gibt.} {Lässt sich bei Abnahme von $kilos etwas machen?|Gibt es eine Mischung, die günstiger ist, ohne dass es jemand schmeckt?|Bis wann gilt der alte Preis?}
> {Danke, dass Sie fragen, statt zu kündigen.|Das ist keine schöne Post, ich habe sie ungern geschrieben.|Der Rohkaffee hat sich in anderthalb Jahren fast verdoppelt, ein Drittel davon geben wir weiter.} {1:Für Sie gilt der alte Preis noch bis Ende $nextmonth.|Mit einer Jahresmenge von $kilos im Monat kann ich zwei Euro je Kilo nachlassen.|Der Langschläfer ist günstiger im Einkauf und im Espresso sehr rund, ich bringe Ihnen ein Kilo zum Vergleich.}
< {1:Das ist ein faires Wort. Wir bleiben.|Der Vorstand hat genickt, dann machen wir die Jahresmenge.|Den Langschläfer haben wir blind verkostet, er hat gewonnen. Bitte ab der nächsten Lieferung umstellen.}
> {1:Das freut mich mehr, als ich hier schreiben kann.|Danke für Ihr Vertrauen. Die Vereinbarung schicke ich auf einer halben Seite, mehr braucht es nicht.|Wird umgestellt, und ich sage Tarek, dass er gewonnen hat.}
= org invoice
Neuer Ansprechpartner | Rechnungsanschrift geändert | Umfirmierung
< {1:bitte richten Sie Rechnungen künftig an die neue Anschrift: $street $number, Leipzig|ab $nextmonth ist bei uns die Kollegin Frau Stein für die Bestellungen zuständig|wir firmieren jetzt als GmbH, der Name auf der Rechnung müsste das auch tun}. {Steuernummer folgt.|Sonst bleibt alles, wie es ist, auch der Durst.|Bitte auch im Lieferschein ändern.}
> {Ist geändert|Steht so im Kundenblatt|Erledigt}, {1:auch die Rechnung von dieser Woche habe ich neu geschrieben|Frau Stein bekommt von uns ein Päckchen zum Kennenlernen|und herzlichen Glückwunsch zur neuen Rechtsform}. {Die Fahrer wissen Bescheid.|}
= org
Schulung für unser Team | Barista-Kurs | Milchschaum wie Bauschaum
< {unsere neuen Kolleginnen hinter dem Tresen bräuchten eine Einweisung|bei uns wechselt das Team, und der Milchschaum erinnert an Bauschaum|wir haben jetzt eine Siebträgermaschine, aber niemanden, der sie bändigt}. {Kommen Sie auch zu uns?|Wie lange dauert so etwas, und was kostet es?|Es wären $count Personen.} {Montags ist bei uns Ruhetag.|Vormittags geht es am besten.|}
> {Sehr gern, Ana macht das.|Bauschaum ist heilbar.} {Drei Stunden, bis sechs Personen, 180 € in Ihrem Haus; wer mehr als 10 kg im Monat nimmt, zahlt die Hälfte.|Wir kommen mit eigener Mühle und viel Milch.} {$fut:w, der $fut, wäre frei.|Welche Maschine ist es denn?|Bitte zwei Liter Milch je Person bereitstellen.}
< {1:Der $fut passt.|Eine zweigruppige, gebraucht, der Vorbesitzer war wohl kein Putzer.|Wir nehmen den Termin.}
> {1:Notiert, Beginn um neun.|Dann bringt Ana auch Reiniger mit, ihr nächster freier Tag ist der $fut.|Gut, ich schicke vorher eine kleine Liste.}
= org
Probe aufs Exempel | Dürfen wir testen? | Muster
< wir {sind auf der Suche nach einem neuen Hauskaffee|hatten bisher Bohnen aus dem Großhandel und möchten etwas mit Gesicht|wollen unseren Gästen etwas aus der Stadt anbieten}. {Könnten Sie uns zwei, drei Muster schicken?|Er sollte auch um sieben Uhr früh niemanden erschrecken.|Wichtig ist, dass er mit Milch funktioniert.} {Wir brauchen etwa $kilos im Monat.|Unsere Gäste sind eher über sechzig.|}
> {Mit Vergnügen.|Drei Proben liegen schon in einer Kiste.} {Für Milch: Elsterwehr und Langschläfer. Pur: Kanalblick, damit Sie auch etwas Überraschendes dabei haben.|Ich bringe sie am $soon:w selbst und stelle Ihre Mühle gleich passend ein.|Bitte geben Sie den Bohnen zwei Tage Ruhe und den Kollegen einen Zettel zum Ankreuzen.}
< {Das Kollegium hat abgestimmt: der $espresso, mit großem Abstand.|Es war knapp, gewonnen hat der $espresso.|Die Gäste haben gefragt, was wir geändert haben. Das ist wohl die Antwort.} {Wir beginnen mit $kilos.|Bitte legen Sie uns als Kunden an.|}
> {Willkommen!|Das freut das ganze Haus.} {Die erste Lieferung kommt am $fut:w, die Rechnung gesammelt zum Monatsende.|Für die Mühle gebe ich Ihnen eine Karte mit den Einstellungen.|}
= org
Pfandeimer | Leergut | Rückgabe der Behälter
< bei uns stapeln sich {$count leere Kaffeeeimer|die Pfandgläser|die großen Dosen}. {1:Nimmt der Fahrer sie beim nächsten Mal mit?|Unsere Putzfrau hat begonnen, Blumen hineinzupflanzen.|Der Hausmeister droht, sie zu verschenken.} {Und bekommen wir das Pfand gutgeschrieben?|}
> {1:Beim nächsten Mal nehmen wir alle mit, Ehrenwort.|Das Lastenrad war zuletzt zu voll.|Bitte nicht verschenken, sie sind gezählt.} {1:Das Pfand steht auf der nächsten Rechnung als Minus.|Einen mit Blumen dürfen Sie behalten.|Ich komme $soon:w extra dafür vorbei.}
= org
Spende für die Tombola | Sponsoring Sommerfest | Kleine Bitte
< unser {Verein|Förderkreis|Haus} {1:wird in diesem Jahr fünfzig|richtet am $fut ein Fest aus|sammelt für ein neues Dach}. {Hätten Sie etwas für die Tombola?|Dürfen wir auf eine kleine Spende hoffen, gern in Bohnen?|Natürlich nennen wir Sie auf dem Plakat.} {Wir wissen, dass Sie solche Briefe oft bekommen.|Im letzten Jahr war Ihr Korb der Hauptgewinn.|}
> {Für Sie gern.|Wir geben im Jahr zwölf solcher Körbe, einer davon ist jetzt Ihrer.|Briefe, die so freundlich bitten, bekommen wir gar nicht so oft.} {Drei Tüten, zwei Gutscheine und eine Führung durch die Rösterei für vier.|Ein Korb mit Kaffee für eine ganze Familie, abzuholen $in.|Wir spenden den Kaffee für den Ausschank, zehn Kilo, gemahlen.} {Das Plakat braucht uns nicht, ein Foto wäre schön.|}
< {1:Der Korb ging an eine Zehnjährige, die ihn ihrer Oma geschenkt hat.|Das Fest war ein Erfolg, der Kaffee vor drei Uhr aus.|Großartig, das Dach ist ein Stück näher.} {Ein Foto folgt.|Herzlichen Dank von uns allen.|Das Foto schickt die Kassenwartin.}
= org
Filterkaffee schmeckt anders | Frage zur Wasserhärte | Seit dem neuen Filter
< seit wir {1:den Wasserfilter gewechselt haben|einen neuen Filterkopf haben|in die $street umgezogen sind}, schmeckt der $filter {stumpf|flach|leicht salzig}. {An der Dosierung haben wir nichts geändert.|Die Gäste sagen nichts, aber sie trinken langsamer.|Kann das am Wasser liegen?}
> {Ja, das kann es sehr.|Ziemlich sicher das Wasser.} {1:In Leipzig haben wir zwischen 9 und 16 Grad deutscher Härte, je nach Viertel. Ein Filter, der auf ganz weich steht, nimmt dem Kaffee die Süße.|Stellen Sie den Verschnitt am Filterkopf auf 2 statt 0, dann sind Sie bei etwa 6 Grad.|Ich komme mit Teststreifen vorbei, das dauert fünf Minuten.} {Danach ruhig eine Stufe feiner.|}
< {1:Tatsächlich, das Wasser.|Verschnitt auf 2, und er ist wieder da.|Die Streifen zeigten 3 Grad, Sie hatten recht.} {Unsere Köchin meint, der Tee sei auch besser.|So etwas steht in keiner Anleitung.|}
`;
