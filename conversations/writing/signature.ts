import { fillPlaceholders } from "../../platform/i18n/placeholders.ts";

/** What a signature may speak of, written `{{name}}`. */
export type SignatureWords = { name: string; company: string; shop: string; email: string };

/** Fills the placeholders in; unknown ones stay as they stand, so that a slip is seen. */
export const fillSignature = (template: string, words: SignatureWords): string =>
  fillPlaceholders(template, words)
    .text.replace(/[ \t]+$/gm, "")
    .trim();
