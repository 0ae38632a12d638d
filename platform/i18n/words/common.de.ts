import type { Same } from "../dictionary.ts";
import type { common as source } from "./common.en.ts";

export const common: Same<typeof source> = {
  close: "Schließen",
  cancel: "Abbrechen",
  save: "Speichern",
  add: "Hinzufügen",
  remove: "Entfernen",
  undo: "Rückgängig",
  tryAgain: "Noch einmal",
  reload: "Neu laden",
  back: "Zurück",
  you: "Du",
  nobody: "Niemand",
  loading: "Wird geladen",
  skip: "Zum Inhalt",
  more: "Mehr",
  dismiss: "Ausblenden",
};
