import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Sentence, useWords } from "../../platform/i18n/react.tsx";
import { Blank } from "../../platform/ui/blank.tsx";
import { countsQuery } from "../api/conversations.ts";
import { usePlace } from "./use-list.ts";

/** Nothing here: says what will appear, and where help is wanted meanwhile. */
export function EmptyView() {
  const { t } = useWords();
  const { view, tag } = usePlace();
  if (tag) return <Blank title={t("inbox.noneTagged.title", { tag })}>{t("inbox.noneTagged.text")}</Blank>;
  return (
    <Blank title={t(`inbox.empty.${view}.title`)} actions={view === "mine" ? <HelpWanted /> : null}>
      {t(`inbox.empty.${view}.text`)}
    </Blank>
  );
}

function HelpWanted() {
  const { t, format } = useWords();
  const { data: counts } = useQuery(countsQuery);
  if (!counts || counts.unassigned.value === 0) return null;
  const link = (
    <Link to="/inbox/$view" params={{ view: "unassigned" }}>
      {t("inbox.waitingThere", { count: counts.unassigned.value, shown: format.count(counts.unassigned) })}
    </Link>
  );
  return (
    <p>
      <Sentence of="inbox.helpWanted" with={{ link }} />
    </p>
  );
}
