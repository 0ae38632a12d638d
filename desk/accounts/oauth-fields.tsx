import { useState } from "react";
import type { AccountView } from "../../channels/email/accounts/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { SelectField, TextField } from "../../platform/ui/field.tsx";
import { type ProviderName, providerOf, providers } from "./providers.ts";

const names: ProviderName[] = ["google", "microsoft", "other"];

/** Signing in at the provider: as which program, and where. Choosing a known provider fills in its addresses. */
export function OAuthFields({ account }: { account: AccountView | null }) {
  const { t } = useWords();
  const kept = account?.oauth ?? null;
  const [name, setName] = useState(providerOf(kept));
  const filled = kept && providerOf(kept) === name ? kept : name === "other" ? null : providers[name];
  const choose = (select: HTMLSelectElement) => {
    setName(select.value as ProviderName);
    fillHost(select);
  };
  // What stands there already is the user's, unless it is another provider's.
  const fillHost = (select: HTMLSelectElement | null) => {
    const chosen = (select?.value ?? "other") as ProviderName;
    const host = select?.form?.elements.namedItem("host");
    const isFree = host instanceof HTMLInputElement && (host.value === "" || knownHosts.has(host.value));
    if (isFree && chosen !== "other") host.value = providers[chosen].host;
  };
  return (
    <>
      <SelectField
        ref={fillHost}
        label={t("accounts.provider")}
        value={name}
        onChange={(event) => choose(event.target)}
        options={names.map((one) => ({ id: one, name: one === "other" ? t("accounts.other") : providers[one].name }))}
      />
      <TextField
        label={t("accounts.clientId")}
        name="clientId"
        required
        maxLength={300}
        defaultValue={kept?.clientId}
        autoComplete="off"
        spellCheck={false}
        help={t("accounts.clientHelp")}
      />
      <TextField
        label={t("accounts.clientSecret")}
        name="clientSecret"
        type="password"
        maxLength={1000}
        autoComplete="new-password"
        help={kept ? t("accounts.secretKept") : undefined}
      />
      {(["authorizeUrl", "tokenUrl"] as const).map((one) => (
        <TextField
          key={`${name} ${one}`}
          label={t(`accounts.${one}`)}
          name={one}
          type="url"
          required
          maxLength={500}
          defaultValue={filled?.[one]}
          autoComplete="off"
        />
      ))}
      <TextField
        key={`${name} scope`}
        label={t("accounts.scope")}
        name="scope"
        maxLength={1000}
        defaultValue={filled?.scope}
        autoComplete="off"
      />
      <p className="tiny">
        {t("accounts.redirect")} <code className="mono">{returnTo()}</code>
      </p>
      <p className="tiny">{t("accounts.oauthNext")}</p>
    </>
  );
}

/** Where the provider sends people back to. */
const returnTo = () => new URL("/settings/mailboxes", window.location.origin).href;

const knownHosts: ReadonlySet<string> = new Set(Object.values(providers).map(({ host }) => host));
