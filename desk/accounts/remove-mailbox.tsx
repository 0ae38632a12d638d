import type { AccountView } from "../../channels/email/accounts/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { dropAccount } from "../api/accounts.ts";
import { keys } from "../api/keys.ts";
import { RemoveDialog } from "../settings/remove-dialog.tsx";

type Props = { account: AccountView; open: boolean; onClose: () => void };

/** Asks before a mailbox is given up: its password would have to be entered anew. */
export function RemoveMailbox({ account, ...shown }: Props) {
  const { t } = useWords();
  return (
    <RemoveDialog
      title={t("accounts.removeOne", { name: account.name })}
      about={t("accounts.removeText")}
      drop={() => dropAccount(account.id)}
      done={t("accounts.removed")}
      old={keys.accounts}
      {...shown}
    />
  );
}
