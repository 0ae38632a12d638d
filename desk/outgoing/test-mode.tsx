import { useQuery } from "@tanstack/react-query";
import { useWords } from "../../platform/i18n/react.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { outgoingModeQuery } from "../api/outgoing.ts";

/** On every page of a house that sends nothing: that it does not. */
export function TestMode() {
  const { t } = useWords();
  if (useQuery(outgoingModeQuery).data?.mode !== "nowhere") return null;
  return (
    <div role="status">
      <p className="test-mode">
        <Icon name="warn" small />
        {t("outgoing.testMode")}
      </p>
    </div>
  );
}
