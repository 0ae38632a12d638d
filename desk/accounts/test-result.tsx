import type { TestView } from "../../channels/email/accounts/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { TryResult } from "../settings/try-result.tsx";

/** How a try went: what is there, or what is wrong and what to do. */
export function TestResult({ busy, result }: { busy: boolean; result: TestView | null }) {
  const { t } = useWords();
  const trouble = result?.trouble;
  const found = (there: TestView) =>
    `${t("accounts.works", { count: there.folders.length })} ${t(there.tells ? "accounts.tells" : "accounts.deaf")}`;
  return (
    <TryResult
      busy={busy ? t("accounts.testing") : null}
      trouble={trouble ? { text: t(`accounts.troubles.${trouble.reason}`), detail: trouble.detail } : null}
      found={result && !trouble ? found(result) : null}
    />
  );
}
