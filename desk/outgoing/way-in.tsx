import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { OutgoingView } from "../../channels/email/outgoing/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { SelectField, TextField } from "../../platform/ui/field.tsx";
import { accountsQuery } from "../api/accounts.ts";
import { type Way, ways } from "./form.ts";

type Props = { server: OutgoingView | null };

const wayOf = (server: OutgoingView | null): Way =>
  !server || server.username ? "password" : server.accountId ? "account" : "none";

/** A password, the sign-in of one of our mailboxes, or nothing. */
export function WayIn({ server }: Props) {
  const { t } = useWords();
  const [way, setWay] = useState(wayOf(server));
  return (
    <>
      <fieldset className="choice tall">
        <legend className="label">{t("outgoing.way")}</legend>
        {ways.map((one) => (
          <label key={one}>
            <input type="radio" name="way" value={one} checked={way === one} onChange={() => setWay(one)} />
            {t(`outgoing.ways.${one}`)}
          </label>
        ))}
      </fieldset>
      {way === "password" ? <Password server={server} /> : null}
      {way === "account" ? <Account server={server} /> : null}
    </>
  );
}

function Password({ server }: Props) {
  const { t } = useWords();
  const hasOne = server?.hasPassword ?? false;
  return (
    <>
      <TextField
        label={t("outgoing.username")}
        name="username"
        required
        maxLength={254}
        defaultValue={server?.username}
        autoComplete="off"
        spellCheck={false}
        help={t("outgoing.usernameHelp")}
      />
      <TextField
        label={t("outgoing.password")}
        name="password"
        type="password"
        required={!hasOne}
        maxLength={1000}
        autoComplete="new-password"
        help={t(hasOne ? "outgoing.passwordKept" : "outgoing.passwordHelp")}
      />
    </>
  );
}

function Account({ server }: Props) {
  const { t } = useWords();
  const accounts = useQuery(accountsQuery).data?.items.filter(({ oauth }) => oauth !== null) ?? [];
  // A choice is remembered only by the list it was made from.
  const key = accounts.map((account) => account.id).join();
  return (
    <SelectField
      key={key}
      label={t("outgoing.account")}
      name="account"
      required
      defaultValue={server?.accountId ?? ""}
      none={t("outgoing.accountNone")}
      options={accounts}
      help={t("outgoing.accountHelp")}
    />
  );
}
