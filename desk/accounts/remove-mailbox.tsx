import type { AccountView } from "../../channels/email/accounts/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { Dialog } from "../../platform/ui/dialog.tsx";
import { dropAccount } from "../api/accounts.ts";
import { keys } from "../api/keys.ts";
import { Refused } from "../settings/refused.tsx";
import { useAct } from "../settings/use-act.ts";

type Props = { account: AccountView; open: boolean; onClose: () => void };

/** Asks before a mailbox is given up: its password would have to be entered anew. */
export function RemoveMailbox({ account, open, onClose }: Props) {
  const { t } = useWords();
  const { act, busy, error } = useAct(keys.accounts);
  const remove = async () => {
    if (await act(() => dropAccount(account.id), t("accounts.removed"))) onClose();
  };
  return (
    <Dialog
      title={t("accounts.removeOne", { name: account.name })}
      about={t("accounts.removeText")}
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
