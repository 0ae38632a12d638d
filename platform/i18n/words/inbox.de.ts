import type { Same } from "../dictionary.ts";
import type { inbox as source } from "./inbox.en.ts";

export const inbox: Same<typeof source> = {
  searchHere: "In „{name}“ suchen",
  titled: "Eingang: {name}",
  conversations: "Gespräche",
  loading: "Gespräche werden geladen",
  failed: "Die Gespräche sind nicht angekommen.",
  write: "Neue Nachricht",
  open: { one: "{shown} offen", other: "{shown} offen" },
  toAnswer: { one: "{shown} zu beantworten", other: "{shown} zu beantworten" },
  putOff: { one: "{shown} kommt wieder", other: "{shown} kommen wieder" },
  myShops: "Meine Läden",
  unread: "ungelesen",
  mentioned: "Du bist erwähnt",
  toLook: { one: "{shown} anzusehen", other: "{shown} anzusehen" },
  noSubject: "(ohne Betreff)",
  byUs: "Unsere Worte:",
  notDelivered: "Eine Antwort kam nicht an",
  attachments: { one: "{count} Anhang", other: "{count} Anhänge" },
  closed: "geschlossen",
  back: "wieder da {at}",
  goneOn: "am {day} für immer weg",
  has: "{name} kümmert sich",
  host: "Gastgeber: {name}",
  youHost: "Du bist Gastgeber",
  stage: {
    new: "Neu",
    "waiting-for-us": "Wartet auf uns",
    "waiting-for-them": "Wir warten",
  },
  span: {
    today: "Heute",
    yesterday: "Gestern",
    week: "In den letzten Tagen",
    tomorrow: "Morgen",
    soon: "In den nächsten Tagen",
  },
  noneOpen: "Kein Gespräch geöffnet",
  choose: "Wähl ein Gespräch.",
  empty: {
    mine: {
      title: "Niemand wartet auf dich.",
      text: "Die nächste Nachricht deiner Stammgäste kommt zuerst hierher, und auch, was andere dir geben.",
    },
    shop: {
      title: "Niemand wartet auf diesen Laden.",
      text: "Was an den Adressen des Ladens ankommt, erscheint hier, egal, wer sich darum kümmert.",
    },
    mentioned: {
      title: "Niemand hat dich erwähnt.",
      text: "Wenn jemand in einer Notiz @ und deinen Namen schreibt, oder den deines Ladens, wartet das Gespräch hier, bis du es angesehen hast.",
    },
    unassigned: {
      title: "Alles ist in guten Händen.",
      text: "Nachrichten, um die sich noch niemand kümmert, erscheinen hier. Mit A nimmst du dir eine.",
    },
    snoozed: {
      title: "Nichts liegt auf später.",
      text: "Was du mit Z auf später legst, wartet hier und kommt zu seiner Zeit zurück oder sobald der Kunde schreibt.",
    },
    all: {
      title: "Noch keine Gespräche.",
      text: "Sie beginnen mit der ersten Mail an eine eurer Adressen oder wenn du jemandem schreibst.",
    },
    closed: {
      title: "Noch ist nichts geschlossen.",
      text: "Ist ein Anliegen erledigt, schließ sein Gespräch mit E. Es bleibt hier und kommt zurück, wenn der Kunde wieder schreibt.",
    },
    spam: {
      title: "Kein Spam.",
      text: "Was du mit ! als Spam markierst und was blockierte Absender schreiben, liegt hier, abseits aller anderen Listen.",
    },
    deleted: {
      title: "Der Papierkorb ist leer.",
      text: "Was du mit # löschst, bleibt dreißig Tage hier und lässt sich zurückholen. Danach wird sein Inhalt für immer entfernt.",
    },
  },
  untagged: "Alle zeigen",
  noneTagged: {
    title: "Nichts trägt das Stichwort {tag}.",
    text: "Öffne ein Gespräch und drück T, um ihm eines zu geben.",
  },
  helpWanted: "Bis dahin: {link}.",
  waitingThere: {
    one: "{shown} Gespräch, um das sich niemand kümmert",
    other: "{shown} Gespräche, um die sich niemand kümmert",
  },
};
