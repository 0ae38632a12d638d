import type { BackupView } from "../../backups/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { saidOf } from "../../platform/i18n/said.ts";

/** Why a backup failed, or is not there any more; null where there is nothing to say. */
export function useFailureWords({ state, reason }: BackupView): string | null {
  const { t } = useWords();
  if (state === "failed") return saidOf(t, `backups.failed.${reason}`) ?? t("backups.failed.broken");
  return state === "removed" ? (saidOf(t, `backups.gone.${reason}`) ?? null) : null;
}
