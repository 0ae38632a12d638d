import { useId, useState } from "react";
import type { AccountView, Security } from "../../channels/email/accounts/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { TextField } from "../../platform/ui/field.tsx";

const usualPorts: Record<Security, string> = { tls: "993", starttls: "143", plain: "143" };
const securities: Security[] = ["tls", "starttls", "plain"];

/** Where the mailbox is and who signs in. Choosing the encryption puts in its usual port. */
export function ServerFields({ account }: { account: AccountView | null }) {
  const { t } = useWords();
  const id = useId();
  const [port, setPort] = useState(String(account?.port ?? 993));
  const choose = (security: Security) => {
    if (Object.values(usualPorts).includes(port)) setPort(usualPorts[security]);
  };
  return (
    <>
      <TextField
        label={t("accounts.host")}
        name="host"
        required
        maxLength={253}
        defaultValue={account?.host}
        autoComplete="off"
        spellCheck={false}
        help={t("accounts.hostHelp")}
      />
      <div className="two">
        <div className="field">
          <label htmlFor={id}>{t("accounts.security")}</label>
          <select
            id={id}
            name="security"
            className="input"
            defaultValue={account?.security ?? "tls"}
            onChange={(event) => choose(event.target.value as Security)}
          >
            {securities.map((one) => (
              <option key={one} value={one}>
                {t(`accounts.securities.${one}`)}
              </option>
            ))}
          </select>
        </div>
        <TextField
          label={t("accounts.port")}
          name="port"
          type="number"
          min={1}
          max={65535}
          required
          value={port}
          onChange={(event) => setPort(event.target.value)}
        />
      </div>
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
