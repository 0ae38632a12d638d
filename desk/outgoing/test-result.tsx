import type { OutgoingTestView } from "../../channels/email/outgoing/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Icon } from "../../platform/ui/icon.tsx";

/** How a try went: that it works, or what is wrong and what to do. */
export function TestResult({ busy, result }: { busy: boolean; result: OutgoingTestView | null }) {
  const { t } = useWords();
  const trouble = result?.trouble;
  return (
    <div role="status">
      {busy ? <p className="quiet">{t("outgoing.testing")}</p> : null}
      {trouble ? (
        <div className="state" data-mark="bad">
          <Icon name="warn" />
          <div>
            <p>{t(`outgoing.troubles.${trouble.reason}`)}</p>
            {trouble.detail ? (
              <p className="tiny quiet">
                {t("outgoing.said")} <q lang="en">{trouble.detail}</q>
              </p>
            ) : null}
          </div>
        </div>
      ) : null}
      {result && !trouble ? (
        <p className="state" data-mark="done">
          <Icon name="check" />
          <span>
            {result.from ? t("outgoing.works", { from: result.from }) : t("outgoing.worksNoFrom")}
            {result.encrypted ? "" : ` ${t("outgoing.unencrypted")}`}
          </span>
        </p>
      ) : null}
    </div>
  );
}
