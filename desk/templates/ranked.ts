import type { TemplateRow } from "../../conversations/templates/contract.ts";

const nearness = { mine: 0, shop: 1, everybody: 2 } as const;

/** What fits the typed words best first: the shortcut itself, shortcuts and names that begin so, then the others; one's own before everybody's. */
export function ranked(rows: readonly TemplateRow[], q: string): TemplateRow[] {
  const typed = q.toLowerCase();
  const distance = ({ shortcut, name }: TemplateRow) => {
    if (typed === "") return 0;
    if (shortcut === typed) return 0;
    if (shortcut?.startsWith(typed)) return 1;
    return name.toLowerCase().startsWith(typed) ? 2 : 3;
  };
  return [...rows].sort((a, b) => distance(a) - distance(b) || nearness[a.reach] - nearness[b.reach]);
}
