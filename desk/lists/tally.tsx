import type { ListView } from "../../customers/lists/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";

const parts = ["made", "joined", "changed", "same", "refused", "removed", "kept"] as const;
type Counts = Partial<Record<(typeof parts)[number], number>>;

/** What became of the rows, as far as it was anything. */
export function Tally({ counts }: { counts: Counts }) {
  const { t } = useWords();
  const said = parts.flatMap((part) => {
    const count = counts[part] ?? 0;
    return count > 0 ? t(`lists.counts.${part}`, { count }) : [];
  });
  return said.length > 0 ? <p className="by">{said.join(" · ")}</p> : null;
}

/** How far a list has come, in words. */
export function useStateWords({ state, position, rows, finishedAt, at }: ListView): string {
  const { t, format } = useWords();
  const ago = format.ago(finishedAt ?? at);
  return t(`lists.states.${state}`, { ago, done: format.number(position), rows: format.number(rows) });
}
