import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useId, useState } from "react";
import type { CustomerView } from "../../customers/contract.ts";
import type { MatchView } from "../../customers/matching/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Act } from "../../platform/ui/button.tsx";
import { say } from "../../platform/ui/toast.tsx";
import { decide, matchesOfQuery, matchingQuery, undecide } from "../api/matches.ts";
import { explain } from "../api/problem.ts";
import { nameOf, namesOf } from "../matches/names.ts";
import { useRefetch } from "../matches/use-deciding.ts";
import { Waterfall } from "../matches/waterfall.tsx";

/** Which records were found to be this one, each with its reasons and a way back; and who else it could be. */
export function WhyOne({ customer }: { customer: CustomerView }) {
  const { t } = useWords();
  const joined = useQuery(matchesOfQuery(customer.id, "joined"));
  const items = joined.data?.items ?? [];
  return (
    <>
      <CouldBe customer={customer} />
      {items.length > 0 ? (
        <section className="why-one">
          <h2>{t(`matches.onPage.title.${customer.kind}`)}</h2>
          <ul>
            {items.map((match) => (
              <Ground key={match.id} match={match} mayChange={customer.mayChange} />
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

/** A quiet line: who else this could be. */
function CouldBe({ customer }: { customer: CustomerView }) {
  const { t } = useWords();
  const { data } = useQuery(matchesOfQuery(customer.id, "open"));
  const [first, ...rest] = data?.items ?? [];
  if (!first) return null;
  const name = nameOf(t, first.one.customer.id === customer.id ? first.other : first.one);
  return (
    <p className="could-be quiet">
      {rest.length === 0
        ? t("matches.onPage.couldOne", { name })
        : t("matches.onPage.couldMore", { name, count: rest.length })}{" "}
      <Link to="/matches/$view/$match" params={{ view: "open", match: first.id }} className="act">
        {t("matches.onPage.look")}
      </Link>
    </p>
  );
}

function Ground({ match, mayChange }: { match: MatchView; mayChange: boolean }) {
  const { t, format } = useWords();
  const id = useId();
  const [shown, setShown] = useState(false);
  const { data: stand } = useQuery({ ...matchingQuery, enabled: shown });
  const part = useParting(match);
  const day = format.day(match.decidedAt ?? match.madeAt);
  return (
    <li>
      <p>{t("matches.onPage.pair", namesOf(t, match))}</p>
      <p className="by">
        {match.by ? t("matches.onPage.by", { name: match.by.name, day }) : t("matches.onPage.itself", { day })}
      </p>
      <p className="acts">
        <Act aria-expanded={shown} aria-controls={id} onClick={() => setShown(!shown)}>
          {t(shown ? "matches.onPage.hide" : "matches.onPage.show")}
        </Act>
        {mayChange ? (
          <Act plain onClick={() => void part()}>
            {t("matches.onPage.apart")}
          </Act>
        ) : null}
      </p>
      <div id={id}>{shown ? <Waterfall match={match} stand={stand} /> : null}</div>
    </li>
  );
}

/** Takes them apart for good; whoever thinks better of it has them as they were. */
function useParting(match: MatchView) {
  const { t } = useWords();
  const refetch = useRefetch();
  const change = async (work: () => Promise<unknown>): Promise<boolean> => {
    try {
      await work();
      return true;
    } catch (error) {
      say({ text: explain(t, error), bad: true });
      return false;
    } finally {
      await refetch();
    }
  };
  const back = async () => {
    if (await change(() => undecide(match.id))) say({ text: t("matches.takenBack", namesOf(t, match)) });
  };
  return async () => {
    if (!(await change(() => decide(match.id, { same: false })))) return;
    const undo = { label: t("basics.undo"), run: () => void back() };
    say({ text: t("matches.saidDifferent", namesOf(t, match)), action: undo });
  };
}
