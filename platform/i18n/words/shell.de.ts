import type { Same } from "../dictionary.ts";
import type { shell as source } from "./shell.en.ts";

export const shell: Same<typeof source> = {
  main: "Hauptmenü",
  mainSmall: "Hauptmenü, kleiner Bildschirm",
  inbox: "Eingang",
  rooms: "Räume",
  mine: "Meine",
  mentioned: "Erwähnt",
  snoozed: "Auf später",
  unassigned: "Noch frei",
  all: "Alle",
  closed: "Geschlossen",
  spam: "Spam",
  deleted: "Papierkorb",
  more: "Mehr",
  moreViews: "Mehr Ansichten",
  customers: "Kunden",
  search: "Suche",
  settings: "Einstellungen",
  matches: "Doppelte?",
  quarantine: "Quarantäne",
  myProfile: "Mein Profil",
  signOut: "Abmelden",
  lost: "Keine Verbindung zum Server. Was du schreibst, bleibt hier erhalten; wir versuchen es weiter.",
  title: "{page} · {company} · Stammgast",
  titleBare: "{page} · Stammgast",
  missing: {
    title: "Hier ist nichts.",
    text: "Der Link ist vielleicht alt, oder jemand hat verschoben, was hier war.",
    action: "Zum Eingang",
  },
};
