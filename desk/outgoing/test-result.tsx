import type { OutgoingTestView } from "../../channels/email/outgoing/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { TryResult } from "../settings/try-result.tsx";

/** How a try went: that it works, or what is wrong and what to do. */
export function TestResult({ busy, result }: { busy: boolean; result: OutgoingTestView | null }) {
  const { t } = useWords();
  const trouble = result?.trouble;
  const works = result?.from ? t("outgoing.works", { from: result.from }) : t("outgoing.worksNoFrom");
  return (
    <TryResult
      busy={busy ? t("outgoing.testing") : null}
      trouble={trouble ? { text: t(`outgoing.troubles.${trouble.reason}`), detail: trouble.detail } : null}
      found={result && !trouble ? `${works}${result.encrypted ? "" : ` ${t("outgoing.unencrypted")}`}` : null}
    />
  );
}
