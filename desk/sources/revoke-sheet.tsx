import type { SourceView } from "../../channels/segment/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { Dialog } from "../../platform/ui/dialog.tsx";
import { keys } from "../api/keys.ts";
import { revokeSource } from "../api/sources.ts";
import { Refused } from "../settings/refused.tsx";
import { useAct } from "../settings/use-act.ts";

type Props = { source: SourceView; open: boolean; onClose: () => void };

/** Asks before a key is given up: what uses it is shut out at once. */
export function RevokeSheet({ source, open, onClose }: Props) {
  const { t } = useWords();
  const { act, busy, error } = useAct(keys.sources);
  const revoke = async () => {
    if (await act(() => revokeSource(source.id), t("settings.keys.revoked"))) onClose();
  };
  const title = t("sources.revokeOne", { name: source.name });
  return (
    <Dialog title={title} about={t("sources.revokeText")} open={open} onClose={onClose}>
      <Refused error={error} />
      <div className="acts">
        <Button onClick={onClose}>{t("basics.cancel")}</Button>
        <Button look="main" aria-disabled={busy || undefined} onClick={() => void revoke()}>
          {t("settings.keys.revoke")}
        </Button>
      </div>
    </Dialog>
  );
}
