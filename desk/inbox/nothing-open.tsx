import { useWords } from "../../platform/i18n/react.tsx";
import { useList } from "./use-list.ts";

const keys = ["j", "k", "Enter", "r", "a", "z", "t", "e", "n"] as const;

/** The middle while no conversation is open: the keys that work here. */
export function NothingOpen() {
  const { t } = useWords();
  const { rows } = useList();
  if (rows.length === 0) return null;
  return (
    <div className="nothing">
      <h2>{t("inbox.choose")}</h2>
      <dl>
        {keys.map((key) => (
          <div key={key}>
            <dt>
              <kbd>{key === "Enter" ? "↵" : key.toUpperCase()}</kbd>
            </dt>
            <dd>{t(`inbox.keys.${key}`)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
