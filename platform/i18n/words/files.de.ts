import type { Same } from "../dictionary.ts";
import type { files as source } from "./files.en.ts";

export const files: Same<typeof source> = {
  inMail: "{name} ({size}), zum Herunterladen bis {day}:",
  from: "Von {company}",
  until: "bis {day}",
  download: "Herunterladen",
  gone: "Dieser Link gilt nicht mehr.",
  goneText:
    "Seine Zeit ist um, oder er wurde geschlossen. Antworten Sie auf die Mail, mit der er kam, dann schicken wir die Datei noch einmal.",
  wait: "Das war zu oft.",
  waitText: "Warten Sie zehn Minuten, und versuchen Sie es dann noch einmal.",
  went: "als Link bis {day}",
  over: "als Link, der am {day} endete",
  closed: "als Link, geschlossen",
  downloads: { one: "einmal heruntergeladen", other: "{count}-mal heruntergeladen" },
  revoke: "Link schließen",
  revokeOne: "Link schließen: {name}",
  revoked: "Der Link ist geschlossen: Niemand kann die Datei mehr herunterladen.",
  restore: "Link wieder öffnen",
  restoreOne: "Link wieder öffnen: {name}",
  restored: "Der Link ist wieder offen.",
  big: {
    title: "Große Anhänge",
    about:
      "Viele Server weisen große Mails ab. Dateien über einer Größe können stattdessen als Link gehen: Kunden laden sie hier herunter, ohne sich anzumelden.",
    choose: "Was als Link geht",
    never: "Nichts.",
    neverHelp: "Jede Datei geht mit der Mail.",
    over: "Dateien über einer Größe.",
    overHelp: "Auch wenn mehrere in einer Mail zusammen größer sind.",
    mb: "Über wie viel MB",
    days: "Wie viele Tage er gilt",
    daysHelp: "Jeder Link lässt sich früher schließen, in seinem Gespräch.",
    impossible:
      "Kunden öffnen die Links unter PUBLIC_URL, und das ist nicht gesetzt. Setz es auf dem Server und starte Stammgast neu; dann lässt sich das wählen.",
  },
};
