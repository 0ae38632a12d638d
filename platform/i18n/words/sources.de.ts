import type { Same } from "../dictionary.ts";
import type { sources as source } from "./sources.en.ts";

export const sources: Same<typeof source> = {
  about:
    "Websites, Shopsysteme und Apps, die von Besuchen, Bestellungen und Menschen erzählen, über die HTTP-API von Segment. Jeder Client dafür funktioniert unverändert.",
  add: "Quelle hinzufügen",
  addNow: "Hinzufügen",
  none: "Noch keine Quelle.",
  noneText:
    "Füg eure Website hinzu: Was Besucher ansehen und bestellen, steht dann im Verlauf des Kunden, sobald klar ist, wer es war.",
  nameHelp: "Steht neben dem, was sie erzählt: „Webshop“, „Kasse“.",
  kind: "Was ist es?",
  kinds: { website: "Website", server: "Server", app: "App" },
  kindMeans: {
    website: "Eine Website: Ihr Schlüssel steht in der Seite",
    server: "Ein Server: Er behält seinen Schlüssel für sich",
    app: "Eine App: Ihr Schlüssel steht im Programm",
  },
  trust: "Was sie von Menschen sagt, ist erwiesen",
  trustMeans:
    "Für ein System, in dem man sich anmeldet oder bezahlt. Adressen und Nummern, die es nennt, gelten als bestätigt, und es darf sagen, dass zwei Benutzer einer sind.",
  trusted: "verlässlich",
  heard: "zuletzt gehört {ago}",
  neverHeard: "noch nicht gehört",
  revokedSince: "widerrufen am {day}",
  key: "Schlüssel",
  keyOf: "Schlüssel von „{name}“",
  keyAbout: {
    website: "Das kommt in eure Website. Den Schlüssel darf jeder sehen: Er kann senden und nichts lesen.",
    server: "Das kommt in das Programm eures Servers. Lass den Schlüssel dort.",
    app: "Das braucht der Client in eurer App.",
  },
  writeKey: "Schlüssel zum Schreiben",
  keyHelp: "Dass du ihn angesehen hast, steht im Protokoll.",
  snippet: "Zum Einsetzen",
  copySnippet: "Alles kopieren",
  changeOne: "„{name}“ ändern",
  revokeOne: "Schlüssel von „{name}“ widerrufen",
  revokeText:
    "Was sie sendet, wird sofort abgewiesen und lässt sich nicht nachholen. Was sie bisher erzählt hat, bleibt. Der Schlüssel kommt nicht zurück: Füg dann eine neue Quelle hinzu.",
  refusedCount: { one: "ein Aufruf abgewiesen", other: "{shown} Aufrufe abgewiesen" },
  refusedOf: "Abgewiesene Aufrufe von „{name}“",
  refusedAbout:
    "Daraus ließ sich nichts machen. Sie bleiben, wie sie kamen; die anderen, mit denen sie kamen, sind angenommen.",
  moreRefused: "Ältere zeigen",
  reasons: {
    "no-object": "ist kein Aufruf: Erwartet war ein JSON-Objekt",
    "unknown-type": "ist von einer Art, die wir nicht kennen",
    nobody: "sagt nicht, um wen es geht: weder userId noch anonymousId",
    "long-id": "hat eine Kennung von mehr als 256 Zeichen",
    "no-event": "sagt nicht, was geschah: Der Name (event) fehlt",
    "no-group": "sagt nicht, welche Gruppe: Die groupId fehlt",
    "too-large": "ist größer als 32 KB",
    "too-deep": "hat mehr als 64 Ebenen",
    broken: "hat uns aus dem Tritt gebracht; das Protokoll des Servers weiß mehr",
  },
};
