import type { ListPreview, PreviewRow } from "../../customers/lists/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Tally } from "./tally.tsx";

/** The first rows as the customers they would become. */
export function Preview({ preview }: { preview: ListPreview }) {
  const { t } = useWords();
  return (
    <>
      <p className="by">{t("lists.previewOf", { count: preview.looked })}</p>
      <Tally counts={preview} />
      <ol className="things">
        {preview.items.map((row) => (
          <Row key={row.row} row={row} />
        ))}
      </ol>
    </>
  );
}

function Row({ row }: { row: PreviewRow }) {
  const { t } = useWords();
  const outcome = useOutcome(row);
  const [first = "", ...others] = [row.name, ...row.emails, ...row.phones].filter(Boolean);
  const more = row.details > 0 ? [t("lists.details", { count: row.details })] : [];
  return (
    <li className="thing would" data-outcome={row.outcome}>
      <span className="by figure">{row.row}</span>
      <div>
        {first ? <p className="cut">{first}</p> : null}
        {others.length + more.length > 0 ? <p className="by cut">{[...others, ...more].join(" · ")}</p> : null}
        <p className="outcome">{outcome}</p>
      </div>
    </li>
  );
}

function useOutcome({ outcome, customer, by, changes, reason }: PreviewRow): string {
  const { t } = useWords();
  const name = customer?.name ?? "";
  if (outcome === "refused") return t("lists.outcomes.refused", { reason: reason ? t(`lists.reasons.${reason}`) : "" });
  if (outcome === "changed" && changes.length === 0) return t("lists.outcomes.trusted", { name });
  const what = changes.map((part) => t(`lists.parts.${part}`)).join(", ");
  return t(`lists.outcomes.${outcome}`, { name, by: by ?? "", what });
}
