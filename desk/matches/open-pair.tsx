import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useRef } from "react";
import type { MatchView } from "../../customers/matching/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Blank } from "../../platform/ui/blank.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { Skeleton } from "../../platform/ui/skeleton.tsx";
import { matchingQuery } from "../api/matches.ts";
import { isCode } from "../api/problem.ts";
import { lineOf, written } from "../frame/act-table.ts";
import { Failed } from "../frame/crash.tsx";
import { Answers } from "./answers.tsx";
import { SideBySide } from "./side-by-side.tsx";
import type { Deciding } from "./use-deciding.ts";
import { useDecide, useOpenMatch } from "./use-match-keys.ts";
import type { MatchPlace } from "./use-matches.ts";
import { Waterfall } from "./waterfall.tsx";
import { Would } from "./would.tsx";

type Props = { place: MatchPlace; deciding: Deciding };

/** The open pair: both records, the answers, and why it is asked. */
export function OpenPair({ place, deciding }: Props) {
  const { t } = useWords();
  const { match: known, asked } = useOpenMatch(place);
  const last = useRef(known);
  if (known) last.current = known;
  // On the way to the next pair the one before stands still, so that the answers and the focus stay where they are.
  const match = known ?? (place.open !== undefined && asked.isPending ? last.current : undefined);
  const decide = useDecide(place, deciding);
  return (
    <section className="col thread-col" aria-label={t(place.open ? "matches.title" : "matches.noneOpen")}>
      <div className="bar">
        <Link to="/matches/$view" params={{ view: place.view }} className="btn bare back">
          <Icon name="back" />
          {t("matches.back")}
        </Link>
        {place.open ? <h2 className="cut">{t("matches.title")}</h2> : null}
        {match && match.state !== "open" ? <Decided match={match} /> : null}
      </div>
      {match ? (
        <>
          <div className="scroll pair">
            <SideBySide match={match} />
            <div className="grounds">
              <Reasons match={match} />
              <Would match={match} />
            </div>
          </div>
          <Answers
            match={match}
            onDecide={known ? decide : () => undefined}
            onTakeBack={(one) => known && void deciding.takeBack(one, () => undefined)}
          />
        </>
      ) : place.open === undefined ? (
        <Keys />
      ) : (
        <div className="scroll pair">
          {isCode(asked.error, "not_found") || isCode(asked.error, "invalid") ? (
            <Blank title={t("matches.gone")}>{t("matches.goneText")}</Blank>
          ) : asked.isError ? (
            <Failed title={t("matches.failedOne")} error={asked.error} retry={() => void asked.refetch()} />
          ) : (
            <Skeleton label={t("matches.loading")} />
          )}
        </div>
      )}
    </section>
  );
}

const shownKeys = ["samePerson", "twoPeople", "takeBack", "next", "previous"] as const;

/** By which keys pairs are decided, while there is none. */
function Keys() {
  const { t } = useWords();
  return (
    <div className="nothing">
      <h2>{t("matches.byKeys")}</h2>
      <dl>
        {shownKeys.map((act) => (
          <div key={act}>
            <dt>
              <kbd>{written(lineOf(act).key ?? "")}</kbd>
            </dt>
            <dd>{t(`acts.${act}`)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Decided({ match }: { match: MatchView }) {
  const { t, format } = useWords();
  const ago = format.ago(match.decidedAt ?? match.madeAt);
  return (
    <p className="quiet cut decided">
      {t(`matches.state.${match.state}`)}{" "}
      <span className="faint">
        {match.by ? t("matches.decided.by", { name: match.by.name, ago }) : t("matches.decided.itself", { ago })}
      </span>
    </p>
  );
}

function Reasons({ match }: { match: MatchView }) {
  const { t } = useWords();
  const { data: stand } = useQuery(matchingQuery);
  return (
    <section aria-labelledby="pair-why">
      <h2 id="pair-why">{t("matches.why")}</h2>
      <Waterfall match={match} stand={stand} />
    </section>
  );
}
