import type { SearchHint } from "../../conversations/search/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Icon } from "../../platform/ui/icon.tsx";

/** What did not do what it looks like, and what to do instead. */
export function Hints({ hints }: { hints: readonly SearchHint[] }) {
  const { t } = useWords();
  if (hints.length === 0) return null;
  return (
    <div role="status">
      <ul className="asides">
        {hints.map(({ kind, text }) => (
          <li key={`${kind} ${text}`}>
            <Icon name="warn" small /> {t(`search.hints.${kind}`, { words: text })}
          </li>
        ))}
      </ul>
    </div>
  );
}
