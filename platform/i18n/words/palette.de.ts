import type { Same } from "../dictionary.ts";
import type { palette as source } from "./palette.en.ts";

export const palette: Same<typeof source> = {
  open: "Finden, tun",
  label: "Menschen, Gespräche, Aktionen und Seiten finden",
  hint: "Ein Name, ein paar Worte, oder was du tun willst",
  people: "Menschen",
  doIt: "Tun",
  withOpen: "Tun, im offenen Gespräch",
  words: "Worte",
  go: "Gehe zu",
  lately: "Zuletzt",
  everything: "Überall nach „{q}“ suchen",
  failed: "Der Server antwortet nicht; Seiten und Aktionen gehen trotzdem.",
  since: "bei uns seit {year}",
  openCount: { one: "{count} offenes Gespräch", other: "{count} offene Gespräche" },
  setting: "Einstellungen: {name}",
  choose: "wählen",
  enter: "öffnen",
  beside: "daneben",
  shut: "schließen",
};
