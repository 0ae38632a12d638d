import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useWords } from "../../platform/i18n/react.tsx";
import { Blank } from "../../platform/ui/blank.tsx";
import { matchingQuery } from "../api/matches.ts";
import type { MatchesView } from "./views.ts";

/** Nobody to decide about: why, and what will stand here. */
export function Empty({ view }: { view: MatchesView }) {
  const { t, format } = useWords();
  const { data: stand } = useQuery(matchingQuery);
  if (view !== "open") {
    return (
      <Blank
        title={t("matches.emptyOther")}
        actions={
          <Link to="/matches/$view" params={{ view: "open" }} className="btn">
            {t("matches.views.open")}
          </Link>
        }
      >
        {t(`matches.emptyOtherText.${view}`)}
      </Blank>
    );
  }
  if (stand && !stand.learned && stand.profiles < stand.needed) {
    return (
      <Blank title={t("matches.early")}>
        {t("matches.earlyText", { needed: stand.needed, profiles: stand.profiles })}
      </Blank>
    );
  }
  const rest = stand && stand.waiting.value > 0 ? t("matches.emptyRest", { count: format.count(stand.waiting) }) : null;
  return (
    <Blank title={t("matches.empty")} foot={rest}>
      {t("matches.emptyText")}
    </Blank>
  );
}
