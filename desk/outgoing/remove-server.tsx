import type { OutgoingView } from "../../channels/email/outgoing/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { Dialog } from "../../platform/ui/dialog.tsx";
import { keys } from "../api/keys.ts";
import { dropOutgoing } from "../api/outgoing.ts";
import { Refused } from "../settings/refused.tsx";
import { useAct } from "../settings/use-act.ts";
import { nameOfServer } from "./name-of.ts";

type Props = { server: OutgoingView; open: boolean; onClose: () => void };

/** Asks before a server is given up: its password would have to be entered anew. */
export function RemoveServer({ server, open, onClose }: Props) {
  const { t } = useWords();
  const { act, busy, error } = useAct(keys.outgoing);
  const remove = async () => {
    if (await act(() => dropOutgoing(server.id), t("outgoing.removed"))) onClose();
  };
  return (
    <Dialog
      title={t("outgoing.removeOne", { name: nameOfServer(t, server) })}
      about={t("outgoing.removeText")}
      open={open}
      onClose={onClose}
    >
      <Refused error={error} />
      <div className="acts">
        <Button onClick={onClose}>{t("basics.cancel")}</Button>
        <Button look="main" aria-disabled={busy || undefined} onClick={() => void remove()}>
          {t("settings.remove")}
        </Button>
      </div>
    </Dialog>
  );
}
