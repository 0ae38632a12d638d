import { fillPlaceholders } from "../../platform/i18n/placeholders.ts";

export const placeholders = ["name", "company", "shop", "email"] as const;
export type Placeholders = Record<(typeof placeholders)[number], string>;

/** A signature as the customer will read it. Unknown placeholders stay as they stand, so that a slip is seen. */
export const previewOf = (template: string, words: Placeholders): string =>
  fillPlaceholders(template, words)
    .text.replace(/[ \t]+$/gm, "")
    .trim();
