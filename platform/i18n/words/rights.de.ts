import type { Same } from "../dictionary.ts";
import type { rights as source } from "./rights.en.ts";

export const rights: Same<typeof source> = {
  export: "Daten herausgeben",
  exportAbout: "Alles, was über {name} gespeichert ist, zum Weitergeben. Dass es geschah, steht im Protokoll.",
  asPage: "Eine Seite zum Lesen",
  asPageHelp: "Eine Datei, die sich überall öffnet und drucken lässt.",
  asData: "Daten",
  asDataHelp: "JSON, für ein Programm.",
  erase: "Für immer löschen",
  eraseTitle: "{name} für immer löschen?",
  eraseAbout: "Es gibt keinen Weg zurück: Auch eine zurückgespielte Sicherung vergisst sie wieder.",
  goes: "Gelöscht wird",
  stays: "Es bleibt, weil es anderen gehört",
  counts: {
    profiles: { one: "{count} Profil mit allem darin", other: "{count} Profile mit allem darin" },
    facts: { one: "{count} Eintrag unter „Wissenswertes“", other: "{count} Einträge unter „Wissenswertes“" },
    notes: { one: "{count} Notiz", other: "{count} Notizen" },
    listRows: { one: "{count} Zeile einer Liste", other: "{count} Zeilen aus Listen" },
    conversations: { one: "{count} Gespräch", other: "{count} Gespräche" },
    messages: { one: "{count} Nachricht darin", other: "{count} Nachrichten darin" },
    files: { one: "{count} Datei", other: "{count} Dateien" },
    ownInShared: {
      one: "{count} eigene Nachricht, die auch an andere ging",
      other: "{count} eigene Nachrichten, die auch an andere gingen",
    },
    blackened: {
      one: "{count} Nachricht anderer, Name, Adressen und Nummern darin geschwärzt",
      other: "{count} Nachrichten anderer, Name, Adressen und Nummern darin geschwärzt",
    },
    filesOfOthers: {
      one: "{count} Datei, die andere schickten, unverändert",
      other: "{count} Dateien, die andere schickten, unverändert",
    },
  },
  record: "Und ein Nachweis ohne persönliche Angaben: wann, warum und wie viel gelöscht wurde.",
  reason: "Warum",
  reasons: {
    asked: "Auf eigenen Wunsch",
    withdrawn: "Die Einwilligung wurde zurückgenommen",
    "no-longer-needed": "Es wird nicht mehr gebraucht",
    unlawful: "Es hätte nie gespeichert werden dürfen",
  },
  typeName: "Schreib zur Sicherheit den Namen: {name}",
  erased: "{name} ist gelöscht.",
};
