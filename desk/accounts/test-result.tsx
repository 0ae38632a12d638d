import type { TestView } from "../../channels/email/accounts/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Icon } from "../../platform/ui/icon.tsx";

/** How a try went: what is there, or what is wrong and what to do. */
export function TestResult({ busy, result }: { busy: boolean; result: TestView | null }) {
  const { t } = useWords();
  const trouble = result?.trouble;
  return (
    <div role="status">
      {busy ? <p className="quiet">{t("accounts.testing")}</p> : null}
      {trouble ? (
        <div className="state" data-mark="bad">
          <Icon name="warn" />
          <div>
            <p>{t(`accounts.troubles.${trouble.reason}`)}</p>
            {trouble.detail ? (
              <p className="tiny quiet">
                {t("accounts.said")} <q lang="en">{trouble.detail}</q>
              </p>
            ) : null}
          </div>
        </div>
      ) : null}
      {result && !trouble ? (
        <p className="state" data-mark="done">
          <Icon name="check" />
          <span>
            {t("accounts.works", { count: result.folders.length })}{" "}
            {t(result.tells ? "accounts.tells" : "accounts.deaf")}
          </span>
        </p>
      ) : null}
    </div>
  );
}
