import type { Same } from "../dictionary.ts";
import type { search as source } from "./search.en.ts";

export const search: Same<typeof source> = {
  titled: "Suche: {q}",
  label: "Menschen und Nachrichten finden",
  hint: "Ein Name, eine Adresse, ein paar Worte",
  clear: "Feld leeren",
  empty: "Wen oder was suchst du?",
  emptyText:
    "Ein paar Buchstaben eines Namens oder einer Adresse genügen. In Nachrichten müssen alle Worte vorkommen; „Anführungszeichen“ halten Worte zusammen, ein Minus lässt eines aus.",
  loading: "Wird gesucht",
  failed: "Die Suche hat nicht geklappt.",
  nothing: "Nichts gefunden zu „{q}“.",
  nothingText: "Versuch es mit weniger Worten oder nur dem Anfang von einem, mit Stern: zerbr*",
  people: "Menschen",
  messages: "Nachrichten",
  found: "{people} Menschen, {messages} Nachrichten",
  by: "{name}:",
  more: "Mehr zeigen",
};
