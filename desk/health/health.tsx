import "./health.css";
import { useQuery } from "@tanstack/react-query";
import type { Finding, HealthView, Verdict } from "../../health/contract.ts";
import { sayFinding } from "../../platform/i18n/findings.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import type { IconName } from "../../platform/ui/icon-shapes.tsx";
import { healthQuery } from "../api/house.ts";
import { Loaded, Section } from "../settings/section.tsx";

/** How we are: thing by thing, each with a verdict and what to do. */
export function Health() {
  const { t } = useWords();
  const query = useQuery(healthQuery);
  return (
    <Section title={t("settings.names.health")} about={t("health.intro")}>
      <Loaded query={query}>{(view) => <Findings view={view} />}</Loaded>
    </Section>
  );
}

const icons: Record<Verdict, IconName> = { good: "check", look: "eye", act: "warn" };
const urgency: readonly Verdict[] = ["act", "look", "good"];

function Findings({ view }: { view: HealthView }) {
  const { t, format } = useWords();
  const sorted = urgency.flatMap((verdict) => view.findings.filter((one) => one.verdict === verdict));
  const places = new Map<string, number>();
  const keyOf = ({ about }: Finding) => {
    const place = (places.get(about) ?? 0) + 1;
    places.set(about, place);
    return `${about} ${place}`;
  };
  return (
    <>
      <p className="overall" data-verdict={view.verdict} role="status">
        <Icon name={icons[view.verdict]} />
        {t(`health.overall.${view.verdict}`)}
      </p>
      <ul className="findings">
        {sorted.map((finding) => (
          <Line key={keyOf(finding)} finding={finding} />
        ))}
      </ul>
      <p className="tiny quiet">{t("health.asked", { at: format.time(view.at) })}</p>
    </>
  );
}

function Line({ finding }: { finding: Finding }) {
  const { t, format } = useWords();
  const { name, words } = sayFinding(t, format, finding);
  return (
    <li data-verdict={finding.verdict}>
      <h3>{name}</h3>
      <p>{words}</p>
      <span className="verdict">
        <Icon name={icons[finding.verdict]} />
        {t(`health.verdicts.${finding.verdict}`)}
      </span>
    </li>
  );
}
