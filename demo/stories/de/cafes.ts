/** What happens in the cafés: opening hours, lost things, queues, cakes, dogs, prams. */
export const CAFES = `
= sie cafe
Öffnungszeiten | Haben Sie $holiday geöffnet? | Feiertag
< {haben Sie $holiday geöffnet?|wie halten Sie es mit den Öffnungszeiten über die Feiertage?|wir stünden ungern vor verschlossener Tür: Ist $holiday auf?} {Wir kämen zu viert aus $place.|Meine Schwester ist nur an diesem Tag in der Stadt.|Im Netz stehen zwei verschiedene Zeiten.}
> {Ja, von zehn bis fünf, $in.|Wir haben auf, aber nur in der Südvorstadt.|Da haben wir zu, ausnahmsweise alle drei.} {Die Zeiten im Netz habe ich gerade richtiggestellt, danke.|Kuchen gibt es, solange er reicht.|Einen Tisch kann ich Ihnen freihalten.}
= du cafe
Montags zu?? | Stand vor der Tür | Öffnungszeiten Plagwitz
< {stand heute vor verschlossener Tür|war extra mit dem Rad da und dann: zu|wusste nicht, dass ihr montags zu habt}. {1:Ist das neu?|In der Karten-App steht offen.|Hab mich mit nassen Haaren an die Scheibe gedrückt.} {Schade, ich hatte mich gefreut.|Vielleicht ein größeres Schild?|}
> {Ach Mist.|Tut mir leid um den Weg!|Das tut mir leid.} {1:Montags hat Plagwitz seit dem Frühjahr zu, da reparieren wir.|In der App ist es jetzt geändert.|Das Schild wird größer, Ana malt schon.} {Südvorstadt hat jeden Tag auf.|Dein nächster $drink geht auf uns.|Kommst du Dienstag noch mal?}
= sie cafe
Fundsache? | Liegen geblieben | Verloren am $past:w
< bei Ihnen $in ist mir vermutlich $lost abhandengekommen, {am $past:w $hour|vorgestern, wir saßen $seat|zuletzt gesehen $seat}. {Der Wert ist gering, die Erinnerung nicht.|Vielleicht hat es jemand abgegeben?|Ich war schon in drei anderen Läden.} {Für eine kurze Nachricht wäre ich dankbar.|Finderlohn ist Ehrensache.|}
> {1:Gefunden!|Da kann ich Sie beruhigen.|Wir haben gesucht, auch unter der Bank.} {1:$Mate hat es $seat entdeckt und in die Schublade gelegt.|Es liegt bei uns in der Kiste unter der Kasse.|Heute Morgen kam eine Dame und gab genau das ab.} {Abholen können Sie es jederzeit.|Ich habe Ihren Namen drangehängt.|Wenn Sie nicht in die Stadt kommen, schicke ich es Ihnen.}
< {Sie wissen nicht, was für eine Freude das ist.|Ich komme heute noch.|Was für ein Glück.} {Der Finderin bitte ein Stück $cake auf meine Rechnung.|Es ist ein Geschenk von $rel:d, daher die Aufregung.|}
= du cafe
Hab was liegen lassen | $Lost? | Verpeilt wie immer
< hab ich bei euch $in {am $past:w|gestern|heute $hour} $lost:a {liegen lassen|vergessen}? {Saß $seat und war in Gedanken.|Ich verlier alles außer Gewicht.|$Rel:n killt mich sonst.}
> {Ja!|Klar, haben wir.|Liegt hier und wartet.} {1:In der Fundkiste, zwischen drei Ladekabeln und einem Gebiss (echt).|$Mate hat schon Suchplakate malen wollen.|Hing an der Heizung, schön warm.} {Komm vorbei, wann du magst.|Wir haben bis sechs auf.|}
< {1:Ein GEBISS?|Ihr Engel.|Hol ich morgen!} {Bis gleich.|Bringe Kekse mit.|}
= cafe sie
Wartezeit am Samstag | Die Schlange | Nur eine Kasse
< am Samstag stand ich $in {zweiundzwanzig Minuten|bis auf den Gehweg|hinter einer Reisegruppe} an, {1:und nur eine Kasse war besetzt|während zwei Mitarbeiter Becher stapelten|mit zwei Enkeln an der Hand}. {Ich schreibe das ungern, denn der Kaffee ist es wert.|Das ist kein Weltuntergang, aber sagen wollte ich es.|Früher ging das schneller.}
> {Danke, dass Sie es sagen.|Sie haben recht, am Samstag war es zu viel für zu wenige.|Das war kein schöner Samstag.} {1:Ab dieser Woche gibt es samstags eine zweite Kasse nur für Bohnen und Filterkaffee.|Zwei waren krank, aber Becher stapeln kann warten, das haben wir besprochen.|Mit Kindern kommen Sie bitte einfach nach vorn, das ist bei uns erlaubt.} {Ihr nächster Kaffee geht auf uns.|Wer nur Bohnen braucht, kann sie auch zurücklegen lassen.|}
< {Heute waren es vier Minuten, ich habe auf die Uhr gesehen.|Das hätte ich nicht erwartet.|Eine gute Lösung.}
= cafe du
Lautstärke | Musik | Playlist
< {1:ich liebe euren Laden, aber die Musik war gestern arg laut|wer macht bei euch die Playlist? Die ist großartig|gestern lief $in zweimal dieselbe Platte}. {1:Wir saßen $seat und mussten schreien.|Ich hab drei Lieder gesucht und nicht gefunden.|Nicht schlimm, ich kann jetzt mitsingen.}
> {1:Da hat jemand den Regler mit der Mahlmenge verwechselt. Ist leiser gestellt.|Samir! Er wird rot. Die Liste hängt ab morgen am Tresen.|Das war ich, ich hatte zwei Hände im Teig.} {Wünsche nehmen wir auf Bierdeckeln entgegen.|Dienstags legt übrigens $mate auf.|}
= cafe sie
Kinderwagen | Barrierefreiheit | Kommt man bei Ihnen mit Rollstuhl hinein?
< {1:kommt man bei Ihnen $in mit einem Rollstuhl hinein?|meine Mutter ist seit dem Frühjahr auf den Rollator angewiesen.|wir sind eine Gruppe mit drei Kinderwagen.} {Und gibt es eine Toilette, die man erreicht?|Früher war da eine Stufe.|Wir kämen am $fut:w.}
> {1:Ja, über den Hof, da ist es ebenerdig. Die Tür ist 94 Zentimeter breit.|Die Stufe gibt es noch, aber wir haben eine Rampe, klingeln Sie einfach.|Drei gehen gut, am besten vor elf, dann stellen wir die Tische um.} {Die Toilette ist erreichbar, aber eng, das will ich nicht beschönigen.|Ich halte Ihnen den Tisch $seat frei.|Fragen Sie einfach nach $mate.}
< {1:94 Zentimeter, das passt.|Das ist eine ehrliche Auskunft.|Dann kommen wir.} {1:Wir freuen uns.|Meine Mutter freut sich auf den $cake.|Bis dahin.}
= cafe du
Hund dabei | Dürfen Hunde rein? | Wuff
< {1:darf ich meinen Hund mitbringen?|wir haben jetzt einen Hund, alt, riesig, faul.|mein Hund hat gestern bei euch ein halbes Stück $cake geklaut, vom Nachbartisch.} {1:Er ist klein und denkt, er ist groß.|Er braucht eigentlich ein eigenes Sofa.|Ich bin im Boden versunken und würd’s gern bezahlen.}
> {1:Klar, Wassernapf steht neben der Tür.|Das grüne Sofa ist reserviert, für dich bleibt der Hocker.|Geschenkt. Die Dame hat Tränen gelacht und ein neues Stück bekommen.} {Nur bitte nicht hinter den Tresen, da wohnt das Gesundheitsamt.|Wie heißt er?|}
< {1:Er heißt Kanzler und benimmt sich auch so.|Sie heißt Frau Schmidt.|Er heißt Brutus, passt ja.}
= cafe sie
Reservierung | Tisch für $heads | Geburtstagsfrühstück
< {ich möchte am $fut einen Tisch für $heads Personen reservieren|können wir bei Ihnen am $fut frühstücken, $heads Personen?|für den Geburtstag von $rel:d suche ich einen Tisch, $heads Personen, am $fut}. {1:Vormittags, wenn es geht.|Zwei davon sind unter drei Jahre alt und laut.|Eine Torte brächten wir selbst mit.} {Ist das möglich?|}
> {Gern.|Das geht.|Sehr gern, da haben wir Platz.} {Der lange Tisch hinten ist ab zehn Ihrer.|Ich habe den Tisch $seat und den daneben eingetragen.|Für $heads schieben wir drei Tische zusammen.} {1:Bitte sagen Sie uns zwei Tage vorher, ob es dabei bleibt.|Laut ist hier niemand so wie unsere Mühle.|Torte ja gern, wir haben Teller und ein langes Messer.}
< {2:Es bleibt dabei.|Wir sind nun zwei mehr, geht das auch?|Wunderbar.} {3:Haben Sie Kerzen?|Ich freue mich.|}
> {2:Natürlich.|Das kriegen wir unter.|Ist notiert.} {3:Kerzen haben wir, auch die, die nicht ausgehen.|Bis dahin!|}
= cafe du
Eigener Becher | Pfandbecher | Mehrweg
< {1:kann ich bei euch meinen eigenen Becher mitbringen?|wie viel spar ich eigentlich mit eigenem Becher?|hab noch $count Pfandbecher von euch im Auto.} {1:Er ist aus Emaille und etwas verbeult.|Meine Kollegin sagt zwanzig Cent, ich sag zehn.|Kann ich die in jedem der drei Läden abgeben?}
> {1:Verbeult ist Charakter. Klar.|Zwanzig. Deine Kollegin hat gewonnen.|In allen dreien, Pfand gibt’s bar oder auf die Karte.} {Sauber wäre schön, muss aber nicht glänzen.|Für Filterkaffee geht auch ein Einmachglas, haben wir alles schon gesehen.|}
= cafe sie photo:tasse
Ihr neuer Becher tropft | Pappbecher undicht | Flecken auf dem Mantel
< die neuen {Pappbecher|Deckel|Becher zum Mitnehmen} {tropfen an der Naht|halten nicht dicht|geben nach zehn Minuten auf}. {1:Das weiß ich, weil mein heller Mantel es weiß.|Auf dem Fahrrad ist das unerfreulich.|Drei Kollegen haben dasselbe erlebt.} {Ich bringe ab jetzt wieder meinen eigenen mit.|Die alten waren besser.|Vielleicht möchten Sie das wissen.}
> {Das möchten wir wissen, danke.|Sie sind nicht allein, wir haben die Charge heute aussortiert.|Ach herrje.} {1:Die Reinigung bezahlen wir selbstverständlich, bitte schicken Sie mir den Beleg.|Die alten sind ab $soon:w wieder da.|Der Hersteller hat den Kleber gewechselt und es niemandem gesagt.} {Und der eigene Becher bleibt natürlich die beste Lösung.|}
< {1:Der Fleck ging mit Gallseife heraus, die Reinigung können wir uns sparen.|Gestern getestet, trocken geblieben.|Dann ist der Fall ja gelöst.}
= cafe du
Lob für $mate | Danke an den Menschen am Tresen | Das war lieb
< {1:gestern hatte ich einen richtig miesen Tag|ich hab beim Bezahlen gemerkt, dass mein Portemonnaie weg war|meine Kleine hat ihren Kakao über den ganzen Tisch gekippt}, und {$mate|die Person mit den roten Haaren|euer Neuer} hat {1:mir ohne Worte einen $drink:a hingestellt|gesagt, ich soll nächstes Mal zahlen|einfach einen neuen gebracht und einen Lappen wie ein Stierkämpfer geschwungen}. {Sagt bitte danke von mir.|Wollte nur, dass ihr das wisst.|Deshalb komm ich zu euch.}
> {Hab ich vorgelesen, alle haben kurz geschwiegen.|Wird ausgerichtet, mit Umarmung.|Das hängt jetzt am Spind.} {1:Hoffentlich ist heute besser.|Und das Portemonnaie?|Die Stierkampfnummer wird gerade geübt.}
< {1:Viel besser.|Wieder da, war im Kinderwagen.|Olé!}
= cafe sie
Beschwerde über Bedienung | Unfreundlich | Das geht besser
< {gestern wurde ich $in recht schroff abgefertigt|am $past:w fühlte ich mich bei Ihnen nicht willkommen|auf meine Frage nach entkoffeiniertem Kaffee wurde mit den Augen gerollt}. {Es war voll, das sehe ich.|Ich komme seit Jahren und bin das nicht gewohnt.|Vielleicht war es nur ein schlechter Tag.} {Trotzdem hat es mir den Morgen verdorben.|Ich möchte niemanden anschwärzen.|Sagen wollte ich es Ihnen doch.}
> {Das soll bei uns niemand erleben, auch nicht, wenn es voll ist.|Danke, dass Sie es uns sagen und nicht nur Ihren Freunden.|Das tut mir leid, und zwar ohne Aber.} {Ich habe mit der Kollegin gesprochen, es war ihr selbst schon unangenehm.|Wir haben heute früh im Team darüber geredet, ohne Namen.|An dem Tag waren wir einer zu wenig, das erklärt es, entschuldigt es aber nicht.} {Kommen Sie noch einmal? Der $drink geht auf mich.|Ich würde Sie gern selbst bedienen.|}
< {Ich war heute da, und es war wie früher.|Angenommen.|Die junge Frau hat sich bei mir entschuldigt, das hätte sie nicht müssen.} {Das vergesse ich Ihnen nicht.|Alles wieder gut.|}
= cafe du
Kuchenrezept?? | Wer backt bei euch? | Der $cake
< {wer backt euren $cake?|der $cake gestern war unverschämt gut|ich träum seit Tagen von eurem $cake}. {1:Verratet ihr das Rezept?|Kann man einen ganzen bestellen, für den $fut?|Ist da wirklich Kaffee drin?}
> {Kathrin, dienstags und freitags um fünf Uhr früh, wenn wir noch schlafen.|Den backt die Bäckerei Kornblume für uns.|Der ist von Neles Mutter, mehr darf ich nicht sagen.} {1:Das Rezept gibt’s nur gegen eine Urkunde.|Ganze Kuchen gehen mit drei Tagen Vorlauf, 32 €.|Ein Espresso, ja. Gut geschmeckt!}
< {1:Urkunde ist gemalt.|Dann einen bitte, ich hol ihn um zehn.|Ich wusste es!}
= cafe sie
WLAN | Arbeiten bei Ihnen | Laptop-Verbot?
< {1:gilt das Schild „keine Laptops am Wochenende“ auch für ein Notizbuch aus Papier?|darf man $in vormittags ein paar Stunden arbeiten?|seit der Umgestaltung gibt es hinten keine Steckdosen mehr.} {2:Ich schreibe an einer Arbeit über Flussauen und denke bei Ihnen am besten.|Ich bestelle auch alle Stunde etwas.|Das ist keine Beschwerde, eher ein Seufzer.}
> {1:Papier ist immer willkommen, auch sonntags.|Werktags bis zwölf sehr gern, am Wochenende brauchen wir die Tische.|Hinten soll man reden können, vorn am Fenster gibt es jetzt vier Steckdosen.} {2:Für Flussauen machen wir sogar Ausnahmen.|Eine Bestellung in zwei Stunden reicht völlig.|Das Passwort steht auf der Rückseite der Karte.}
= cafe du
Kinderecke | Spielzeug abzugeben | Bücherkiste
< {1:habt ihr Verwendung für eine Kiste Bilderbücher?|unsere Kinder sind aus dem Duplo raus, braucht ihr was für die Ecke?|in eurer Kinderecke fehlt seit Monaten Puzzleteil Nummer 24.} {1:Sind alle gut erhalten, nur eins ist angeknabbert.|Ist gewaschen, versprochen.|Ich hab’s gefunden, in unserer Waschmaschine.}
> {1:Sehr gern, angeknabbert passt ins Konzept.|Oh ja! Bringt es einfach rum.|Teil 24! Wir haben es auf einem Steckbrief.} {Kakao geht aufs Haus.|Die Kinder in Schleußig werden euch feiern.|}
= cafe sie
Ausstellung | Bilder an Ihren Wänden | Aushang
< {1:ich male Aquarelle vom Kanal und würde sie gern einmal bei Ihnen zeigen|wer hat die Fotografien gemacht, die gerade $in hängen?|dürfte ich einen Aushang für unser Chorkonzert bei Ihnen machen?} {1:Rahmen hätte ich.|Eine davon ließe mich nicht mehr los.|Wir singen Brahms und, zur Strafe, ein Kaffeelied.}
> {1:Sehr gern. Wir wechseln alle zwei Monate, frei ist ab $thirdmonth.|Die sind von einer Nachbarin, der Kontakt hängt an der Kasse. Ich frage sie gern für Sie.|Natürlich, das Brett ist neben der Tür. Für das Kaffeelied bekommen Sie den besten Platz.} {Kommen Sie vorbei, dann schauen wir zusammen.|Wir nehmen keine Provision.|}
< {1:Ich bringe $soon:w eine Mappe mit.|Nummer $count soll es sein, falls sie noch zu haben ist.|Zwei Karten liegen für Sie am Einlass.}
= cafe du
Stammplatz besetzt | Da sitzt jemand | Mein Platz $seat
< {1:wer ist der Typ, der seit Wochen auf meinem Platz $seat sitzt?|ich weiß, man kann Plätze nicht besitzen, aber.|mein Lieblingsplatz $seat ist weg! Umgebaut!} {1:Er trinkt auch noch dasselbe wie ich.|Drei Jahre, jeden Dienstag.|Wo soll ich jetzt traurig sein?}
> {1:Das ist Herr Winkler, unser Mechaniker. Er sagt, es sei genug Platz für zwei.|Wir schrauben ein Messingschild dran. Halb im Scherz.|Der Platz ist nur umgezogen, eine Ecke weiter, mit besserem Licht.} {Probier’s aus?|$Mate verteidigt ihn nächsten Dienstag für dich.|}
< {1:Wir haben uns unterhalten. Er ist nett. Verdammt.|Messing bitte, keine Folie.|Gut, das Licht ist wirklich besser. Danke.}
= cafe sie winter
Heizung | Es zog | Kalt am Fenster
< {gestern zog es $seat empfindlich|bei Ihnen ist es zurzeit recht frisch|die Tür schließt nicht mehr richtig}. {Ich saß im Mantel, wie einige andere auch.|Nach einer Stunde waren meine Finger blau.|Es ist so ein netter Ort, es wäre schade.}
> {Das Scharnier ist gebrochen, der Schreiner kommt $soon:w.|Die Heizung haben wir zu spät angestellt, Entschuldigung.|Sie haben recht, wir frieren hinter dem Tresen mit.} {Decken liegen ab heute auf der Bank.|Der Platz neben dem Röster ist der wärmste, fragen Sie danach.|Ein heißer Tee wartet auf Sie.}
`;
