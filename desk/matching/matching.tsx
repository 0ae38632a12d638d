import "./matching.css";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { MatchingView } from "../../customers/matching/contract.ts";
import type { Count } from "../../platform/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Blank } from "../../platform/ui/blank.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { keys } from "../api/keys.ts";
import { compareAgain, matchingQuery } from "../api/matches.ts";
import { Refused } from "../settings/refused.tsx";
import { Loaded, Section } from "../settings/section.tsx";
import { useAct } from "../settings/use-act.ts";
import { LinesForm } from "./lines-form.tsx";

/** From where on is joined and asked, what that means, and comparing all again. */
export function Matching() {
  const { t } = useWords();
  const stand = useQuery(matchingQuery);
  const { act, busy, error } = useAct(keys.matching);
  const waits = busy || !stand.data || stand.data.running;
  const button = (
    <Button aria-disabled={waits || undefined} onClick={() => !waits && void act(compareAgain, t("matching.asked"))}>
      <Icon name="pair" />
      {t(stand.data?.running ? "matching.running" : "matching.now")}
    </Button>
  );
  return (
    <Section title={t("settings.names.matching")} about={t("matching.about")} action={button}>
      <Refused error={error} />
      <Loaded query={stand}>{(view) => <Stand stand={view} />}</Loaded>
    </Section>
  );
}

function Stand({ stand }: { stand: MatchingView }) {
  const { t, format } = useWords();
  const { learned } = stand;
  const words = (of: "open" | "rest", count: Count) =>
    t(`matching.${of}`, { count: count.value, shown: format.count(count) });
  const status = [
    ...(learned
      ? [t("matching.learned", { ago: format.ago(learned.at), count: format.number(learned.profiles) })]
      : []),
    ...(stand.waiting.value > 0 ? [words("rest", stand.waiting)] : []),
  ];
  return (
    <>
      <p className="matching-stand">
        {status.join(" · ")}
        {status.length > 0 ? " · " : null}
        <Link to="/matches">{stand.open.value > 0 ? words("open", stand.open) : t("matching.none")}</Link>
      </p>
      {learned ? (
        <>
          <LinesForm key={`${stand.link} ${stand.ask} ${stand.alone}`} stand={stand} learned={learned} />
          <p className="quiet">{t("matching.how")}</p>
        </>
      ) : (
        <Blank title={t("matches.early")}>
          {t("matches.earlyText", { needed: stand.needed, profiles: stand.profiles })}
        </Blank>
      )}
    </>
  );
}
