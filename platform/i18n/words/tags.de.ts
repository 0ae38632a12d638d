import type { Same } from "../dictionary.ts";
import type { tags as source } from "./tags.en.ts";

export const tags: Same<typeof source> = {
  title: "Stichworte",
  new: "Neues Stichwort",
  remove: "{tag} wegnehmen",
  removed: "{tag} ist weg.",
};
