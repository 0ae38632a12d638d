/** Taste, grind, water, pots, machines: what happens to coffee after it has left us. */
export const BREWING = `
= sie
Espresso schmeckt sauer | Sauer trotz neuer Bohnen | Was mache ich falsch?
< der $espresso schmeckt bei mir {zu Hause sauer, bei Ihnen im Café dagegen rund|seit der letzten Tüte $taste|spitz und dünn}. {1:Ich nehme 16 Gramm, und nach fünfzehn Sekunden ist die Tasse voll.|Die Maschine, eine $machine, heizt vielleicht fünf Minuten vor.|Die Tüte ist von gestern, frischer geht es kaum.} {Woran liegt das?|Haben Sie einen Rat für einen blutigen Anfänger?|Meine Frau sagt, ich solle endlich jemanden fragen, der etwas davon versteht.}
> {1:Er läuft zu schnell durch. Mahlen Sie eine Stufe feiner, bis aus 18 Gramm in 25 bis 30 Sekunden 36 Gramm werden.|Geben Sie der Maschine zwanzig Minuten, mit eingespanntem Siebträger. Kaltes Metall macht sauren Espresso.|Zu frisch geht auch: In den ersten fünf Tagen gast die Bohne, das schmeckt spitz. Lassen Sie ihr noch bis zum nächsten Wochenende Zeit.} {Den ersten Bezug danach bitte nicht trinken, in der Mühle steckt noch der alte Mahlgrad.|Und immer nur eine Sache auf einmal ändern.|Wenn es dann noch sauer ist, kommen Sie mit einer Handvoll Bohnen vorbei.}
< {1:26 Sekunden, und plötzlich schmeckt er nach $note.|Zwanzig Minuten! Das steht in keiner Anleitung. Heute früh war er rund.|Ich habe gewartet wie ein Kind vor Weihnachten, und es hat sich gelohnt.} {Meine Frau hatte also recht.|So einfach kann es sein.|}
= du
Bitter | Mein Espresso ist Medizin | Zu bitter, egal was ich tue
< {egal was ich mache, der $espresso wird bitter|seit ich die $grinder hab, schmeckt alles $taste|bei euch süß, bei mir Hustensaft}. {1:Läuft in vierzig Sekunden tropfenweise.|Wasser kommt gefühlt kochend raus, zischt richtig.|Ich putz die Maschine, äh, selten.} {Hilfe?|Was ist mein Fehler?|Gröber, feiner, heißer, kälter, beten?}
> {1:Gröber, eindeutig. Zwei Stufen, dann kommst du auf dreißig Sekunden, und die Süße ist wieder da.|Lass vor dem Bezug zwei Sekunden Wasser leer laufen, bis es aufhört zu zischen. Das kühlt die Brühgruppe ab.|Dann putz sie mal! Altes Kaffeefett ist bitter. Blindsieb, ein Löffel Reiniger, fünfmal pumpen, fertig.} {Schreib mir, was passiert.|Wenn nicht, bring die Bohnen mit, dann schauen wir zusammen.|Beten schadet auch nicht.}
< {1:Zwei Stufen gröber und ich schmeck wirklich $note. Verrückt.|Kein Zischen, kein Husten. Wer denkt sich so was aus?|Das Wasser war schwarz. SCHWARZ. Ich schäme mich und trinke jetzt sehr guten Espresso.}
= du
Bialetti: wie fein? | Mahlgrad Herdkanne | Kanne spuckt und schmeckt verbrannt
< {wie fein muss ich für die $pot mahlen?|ich krieg aus der $pot nur bitteres Zeug|meine $pot {spuckt|faucht} wie eine Katze.} {1:Ich hab Espressomahlgrad genommen.|Ich drück das Pulver immer schön fest.|Ich lass sie stehen, bis sie fertig gezischt hat.} {Geht der $espresso da überhaupt?|$Rel:n kriegt das irgendwie hin, ich nicht.|}
> {1:Das ist zu fein: etwas feiner als Filter, aber klar gröber als Espresso, wie Tafelsalz.|Nicht drücken! Locker einfüllen und glattstreichen.|Sobald es zischt, runter vom Herd. Der Rest ist nur noch Bitterkeit.} {Unten heißes Wasser rein, nicht kaltes.|Auf unserer Ladenmühle wäre das Stufe 14.|Und nicht die größte Flamme.} {Der $espresso ist dafür wie gemacht.|}
< {Wie Tafelsalz, das versteh sogar ich.|Okay, das war’s.|Jetzt schmeckt es wie bei Oma in Triest.} {Danke dir!|Ich nehm alles zurück, was ich über die Kanne gesagt hab.|}
= sie
Kaffee aus der Herdkanne | Welche Bohne für die $pot? | Induktion und Herdkanne
< ich habe {von $rel:d eine $pot geerbt|nach vierzig Jahren Filter eine $pot geschenkt bekommen|mir auf meine alten Tage eine $pot gekauft}. {1:Welchen Ihrer Kaffees empfehlen Sie dafür, und wie gemahlen?|Funktioniert sie auch auf Induktion?|Muss man sie wirklich ohne Spülmittel reinigen?}
> {1:Für den Anfang den Langschläfer, gemahlen wie Tafelsalz, das erledigen wir Ihnen gern im Laden.|Aluminium leider nicht, dafür gibt es eine Adapterplatte für etwa fünfzehn Euro. Edelstahl ja.|Heißes Wasser und ein Tuch genügen. Spülmittel schadet nicht der Kanne, nur dem Geschmack der nächsten.} {Die ersten zwei Kannen schütten Sie bitte weg, die nehmen den Metallgeschmack mit.|Wenn Sie mögen, zeige ich es Ihnen $in, das dauert so lange wie eine Tasse.|Und Geduld mit der Flamme, das ist das ganze Geheimnis.}
= sie
Wasserhärte | Macht Leipziger Wasser den Kaffee kaputt? | Frage zum Wasserfilter
< {laut Stadtwerken haben wir hier 15 Grad deutscher Härte|unser Wasser hinterlässt im Kessel ganze Tropfsteinhöhlen|wir sind aus $place hergezogen, dort schmeckte derselbe Kaffee besser}. {Lohnt sich ein Filter?|Kann das am Wasser liegen?|Mein Mann schwört auf stilles Mineralwasser, mir ist das zu dumm.}
> {Das Wasser macht mehr aus, als man denkt.|Ja, das liegt sehr wahrscheinlich am Wasser.|Ihr Eindruck stimmt.} {1:Ein einfacher Kannenfilter reicht, ideal sind 4 bis 7 Grad.|Für Filterkaffee genügt ein Kannenfilter, für die Maschine schützt er nebenbei den Kessel.|In Ihrer Gegend kommt hartes Wasser aus Canitz, mit einem Kannenfilter sind Sie auf halber Strecke.} {Teststreifen liegen $in am Tresen, nehmen Sie sich einen mit.|Mineralwasser mit wenig Kalzium geht auch, aber Flaschen schleppen muss niemand.|}
< {Der Streifen zeigte dunkelrosa, das hieß wohl nichts Gutes.|Gemessen, gefiltert, verglichen: ein anderer Kaffee.|Jetzt filtern wir, und der Kessel bleibt auch sauber.} {Mein Mann will es nicht zugeben.|}
= du
Welche Bohne für French Press? | Stempelkanne | Grob gemahlen bitte
< {hab jetzt eine Stempelkanne und keine Ahnung|bei uns im Ferienhaus gibt’s nur eine French Press|$rel:n hat mir eine Stempelkanne geschenkt}. Welche Sorte, {1:und wie lang ziehen lassen?|und warum hab ich immer Schlamm in der Tasse?|und wie viel auf einen Liter?}
> {Kanalblick, der ist wie gemacht dafür.|Nimm den Auwald, der bleibt auch nach zehn Minuten freundlich.|Probier den $filter.} {1:Vier Minuten, dann die Kruste abschöpfen und noch einmal vier warten. Drücken fast gar nicht.|Gröber mahlen und den Stempel nur auf die Oberfläche setzen, dann bleibt der Schlamm unten.|Sechzig Gramm auf den Liter, grob wie Meersalz.}
< {1:Acht Minuten klingt ewig, lohnt sich aber.|Kein Schlamm mehr, die Schwiegermutter ist beeindruckt.|Sechzig Gramm, ok, ich hatte halb so viel. Das erklärt manches.}
= du
Koffeinfrei | Ist der Entkoffeinierte mit Chemie gemacht? | Decaf in der Schwangerschaft
< {ich soll gerade keinen Koffein trinken|ich bin schwanger und vermisse Kaffee mehr als Sushi|ab 15 Uhr darf ich nicht mehr, sonst lieg ich wach}. {Wie wird euer Nachtschwärmer entkoffeiniert?|Ist da Lösungsmittel im Spiel?|Schmeckt euer Entkoffeinierter wirklich nach was?}
> Der Nachtschwärmer kommt aus Peru und wird {nur mit Quellwasser entkoffeiniert, ohne Lösungsmittel|mit Wasser entkoffeiniert, sonst nichts}. {Ein Rest von höchstens 0,1 Prozent bleibt.|Er schmeckt nach $note, finde ich.|Hier im Laden merken es die meisten nicht, wenn wir ihn unterjubeln.} {Komm auf eine Tasse vorbei, die geht auf uns.|Ich leg dir eine kleine Probe ins nächste Paket.|Und alles Gute!}
< {Der ist ja gut!|Ich hab zwei Tassen abends getrunken und geschlafen wie ein Stein.|Blindtest mit $rel:d: keiner hat’s gemerkt.} {Ab jetzt ins Abo damit.|Bestelle gleich ein Kilo.|}
= sie
Entkoffeinierter Espresso | Kaffee am Abend | Herz sagt weniger Koffein
< mein {Kardiologe|Hausarzt|Schlaf} meint, ich solle {am Nachmittag|künftig|wenigstens abends} auf Koffein verzichten. {Auf Kaffee verzichten werde ich nicht.|Das ist nach fünfzig Jahren keine Kleinigkeit.|Ich habe Entkoffeinierten aus dem Supermarkt probiert und weggeschüttet.} {Was raten Sie mir?|Gibt es bei Ihnen einen, der nicht traurig schmeckt?|}
> {Verzichten müssen Sie nicht.|Da kann ich Ihnen helfen.|Traurig muss er nicht schmecken.} {Der Nachtschwärmer ist unser Entkoffeinierter, mit Wasser behandelt, nicht mit Lösungsmitteln.|Es gibt auch einen guten Zwischenweg: halb Auwald, halb Nachtschwärmer.} {Bitte eine Spur feiner mahlen als gewohnt, entkoffeinierte Bohnen sind spröder.|Ich lege Ihnen 100 Gramm zum Probieren hin, auf den Namen $myname.|}
= sie
Mühle einstellen | Welcher Mahlgrad an der $grinder? | Mahlt zu grob
< ich habe mir eine $grinder {angeschafft|gegönnt|schenken lassen} und {verzweifle an den Zahlen auf dem Ring|finde den Punkt für Filter nicht|bekomme entweder Staub oder Schotter}. {Gibt es einen Anhaltspunkt?|Von welcher Einstellung aus suche ich?|Können Sie mir einen Startwert nennen?}
> {Zahlen sind bei jeder Mühle anders, leider auch bei zweien vom selben Modell.|Fangen Sie bei ganz zu an und zählen Sie die Klicks.|Ein guter Anfang ist die Mitte.} {Für Filter sollte es wie grober Sand aussehen und in zweieinhalb bis drei Minuten durchlaufen.|Läuft der Filter länger als vier Minuten: gröber. Unter zwei: feiner.|Nehmen Sie 30 Gramm auf einen halben Liter und stoppen Sie die Zeit, die sagt mehr als jede Zahl.} {Bringen Sie sie gern mit, ich stelle sie Ihnen ein.|Und nach jeder Änderung ein paar Bohnen durchlassen.|}
< {Zwei Minuten vierzig, und er schmeckt.|Klick 22 ist es geworden, falls noch jemand fragt.|Jetzt habe ich einen Strich mit Nagellack daran gemacht.}
= du photo:muehle
Mühle verstopft | Grinder macht Geräusche | $grinder blockiert
< meine $grinder {macht seit heute ein Geräusch wie ein Staubsauger mit Murmel|dreht, aber unten kommt nichts|riecht verbrannt und mahlt nur noch Krümel}. {Foto hängt dran.|Hab schon geschüttelt, war falsch.|Kann es ein Stein in den Bohnen sein?} {Repariert ihr so was?|Was kann ich selbst machen?|}
> {1:Murmel heißt meistens Fremdkörper. Stecker ziehen, Bohnen raus, oberes Mahlwerk abschrauben, reinschauen.|Klingt verstopft: Auslauf mit einem Holzstäbchen frei machen, nie mit Metall.|Verbrannt heißt ausmachen. Dann ist der Motor zu heiß geworden.} {Tarek repariert dienstags und donnerstags in Plagwitz, Anschauen kostet nichts.|Bring sie vorbei, wir leihen dir solange eine Handmühle.|Falls es ein Stein war: Das passiert alle paar Jahre, und dann zahlen wir die Reparatur.}
< {1:Es war ein Stein! Klein und böse. Ich hab ihn aufgehoben.|Holzstäbchen, zehn Minuten, läuft. Ihr spart mir hundert Euro.|Hab sie Tarek hingestellt, er hat sie angeschaut wie ein krankes Tier.}
> {1:Den Stein hätten wir gern fürs Regal, wir sammeln. Und die Rechnung schickst du uns.|Das freut mich!|Sie ist wieder gesund, war nur die Kohlebürste. Abholen ab $soon:w, 25 €.}
= sie
Reparatur | Siebträger leckt | Dichtung an meiner $machine
< meine $machine {tropft seit einer Woche am Siebträger|verliert Wasser unten links|pumpt, ohne dass etwas kommt}. {Gekauft habe ich sie vor elf Jahren, noch nicht bei Ihnen.|Sie ist mir ans Herz gewachsen.|Eine neue möchte ich nicht.} {Was würde eine Reparatur ungefähr kosten?|Nehmen Sie auch Fremdgeräte an?|Wie lange müsste ich ohne sie auskommen?}
> {Fremdgeräte sind uns willkommen.|Die baut man heute nicht mehr so, die lohnt sich.|Alte Lieben soll man pflegen.} {1:Meist ist es nur die Dichtung, das sind 12 € und zwanzig Minuten.|Das dürfte ein Schlauch am Kessel sein, rechnen Sie mit etwa 40 €.|Da hat die Pumpe Luft gezogen oder ist verkalkt. Anschauen kostet nichts, entkalken 25 €.} {Tarek ist dienstags und donnerstags in Plagwitz, bitte ohne Wasser im Tank bringen.|Sie wären zwei bis vier Tage ohne sie, eine Leihmaschine gibt es auch.|}
< {Ich habe sie heute bei Herrn Aydın abgegeben, in eine Decke gewickelt.|Dann komme ich $soon:w.|Sie steht bei Ihnen. Behandeln Sie sie gut.}
> {1:Fertig. Es war die Dichtung, sie hält jetzt wieder zehn Jahre.|Fertig, der Schlauch ist neu.|Sie läuft wieder, drei Löffel Kalk haben wir herausgeholt.} {Abholen können Sie sie ab morgen.|Liegt mit Zettel $in.|}
= du
Entkalken mit Essig? | Kalk | Wie oft entkalken
< {darf man eine $machine mit Essig entkalken?|meine $machine zeigt nix an, wann muss ich entkalken?|$rel:n sagt Zitronensäure, das Internet sagt bloß nicht.} {Wem glaub ich?|Will nix kaputt machen.|}
> {Bitte keinen Essig, der geht an die Dichtungen und man riecht ihn noch Wochen.|Zitronensäure geht, aber nur kalt, sonst wird daraus Gips.|Am besten Amidosulfonsäure, gibt’s als Pulver bei uns für 4 €.} {Alle drei Monate bei unserem Wasser, mit Filter reicht halbjährlich.|Faustregel: wenn der Bezug leiser wird als die Pumpe.|Danach drei Tanks klares Wasser durch.}
= sie
Milchschaum gelingt nicht | Hafermilch flockt | Schaum
< {1:mein Milchschaum sieht aus wie Badeschaum|die Hafermilch flockt im Kaffee aus|ich bekomme einfach keinen feinen Schaum hin}, {1:trotz teurer Maschine|aber nur beim Guji, nicht bei den anderen|und ich habe alles versucht, auch gute Worte}. {Wie machen Ihre Leute das?|Liegt es an der Milch?|}
> {1:Die Düse nur in den ersten drei Sekunden an der Oberfläche, es soll zischen wie Papier, das reißt. Danach eintauchen und drehen lassen.|Das liegt an der Säure: Helle Kaffees bringen Hafer zum Gerinnen. Barista-Hafer hat etwas Salz drin, das hilft, und den Kaffee nicht kochend heiß.|Kalte Milch, kaltes Kännchen, und aufhören, wenn Sie es gerade noch anfassen können.} {Samstags um neun, bevor es voll wird, zeigt Ihnen $mate das gern am Tresen.|Üben kann man auch mit Wasser und einem Tropfen Spülmittel, das spart Milch.|}
= du summer
Cold Brew zu Hause | Eiskaffee | Kalter Kaffee, aber gut
< {wie macht ihr euren Cold Brew?|bei 34 Grad krieg ich nichts Heißes mehr runter.|euer Cold Brew aus der Flasche ist toll, aber mein Konto weint.} {Welche Bohne, wie lang, wie viel?|Geht das ohne Spezialgerät?|Verratet ihr das Rezept?}
> {Klar, kein Geheimnis:|Gern!|Geht mit jedem Einmachglas:} 80 Gramm grob gemahlener {$filter|Kanalblick} auf einen Liter kaltes Wasser, {zwölf|vierzehn|sechzehn} Stunden in den Kühlschrank, durch einen Papierfilter. {Hält vier Tage.|Mit Tonic und einer Scheibe Orange ein Gedicht.|Eiswürfel aus Kaffee, sonst wird’s dünn.}
< {Drei Liter angesetzt, Grillabend gerettet.|Mit Tonic! Ihr seid verrückt, und ihr habt recht.|Einmachglas von Oma, Kaffee von euch, perfekt.}
= sie summer
Bohnen in der Hitze | Wie lagern im Sommer? | Kaffee im Kühlschrank?
< bei {dieser Hitze|34 Grad in der Dachwohnung} frage ich mich, wohin mit den Bohnen. {1:Meine Schwiegermutter lagert Kaffee im Kühlschrank.|Im Keller ist es kühl, aber feucht.|Darf man Bohnen einfrieren?} {Was sagen Sie dazu?|Und schwitzen sie wirklich?|}
> {Der Kühlschrank ist zu feucht, und die Bohnen nehmen den Käse mit.|Einfrieren ist besser als sein Ruf.|In der geschlossenen Tüte, dunkel, nicht auf dem Fensterbrett: Das genügt meist.} {1:Ihre Schwiegermutter meint es gut.|Der Keller geht nur, wenn die Tüte dicht ist.|Luftdicht, in kleinen Portionen, und nur einmal auftauen.} {Am besten kaufen Sie im Sommer kleinere Tüten.|Schwitzen heißt Öl an der Oberfläche, das ist bei dunklen Röstungen normal.|}
= du photo:tasse
Latte Art :) | Mein erstes Herz! | Schaut mal
< {nach vier Monaten üben|seit dem Kurs bei Ana|nach gefühlt hundert Litern Milch}: mein erstes {Herz|Blatt|Etwas, das man als Schwan deuten kann}! Foto hängt dran. {1:Na gut, es sieht eher aus wie eine Zwiebel.|Ich bin unverschämt stolz.|$Rel:n musste drei Tassen trinken, bis es klappte.}
> {1:Eine sehr schöne Zwiebel!|Darfst du sein!|Gute Besserung an die drei Tassen.} {Beim nächsten Mal die Kanne näher an die Oberfläche, dann wird der Rand schärfer.|Wir hängen es $in an die Pinnwand, wenn wir dürfen.|Ana hat kurz gequietscht.}
= sie
Kaffeesatz | Wohin mit dem Satz? | Kaffeesatz für die Tomaten
< {darf man bei Ihnen Kaffeesatz abholen?|ich habe einen Kleingarten in der Anlage an der Weißen Elster.|meine Rosen lieben Kaffeesatz, mein Verbrauch reicht dafür nicht.} {1:Ich bräuchte etwa zwei Eimer im Monat.|Stimmt es, dass er Schnecken vertreibt?|Ich käme mit dem Fahrradanhänger.}
> {1:Zwei Eimer machen wir leicht, stellen Sie einen mit Ihrem Namen $in an die Hintertür.|Bei Schnecken sind die Meinungen geteilt, bei Rosen nicht. Abholen können Sie ihn gern.|Der Anhänger wird voll, versprochen.} {2:Montags ist am meisten da.|Bitte bald verteilen, sonst schimmelt er.|Falls im Herbst ein Glas Marmelade übrig ist, wissen Sie, wo wir sind.}
< {2:Heute geholt, der Anhänger duftet.|Die Rosen bedanken sich.|Marmelade ist notiert, Pflaume oder Quitte?}
= du
Kaffee und Handfilter fürs Zelten | Camping | Kaffee ohne Strom
< {wir fahren drei Wochen mit dem Rad an die Ostsee|im Sommer geht’s mit dem Bus nach Schweden|ich zelte, trinke aber keinen Instant}. {1:Was nehm ich mit, das leicht ist und nicht kaputtgeht?|Wie lange halten gemahlene Bohnen unterwegs?|Handmühle: ja oder albern?}
> {1:AeroPress, wiegt nichts und ist unkaputtbar.|Ein Stofffilter und eine Tasse reichen schon.|Handmühle ist nie albern.} {Gemahlen hält er in der dichten Dose gut zehn Tage, danach wird’s Erinnerung.|Nimm den $filter, der verzeiht Wasser aus Kanistern.|Wir mahlen dir Portionen ab, dann brauchst du keine Waage.} {2:Schick eine Karte!|Und wer am Strand nach Kaffee riecht, findet Freunde.|Viel Rückenwind!}
< {2:Karte ist unterwegs, mit Möwe.|Wir hatten jeden Morgen Besuch vom Nachbarzelt.|Beste Entscheidung, nach den Ohrstöpseln.}
= sie
Siebträger kaufen? | Beratung | Welche Maschine für den Anfang?
< {wir überlegen, vom Vollautomaten auf eine Siebträgermaschine zu wechseln|mein Mann wünscht sich zum Ruhestand eine richtige Espressomaschine|nach $count Jahren Kapseln möchten wir es richtig machen}. {Unser Budget liegt bei etwa 800 €, mit Mühle.|Verkaufen Sie Maschinen, oder raten Sie nur?|Man liest so viel Widersprüchliches.}
> {Die Mühle ist wichtiger als die Maschine, auch wenn sie weniger glänzt.|Wir raten, und wir verkaufen nur zwei, die wir selbst reparieren können.|Ein Drittel des Geldes gehört in die Mühle, eher die Hälfte.} {1:Mit 800 € kommt man weit. Sagen Sie mir nur: Wie viele Tassen am Tag, und wie viele mit Milch?|Kommen Sie an einem ruhigen Dienstag nach Plagwitz, dann probieren Sie beide aus.|Und kaufen Sie ruhig gebraucht, wenn Tarek sie vorher ansehen darf.}
< {1:Vier Tassen, zwei mit Milch, und ein Mann mit Anleitungslesezwang.|Dienstag $hour passt uns.|Gebraucht gefällt uns, wir haben eine in $place gefunden.}
> {1:Das klingt nach einer guten Ausgangslage.|Dann sehen wir uns, ich halte Tarek den Rücken frei.|Bringen Sie sie mit, Tarek freut sich auf Patienten.} {Bis dahin kaufen Sie bitte nichts.|Zeit ist eingetragen.|}
= du
Bohne gesucht | Sowas wie früher | Ersatz für den Sonntagskind
< {1:ihr hattet mal einen, der hieß Sonntagskind|letztes Jahr im Herbst gab’s bei euch einen mit Pflaume|ich suche den Kaffee, den $mate mir im Frühling empfohlen hat, Name vergessen}. {Kommt der wieder?|Gibt’s was Ähnliches?|Seitdem bin ich auf der Suche.}
> {1:Sonntagskind war aus Guatemala, die Kooperative hatte eine schlechte Ernte. Vielleicht nächstes Jahr.|Das war der Herbstnebel, der kommt jedes Jahr ab Oktober.|$Mate erinnert sich: Es war der $filter.} {Am nächsten dran ist gerade der $coffee.|Ich heb dir eine Tüte auf, wenn er da ist.|Komm probieren, wir haben ihn diese Woche im Filter.}
= sie
Verträglichkeit | Magenschonend? | Welcher Kaffee hat wenig Säure?
< ich vertrage {Kaffee immer schlechter, mag aber nicht aufhören|Filterkaffee gut, Espresso nicht|nur noch eine Tasse am Tag}. {1:Welche Ihrer Sorten hat am wenigsten Säure?|Stimmt es, dass dunkle Röstungen bekömmlicher sind?|Meine Apothekerin rät zu schonender Röstung, was immer das heißt.}
> {1:Am wenigsten Säure hat der Langschläfer.|Ein Stück weit ja: Je länger geröstet, desto weniger Säure bleibt.|Schonend heißt langsam: Wir rösten in der Trommel achtzehn Minuten, die Industrie oft nur zwei.} {Ärztlichen Rat ersetzt das nicht, aber viele Gäste kommen damit gut zurecht.|Versuchen Sie ihn grob gemahlen in der Stempelkanne, das ist am mildesten.|Ich gebe Ihnen gern eine Probe mit.}
< {1:Langschläfer mit Stempelkanne, das ist jetzt mein Frühstück.|Die Probe war ein Erfolg, seit $count Tagen Ruhe.|Achtzehn Minuten, das erzähle ich meiner Apothekerin.}
`;
