export const placeholders = ["name", "company", "shop", "email"] as const;
export type Placeholders = Record<(typeof placeholders)[number], string>;

/** A signature as the customer will read it. Unknown placeholders stay as they stand, so that a slip is seen. */
export function previewOf(template: string, words: Placeholders): string {
  const filled = template.replace(/\{\{\s*(\w+)\s*\}\}/g, (whole, name: string) => {
    const known = placeholders.find((placeholder) => placeholder === name);
    return known ? words[known] : whole;
  });
  return filled.replace(/[ \t]+$/gm, "").trim();
}
