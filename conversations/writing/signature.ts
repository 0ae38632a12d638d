/** What a signature may speak of, written `{{name}}`. */
export type SignatureWords = { name: string; company: string; shop: string; email: string };
export const signaturePlaceholders = ["name", "company", "shop", "email"] as const;

/** Fills the placeholders in; unknown ones stay as they stand, so that a slip is seen. */
export function fillSignature(template: string, words: SignatureWords): string {
  const filled = template.replace(/\{\{\s*(\w+)\s*\}\}/g, (whole, key: string) =>
    (signaturePlaceholders as readonly string[]).includes(key) ? words[key as keyof SignatureWords] : whole,
  );
  return filled.replace(/[ \t]+$/gm, "").trim();
}
