import "../inbox/inbox.css";
import "./matches.css";
import { useWords } from "../../platform/i18n/react.tsx";
import { useTitle } from "../frame/use-title.ts";
import { ListColumn } from "./list-column.tsx";
import { OpenPair } from "./open-pair.tsx";
import { useDeciding } from "./use-deciding.ts";
import { useMatchKeys } from "./use-match-keys.ts";
import { useMatches } from "./use-matches.ts";

/** Pairs that could be one person at the left, the open one beside them. On small screens one of them at a time. */
export function MatchesPage() {
  const { t } = useWords();
  const deciding = useDeciding();
  const place = useMatches(deciding.hidden);
  useTitle(t("matches.title"));
  useMatchKeys(place, deciding);
  return (
    <main className="desk matches" id="main" tabIndex={-1} data-at={place.chosen ? "thread" : "list"}>
      <h1 className="sr">{t("matches.title")}</h1>
      <p className="sr" role="status">
        {deciding.heard}
      </p>
      <ListColumn place={place} />
      <OpenPair place={place} deciding={deciding} />
    </main>
  );
}
