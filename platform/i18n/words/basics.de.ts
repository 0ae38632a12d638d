import type { Same } from "../dictionary.ts";
import type { basics as source } from "./basics.en.ts";

export const basics: Same<typeof source> = {
  cancel: "Abbrechen",
  add: "Hinzufügen",
  done: "Fertig",
  undo: "Rückgängig",
  tryAgain: "Noch einmal",
  inPassing: "Nebenbei",
  you: "Du",
  loading: "Wird geladen",
  control: "Strg",
  skip: "Zum Inhalt",
  dismiss: "Ausblenden",
};
