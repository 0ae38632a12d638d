import type { AddressView } from "../../channels/email/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { Dialog } from "../../platform/ui/dialog.tsx";
import { keys } from "../api/keys.ts";
import { dropAddress } from "../api/settings.ts";
import { Refused } from "./refused.tsx";
import { useAct } from "./use-act.ts";

type Props = { address: AddressView; open: boolean; onClose: () => void };

/** Asks before an address is given up: mail to it would be refused from then on. */
export function RemoveAddress({ address, open, onClose }: Props) {
  const { t } = useWords();
  const { act, busy, error } = useAct(keys.addresses);
  const remove = async () => {
    if (await act(() => dropAddress(address.id), t("settings.addresses.removed"))) onClose();
  };
  return (
    <Dialog
      title={t("settings.addresses.removeOne", { email: address.email })}
      about={t("settings.addresses.removeText")}
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
