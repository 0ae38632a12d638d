import type { OutgoingView } from "../../channels/email/outgoing/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { keys } from "../api/keys.ts";
import { dropOutgoing } from "../api/outgoing.ts";
import { RemoveDialog } from "../settings/remove-dialog.tsx";
import { nameOfServer } from "./name-of.ts";

type Props = { server: OutgoingView; open: boolean; onClose: () => void };

/** Asks before a server is given up: its password would have to be entered anew. */
export function RemoveServer({ server, ...shown }: Props) {
  const { t } = useWords();
  return (
    <RemoveDialog
      title={t("outgoing.removeOne", { name: nameOfServer(t, server) })}
      about={t("outgoing.removeText")}
      drop={() => dropOutgoing(server.id)}
      done={t("outgoing.removed")}
      old={keys.outgoing}
      {...shown}
    />
  );
}
