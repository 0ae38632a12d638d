import { useState } from "react";
import type { AccountView } from "../../channels/email/accounts/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { TextField } from "../../platform/ui/field.tsx";
import { OAuthFields } from "./oauth-fields.tsx";

const ways = ["password", "oauth"] as const;
export type Way = (typeof ways)[number];

type Props = { account: AccountView | null; onWay: (way: Way) => void };

/** A password, or signing in at the provider. */
export function WayIn({ account, onWay }: Props) {
  const { t } = useWords();
  const before: Way = account?.oauth ? "oauth" : "password";
  const [way, setWay] = useState(before);
  const choose = (one: Way) => {
    setWay(one);
    onWay(one);
  };
  return (
    <>
      <fieldset className="choice tall">
        <legend className="label">{t("accounts.way")}</legend>
        {ways.map((one) => (
          <label key={one}>
            <input type="radio" name="way" value={one} checked={way === one} onChange={() => choose(one)} />
            {t(`accounts.ways.${one}`)}
          </label>
        ))}
      </fieldset>
      {way === "oauth" ? (
        <OAuthFields account={account} />
      ) : (
        <TextField
          label={t("accounts.password")}
          name="password"
          type="password"
          required={!account || before === "oauth"}
          maxLength={1000}
          autoComplete="new-password"
          help={account && before === "password" ? t("accounts.passwordKept") : t("accounts.passwordHelp")}
        />
      )}
    </>
  );
}
