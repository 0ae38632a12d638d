import type { AccountView } from "../../channels/email/accounts/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { TextField } from "../../platform/ui/field.tsx";
import { WhereFields } from "../settings/where-fields.tsx";

const ports = { tls: 993, starttls: 143, plain: 143 };

/** Where the mailbox is and who signs in. */
export function ServerFields({ account }: { account: AccountView | null }) {
  const { t } = useWords();
  return (
    <>
      <WhereFields given={account} ports={ports} label={t("accounts.host")} help={t("accounts.hostHelp")} />
      <TextField
        label={t("accounts.username")}
        name="username"
        required
        maxLength={254}
        defaultValue={account?.username}
        autoComplete="off"
        spellCheck={false}
        help={t("accounts.usernameHelp")}
      />
      <TextField
        label={t("accounts.name")}
        name="name"
        maxLength={120}
        defaultValue={account?.name}
        autoComplete="off"
        help={t("accounts.nameHelp")}
      />
    </>
  );
}
