/** More of what cafés, offices and practices write: deliveries, people, small disasters. */
export const TRADE = `
= org
1:Lieferung heute? | Tür war zu | Niemand angetroffen
< {1:wir warten seit dem Vormittag auf die Lieferung, und das Frühstücksbuffet wartet mit|Ihr Fahrer stand heute wohl vor verschlossener Tür, wir waren im Garten|laut Zettel war um 9:40 Uhr niemand da, dabei saßen wir zu dritt hinter der Scheibe}. {Wann dürfen wir rechnen?|Können Sie es noch einmal versuchen?|Es muss kein Drama sein, aber die Dose ist leer.}
> {1:Das Lastenrad hatte einen Platten, es steht seit zehn Minuten wieder auf zwei Rädern. In einer halben Stunde ist Kaffee da.|Im Garten haben wir nicht gesucht, das holen wir nach: heute bis 15 Uhr.|Die Nummer 14 und die 41 sehen auf dem Zettel gleich aus. Ihr Kaffee ist noch auf dem Rad und dreht um.} {Entschuldigen Sie bitte.|Ich lege eine Packung Kekse dazu.|}
< {Ist da, vielen Dank.|Angekommen, die Stimmung steigt.|Das ging schnell, das Buffet ist gerettet.}
= org
Probezeit für die Filtermaschine | Leihmaschine | Vier Wochen sind um
< die vier Wochen mit Ihrer Filtermaschine sind {um|fast um}, und {1:niemand möchte sie wieder hergeben|zwei Kolleginnen haben ihr einen Namen gegeben, Brunhilde|wir sind uns uneins, drei wollen sie, einer will die Kapseln zurück}. {Was kostet sie, wenn wir sie behalten?|Kann man die Probe verlängern?|Gibt es auch eine etwas größere?}
> {1:Das hatte ich gehofft.|Brunhilde ist ein schöner Name, die vorige hieß Inge.|Geben Sie dem einen noch eine Woche.} {240 € einmalig, Reparaturen erledigen wir, solange Sie unseren Kaffee trinken.|Vier Wochen mehr sind kein Problem.|Die größere schafft zweieinhalb Liter und kostet 310 €, ich tausche sie Ihnen $soon:w.}
< {1:Wir behalten sie.|Brunhilde bleibt.|Er hat nachgegeben, wir nehmen sie.} {Bitte auf die nächste Rechnung.|}
= org
Monatsmenge anpassen | Weniger Kaffee im Homeoffice | Mehr Leute, mehr Durst
< {1:seit die Hälfte von uns zu Hause arbeitet, kommen wir mit dem Trinken nicht mehr nach|zum $nextmonth fangen $count Neue bei uns an|im Sommer sind bei uns nur noch die Pflanzen im Haus}. {1:Können wir auf alle drei Wochen gehen?|Bitte $kilos statt bisher.|Bitte halbieren Sie die Menge bis auf Weiteres.}
> {1:Alle drei Wochen, ab der nächsten Lieferung.|Herzlich willkommen den Neuen, die Menge ist angepasst.|Halbiert, und die Pflanzen nehmen gern den Satz.} {Der Staffelpreis bleibt Ihnen in diesem Jahr erhalten.|Was zu viel ist, nehmen wir ungeöffnet zurück.|Sie können das jederzeit mit einem Satz ändern.}
= org
Frau Thieme geht in Rente | Abschied | Ein letztes Pfund
< {unsere langjährige Empfangsdame|der Kollege, der bei Ihnen immer bestellt hat,|unsere Chefin} geht zum $nextmonth {in den Ruhestand|nach achtundzwanzig Jahren}. {Wir möchten ihr etwas schenken, das nach Büro riecht, aber gut.|Gibt es bei Ihnen etwas Besonderes zum Abschied?|Was schenkt man einem Menschen, der immer den letzten Kaffee gekocht hat?}
> {Wie schön, und wie schade.|Da fällt uns etwas ein.|} {Eine Tüte mit eigenem Etikett: „Feierabend, nach 28 Jahren verdient“. Mira zeichnet es.|Ein Jahr lang jeden Monat ein Pfund nach Hause, von Ihnen bezahlt, von uns geschrieben.|Ein Röstvormittag mit Tarek, die Charge trägt danach den Namen.} {Mögen Sie mir zwei Sätze über den Menschen schicken?|Bis wann brauchen Sie es?|}
< {Sie hat nie gefehlt und immer gesummt.|Das Etikett hat uns zum Weinen gebracht, in gutem Sinne.|Wir nehmen das, und alle unterschreiben.} {Übergabe ist am $fut.|}
= org photo:paket
Mäuse, leider | Schädling in der Lieferung? | Etwas krabbelt
< {1:in einem der Kartons saß ein kleiner Käfer|wir haben im Lager Besuch von Mäusen und müssen alles in Dosen umfüllen|ein Sack kam angeritzt an}. {1:Er lebt, wir haben ihn in ein Glas gesetzt.|Haben Sie geeignete Behälter?|Der Kaffee sieht aber gut aus.} {Bitte sagen Sie mir, was zu tun ist.|Unsere Hygienebeauftragte möchte das schriftlich.|}
> {1:Nach dem Foto ist es ein Brotkäfer, der kam vermutlich mit dem Karton. Wir tauschen die ganze Lieferung und prüfen das Lager heute noch.|Sechs Eimer mit Dichtung bringe ich Ihnen $soon:w, leihweise.|Was angeritzt ist, geht zurück, Ersatz kommt $soon:w.} {Eine schriftliche Stellungnahme schicke ich mit.|Danke, dass Sie es gleich gemeldet haben.|}
< {1:Der Käfer wurde freigelassen, die Hygienebeauftragte ist zufrieden.|Seit den Eimern ist Ruhe.|Ersatz ist da, alles in Ordnung.}
= org
Bio-Siegel | Nachweis für die Küche | Zertifikate
< für {unsere Zertifizierung|die Küche|das Audit am $fut} brauchen wir {1:Ihr aktuelles Bio-Zertifikat|eine Erklärung zur Herkunft|die Spezifikation zum $espresso}. {Ein PDF genügt.|Die Prüferin ist streng.|Bitte mit Datum und Stempel, wenn es so etwas noch gibt.}
> {1:Bio-zertifiziert sind bei uns der Kanalblick und der Nachtschwärmer, das Zertifikat schicke ich Ihnen.|Für jeden Kaffee haben wir ein Blatt mit Farm, Ernte und Preis, die kommen heute noch.|Die Spezifikation ist eine Seite, Tarek unterschreibt sie gerade.} {Einen Stempel haben wir tatsächlich, mit Esel.|Falls die Prüferin Fragen hat, darf sie mich anrufen.|}
< {Bestanden!|Die Prüferin mochte den Stempel.|Alles vollständig, danke.}
= org
Aushang für Ihre Kundschaft | Gegenseitig werben | Kleine Kooperation?
< {wir sind Ihre Nachbarn in der $street|seit Jahren trinken unsere Kunden Ihren Kaffee|wir planen eine Aktion zum $nextmonth} und {hätten eine Idee|würden gern etwas gemeinsam machen}: {1:zu jedem Einkauf bei uns ein Espresso bei Ihnen|eine Lesung nach Ladenschluss zwischen Ihren Säcken|ein gemeinsamer Adventskalender mit vierundzwanzig Türen in der Straße}. {Was halten Sie davon?|Wir bringen Stühle und Wein.|}
> {1:Schöne Idee. Fünfzig Gutscheinkarten, wir machen sie selbst, abgerechnet wird am Ende.|Zwischen den Säcken klingt es wunderbar, die dämpfen. Donnerstags ist die Halle frei.|Da sind wir dabei, wir nehmen die Tür, die keiner will.} {Kommen Sie $soon:w auf einen Kaffee vorbei?|Henrike sagt ja, und das passiert nicht so schnell.|}
< {1:So machen wir es.|Donnerstag, der $fut, wäre unser Wunsch.|Dann bekommen Sie die 13.} {Ich freue mich.|}
= org invoice
Lieferschein unleserlich | Bitte elektronisch | E-Rechnung
< {ab $nextmonth dürfen wir nur noch elektronische Rechnungen annehmen|unser neues System verlangt Rechnungen als XML|die Handschrift auf Ihren Lieferscheinen ist charmant, aber unser Scanner weint}. {Können Sie das?|Was brauchen Sie dafür von uns?|}
> {Können wir.|Das geht seit dem Frühjahr.|Der Scanner hat unser Mitgefühl.} {Ab der nächsten bekommen Sie sie als ZUGFeRD, das ist ein PDF mit XML im Bauch.|Ich bräuchte nur Ihre Leitweg-ID oder die Bestellnummer.|Die Lieferscheine drucken wir künftig, die Handschrift war von Levin.}
< {Kam an und wurde ohne Murren eingelesen.|Die Bestellnummer lautet 4500-$number.|Wunderbar. Den handschriftlichen heben wir auf.}
= org we
Ihre Meinung | Eine Bitte und ein Dank | Ein Jahr Kaffee
> {seit einem Jahr trinken Sie unseren Kaffee, das sind bei Ihnen rund 5.000 Tassen|vor genau zwölf Monaten habe ich die erste Kiste bei Ihnen abgestellt|Sie gehören zu denen, die nie klagen, und das macht mich manchmal unruhig}. {Gibt es etwas, das wir besser machen könnten?|Sagen Sie mir eine Sache, die Sie stört?|Fehlt etwas?} {Ein Satz genügt.|Auch eine Kleinigkeit.|Ich lese alles selbst.}
< {Die Kartons sind zu groß für unser Regal, das wäre die Kleinigkeit.|Nichts, außer dass Ihr Fahrer nie Zeit für einen Kaffee hat.|Die Rechnungen könnten eine Woche früher kommen.} {Sonst: Bitte so weitermachen.|Und danke, dass Sie fragen.|}
> {Das ist lösbar, ab sofort.|Ist angekommen und wird geändert.|Genau so etwas wollte ich wissen.} {Danke!|}
= org we
Unsere Lieferung in der Feiertagswoche | Kurze Vorwarnung | Wir liefern früher
> {wegen des Feiertags $holiday liefern wir in jener Woche einen Tag früher|der Röster wird am $fut gewartet, deshalb kommt Ihre Lieferung schon am Tag davor|in der Woche vom $fut ist die Brücke gesperrt, das Lastenrad fährt einen Umweg}. {Passt Ihnen der Vormittag?|Ist dann jemand da?|Brauchen Sie vielleicht etwas mehr?} {Sonst stellen wir die Kiste wie immer ab.|}
< {Passt, danke für die Vorwarnung.|Vormittags ist jemand da.|Dann bitte ein Kilo mehr, sicher ist sicher.}
= org
Tassen mit Aufdruck | Geschirr | Können Sie Tassen besorgen?
< {1:können Sie Espressotassen mit unserem Logo besorgen?|bei uns fehlen inzwischen elf Tassen, die Teams klauen sie sich gegenseitig.|wo kaufen Sie Ihre dicken blauen Becher?} {Wir bräuchten etwa $heads Stück.|Schlicht und spülmaschinenfest.|}
> {1:Mit Logo ab 36 Stück, die Töpferei in Grimma brennt sie, sechs Wochen.|Gegen Diebstahl hilft nur Hässlichkeit oder Überfluss. Ich habe noch eine Kiste ohne Henkel.|Aus der Töpferei in Grimma, ich bringe Ihnen gern welche mit.} {Eine Musterkiste kommt mit der nächsten Lieferung.|7,50 € das Stück, Bruch ersetzen wir.|}
= org
Praktische Frage zum Kaffeesatz | Müll | Tonne voll
< {wohin geben Sie eigentlich Ihren Kaffeesatz?|unsere Biotonne quillt über vor Kaffeesatz.|ein Gärtner fragt, ob er unseren Satz haben darf.} {Bei uns sind es zehn Liter am Tag.|Die Stadtreinigung hat uns ermahnt.|Dürfen wir das überhaupt?}
> {Unserer geht an die Pilzzucht in Lindenau, die holen auch bei Ihnen.|Trocknen lassen, dann ist es nur noch die Hälfte.|Verschenken darf man ihn, es muss nur jemand abholen.} {Den Kontakt schicke ich Ihnen.|Ich frage sie, ob sie dienstags an Ihnen vorbeifahren.|}
< {Seit dieser Woche holen sie, und es gab Austernpilze zum Dank.|Der Gärtner ist selig.|So wird aus Ärger ein Abendessen.}
= org invoice
Zahlungsziel | Diesen Monat etwas später | Bitte um Aufschub
< {unser größter Kunde zahlt gerade nicht|nach dem Wasserschaden sind wir diesen Monat knapp|die Fördergelder verzögern sich}. {Dürften wir die Rechnung $invoice erst zum $later|Könnten wir $invoice in zwei Teilen|Wäre es möglich, $invoice einen Monat später zu} zahlen? {Ich frage ungern.|Sonst waren wir immer pünktlich.|}
> {Natürlich.|Danke, dass Sie es sagen, bevor es drückt.|Sie waren immer pünktlich, da ist das selbstverständlich.} {Zahlen Sie, wenn es wieder fließt, ich stelle die Erinnerung ab.|Zwei Teile, ohne Aufschlag, eingetragen.|Und wenn es länger dauert, melden Sie sich einfach.}
< {Das vergessen wir Ihnen nicht.|Die erste Hälfte ist heute raus.|Danke, das nimmt Druck.}
= org
Kaffee für die Baustelle | Richtfest | Spontan $heads Liter
< {am $fut ist bei uns Richtfest|wir bauen um und haben $heads Handwerker im Haus|am Freitag kommt die ganze Belegschaft zum Streichen}. {Sie mögen ihn schwarz und viel.|Starker Filterkaffee, der lange warm bleibt.|Kannen bräuchten wir auch.}
> {Dann nehmen wir den Langschläfer, der hält das aus.|Drei große Kannen stehen bereit.|Schwarz und viel können wir.} {Abholen ab sieben, Handwerker warten nicht.|Ich bringe sie am Vorabend, heißes Wasser haben Sie ja.|}
< {Die Männer fragten, was das sei, das schmecke ja.|Vier Kannen, und niemand ist eingeschlafen.|Der Polier möchte Ihre Nummer.}
`;
