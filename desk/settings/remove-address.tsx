import type { AddressView } from "../../channels/email/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { keys } from "../api/keys.ts";
import { dropAddress } from "../api/settings.ts";
import { RemoveDialog } from "./remove-dialog.tsx";

type Props = { address: AddressView; open: boolean; onClose: () => void };

/** Asks before an address is given up: mail to it would be refused from then on. */
export function RemoveAddress({ address, ...shown }: Props) {
  const { t } = useWords();
  return (
    <RemoveDialog
      title={t("settings.addresses.removeOne", { email: address.email })}
      about={t("settings.addresses.removeText")}
      drop={() => dropAddress(address.id)}
      done={t("settings.addresses.removed")}
      old={keys.addresses}
      {...shown}
    />
  );
}
