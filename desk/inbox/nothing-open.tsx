import { Link } from "@tanstack/react-router";
import { useWords } from "../../platform/i18n/react.tsx";
import { type Act, lineOf, written } from "../frame/act-table.ts";
import { useList } from "./use-list.ts";

const first = [
  "next",
  "previous",
  "read",
  "reply",
  "assign",
  "snooze",
  "tag",
  "close",
  "write",
] as const satisfies Act[];

/** The middle while no conversation is open: the keys that work here. */
export function NothingOpen() {
  const { t } = useWords();
  const { rows } = useList();
  if (rows.length === 0) return null;
  return (
    <div className="nothing">
      <h2>{t("inbox.choose")}</h2>
      <dl>
        {first.map((act) => (
          <div key={act}>
            <dt>
              <kbd>{written(lineOf(act).key ?? "")}</kbd>
            </dt>
            <dd>{t(`acts.${act}`)}</dd>
          </div>
        ))}
      </dl>
      <p>
        <Link to="/keys">{t("acts.all")}</Link> <kbd>?</kbd>
      </p>
    </div>
  );
}
