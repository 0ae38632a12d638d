import type { Language } from "../calendar.ts";
import { parseTemplate, type Template } from "../telling/template.ts";

/** The last word customers often have: it closes a talk and asks for nothing. */
export const THANKS: Record<Language, Record<"sie" | "du", Template>> = {
  de: {
    sie: parseTemplate(`{Herzlichen Dank|Vielen Dank|Besten Dank|Ich danke Ihnen|Das ging ja schnell, danke|Wunderbar, danke|Sehr freundlich, danke|Dank für die rasche Antwort|Danke für Ihre Mühe|Na bitte, geht doch. Danke|Damit ist mir geholfen, danke|Verbindlichsten Dank}{.| schön.|, so machen wir es.|, mehr wollte ich nicht.|, das genügt mir völlig.|, so stelle ich mir das vor.|, das hätte ich nicht erwartet.|, jetzt bin ich beruhigt.}
{Alles Weitere beim nächsten Besuch am Tresen.|Ich werde berichten.|Sie hören von mir, wenn es doch anders kommt.|Grüßen Sie bitte $staff.|Auf bald $in.|Meine bessere Hälfte lässt auch grüßen.|Ich drucke mir das aus und hänge es an den Küchenschrank.|So etwas erlebt man beim Versandriesen nicht.|Bleiben Sie so.|Ihnen noch eine ruhige Woche.|Der nächste Kaffee geht auf Sie, also auf mich.|Ich habe es weitererzählt.|Jetzt erst einmal eine Tasse.|Morgen wird probiert.|Dann bis $fut:w.|}
{|Einen angenehmen Feierabend!|Schönes Wochenende!|Ich lese Ihre Antworten übrigens gern.|Damit dürfen Sie den Vorgang schließen.|Gute Zeit bis dahin.|Und ein Gruß an die Mühle.|Ich muss nun zum Zug.|Draußen regnet es, drinnen duftet es.|Der Kater schläft auf Ihrem Karton.|Genug geschrieben für heute.|Bis zum nächsten Pfund.}`),
    du: parseTemplate(`{Danke|Danke dir|Super, danke|Cool, danke|Ihr seid klasse|Perfekt|Top|Ach wie schön|Mega, danke|Tausend Dank|Yes|Voll lieb von euch|Ok, verstanden, danke|Na das ist ja mal eine Antwort}{!|!!|, passt so.|, dann machen wir das.|, das reicht mir.|, ich freu mich.| für die schnelle Antwort.| fürs Kümmern.| :)|, so hab ich mir das vorgestellt.}
{Ich sag Bescheid, wie es geschmeckt hat.|Bis $fut:w dann $in!|Drück $mate von mir.|Hab gleich noch ein Kilo nachbestellt.|$Rel:n hat sich auch gefreut.|Ich schulde euch einen Kuchen.|Genau deshalb kauf ich nicht im Supermarkt.|Wir sehen uns $seat.|Dann nehm ich morgen einen $drink:a drauf.|Probier ich gleich heute Abend.|Jetzt weiß ich das auch.|Mein Abend ist gerettet.|Und sorry fürs Nerven.|Ihr hört von mir, versprochen.|}
{|Schönes Wochenende!|Bleibt so.|Und grüßt Elfriede von mir.|Kuss auf die Bohne.|Feierabend jetzt, oder?|Muss los, Kind abholen.|So, Wasser kocht.|Und jetzt raus in die Sonne.|Over and out.|Regen, Kaffee, Sofa, perfekt.|Ich geh dann mal mahlen.|Tschüssi!|Bester Laden im Viertel, sag ich allen.}`),
  },
  en: (() => {
    const words =
      parseTemplate(`{Thank you|Thanks|Brilliant, thanks|Perfect|Lovely, thank you|That’s great|Wonderful|Ah, that explains it|Amazing|Much appreciated|Wow, that was quick|You’re stars|Right, got it|Cheers for that|That’s so kind}{!|.| so much.| for sorting this.|, that’s all I needed.|, really.| for the fast reply.|, that works for me.|, I feel looked after.|, case closed from my side.|, that’s more than I asked for.}
{I’ll let you know how it tastes.|See you on $fut:w $in.|Say hi to $mate from me.|I’ve told $rel already.|Ordering another bag right now.|I’ll be in for $cake anyway.|Try getting that answer from a supermarket.|My mornings are saved.|I owe you one.|Give Elfriede a pat from me.|Off to put the kettle on.|You’ll hear from me if not.|No need to reply to this one.|}
{|Have a good weekend!|Enjoy the rest of your day.|Right, meeting. Bye!|Keep doing what you do.|And thanks to whoever roasts on Tuesdays.|Off to catch a tram.|Over and out.|It’s raining, so that’s my evening sorted.|The cat sends regards from inside your box.|Enough typing for one day.|Right, grinder on.|Good night from the top floor.|Until the next bag.}`);
    return { sie: words, du: words };
  })(),
};
