import type { Language } from "../calendar.ts";
import { parseTemplate, type Template } from "../telling/template.ts";

/** The last word customers often have: it closes a talk and asks for nothing. */
export const THANKS: Record<Language, Record<"sie" | "du", Template>> = {
  de: {
    sie: parseTemplate(`{Herzlichen Dank|Vielen Dank|Besten Dank|Ich danke Ihnen|Das ging ja schnell, danke|Wunderbar, danke|Sehr freundlich, danke|Dank für die rasche Antwort|Danke für Ihre Mühe|Na bitte, geht doch. Danke|Damit ist mir geholfen, danke|Verbindlichsten Dank}{.| schön.|, so machen wir es.|, mehr wollte ich nicht.|, das genügt mir völlig.|, Frau und Mann fühlen sich gut beraten.|, das hätte ich nicht erwartet.|, jetzt bin ich beruhigt.}
{Den Rest bespreche ich beim nächsten Besuch am Tresen.|Ich werde berichten.|Sie hören von mir, wenn es doch anders kommt.|Grüßen Sie bitte $staff.|Auf bald $in.|Meine bessere Hälfte lässt auch grüßen.|Ich drucke mir das aus und hänge es an den Küchenschrank.|So etwas erlebt man beim Versandriesen nicht.|Bleiben Sie so.|Ihnen noch eine ruhige Woche.|Der nächste Kaffee geht auf Sie, also auf mich.|Ich habe es weitererzählt.|Das Paket hole ich dann selbst.|Jetzt erst einmal eine Tasse.|Morgen wird probiert.|Dann bis $fut:w.|}
{|Einen angenehmen Feierabend!|Schönes Wochenende!|Und Dank auch an die Kollegin am Telefon.|Ich lese Ihre Antworten übrigens gern.|Damit dürfen Sie den Vorgang schließen.|Bis zum nächsten Pfund.}`),
    du: parseTemplate(`{Danke|Danke dir|Super, danke|Cool, danke|Ihr seid klasse|Perfekt|Top|Ach wie schön|Mega, danke|Tausend Dank|Yes|Voll lieb von euch|Ok, verstanden, danke|Na das ist ja mal eine Antwort}{!|!!|, hat geklappt.|, passt so.|, dann machen wir das.|, das reicht mir.|, ich freu mich.| für die schnelle Antwort.| fürs Kümmern.| :)|, so hab ich mir das vorgestellt.}
{Ich sag Bescheid, wie es geschmeckt hat.|Bis $fut:w dann $in!|Drück $mate von mir.|Hab gleich noch ein Kilo nachbestellt.|$Rel:n hat sich auch gefreut.|Ich schulde euch einen Kuchen.|Genau deshalb kauf ich nicht im Supermarkt.|Wir sehen uns $seat.|Dann nehm ich morgen einen $drink drauf.|Probier ich gleich heute Abend.|Hat auch beim zweiten Mal noch funktioniert.|Jetzt weiß ich das auch.|Mein Abend ist gerettet.|Und sorry fürs Nerven.|Ihr hört von mir, versprochen.|}
{|Schönes Wochenende!|Bleibt so.|Und grüßt Elfriede von mir.|Kuss auf die Bohne.|Feierabend jetzt, oder?|Muss los, Kind abholen.}`),
  },
  en: (() => {
    const words =
      parseTemplate(`{Thank you|Thanks|Brilliant, thanks|Perfect|Lovely, thank you|That’s great|Wonderful|Ah, that explains it|Amazing|Much appreciated|Wow, that was quick|You’re stars|Right, got it|Cheers for that|That’s so kind}{!|.| so much.| for sorting this.|, that’s all I needed.|, really.| for the fast reply.|, that works for me.|, I feel looked after.|, case closed from my side.|, that’s more than I asked for.}
{I’ll let you know how it tastes.|See you on $fut:w $in.|Say hi to $mate from me.|I’ve told $rel already.|Ordering another bag right now.|I’ll be back for $cake anyway.|Try getting that answer from a supermarket.|My mornings are saved.|I owe you one.|It worked, by the way, second try.|Give Elfriede a pat from me.|Off to put the kettle on.|You’ll hear from me if not.|I’ll bring the empty jar back when I come.|No need to reply to this one.|}
{|Have a good weekend!|Enjoy the rest of your day.|Right, meeting. Bye!|Keep doing what you do.|And thanks to whoever roasts on Tuesdays.|Until the next bag.}`);
    return { sie: words, du: words };
  })(),
};
