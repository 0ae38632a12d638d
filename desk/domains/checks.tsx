import type { DomainFinding } from "../../channels/email/domains/contract.ts";
import { sayFinding } from "../../platform/i18n/findings.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import type { IconName } from "../../platform/ui/icon-shapes.tsx";
import { TxtRecord } from "./txt-record.tsx";

const icons: Record<DomainFinding["verdict"], IconName> = { good: "check", look: "eye", act: "warn" };

/** SPF, DMARC and MX in words, with a record to set where one is missing. Keys speak for themselves above, unless they do not open. */
export function Checks({ findings }: { findings: DomainFinding[] }) {
  const shown = findings.filter(({ about, reason }) => about !== "dkim" || reason === "shut");
  if (shown.length === 0) return null;
  return (
    <ul className="findings">
      {shown.map((finding) => (
        <Check key={`${finding.about} ${finding.values["selector"]}`} finding={finding} />
      ))}
    </ul>
  );
}

function Check({ finding }: { finding: DomainFinding }) {
  const { t, format } = useWords();
  const { name, words } = sayFinding(t, format, finding);
  const { recordName, recordValue } = finding.values;
  return (
    <li data-verdict={finding.verdict}>
      <h5>{name}</h5>
      <div>
        <p>{words}</p>
        {recordName && recordValue ? <TxtRecord name={String(recordName)} value={String(recordValue)} /> : null}
      </div>
      <span className="verdict">
        <Icon name={icons[finding.verdict]} />
        {t(`health.verdicts.${finding.verdict}`)}
      </span>
    </li>
  );
}
