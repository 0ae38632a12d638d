import { useState } from "react";
import type { AccountView } from "../../channels/email/accounts/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { beginSignIn, pauseAccount, resumeAccount } from "../api/accounts.ts";
import { keys } from "../api/keys.ts";
import { Refused } from "../settings/refused.tsx";
import { useActsInTurn } from "../settings/use-act.ts";
import { MailboxDialog } from "./mailbox-dialog.tsx";
import { MailboxState } from "./mailbox-state.tsx";
import { RemoveMailbox } from "./remove-mailbox.tsx";

/** One mailbox: where it is, how it goes, and what can be done with it. */
export function MailboxLine({ account }: { account: AccountView }) {
  const { t } = useWords();
  const { act, error } = useActsInTurn(keys.accounts);
  const [doing, setDoing] = useState<"change" | "remove" | null>(null);
  const { name, username, host, folders, paused } = account;
  const where = [name === username ? host : `${username}, ${host}`, folders.map(({ path }) => path).join(", ")];
  const done = () => setDoing(null);
  const signIn = async () => {
    const begun = await act(() => beginSignIn(account.id));
    if (begun) window.location.assign(begun.value.url);
  };
  return (
    <li className="thing mailbox">
      <Icon name="inbox" />
      <div>
        <p className="cut">{name}</p>
        <p className="by">{where.join(" · ")}</p>
        <MailboxState account={account} />
        <Refused error={error} />
      </div>
      <span className="doings">
        {account.oauth ? (
          <Button size="sm" aria-label={t("accounts.signInOne", { name })} onClick={() => void signIn()}>
            {t("accounts.signIn")}
          </Button>
        ) : null}
        <Button
          size="sm"
          aria-label={t(paused ? "accounts.resumeOne" : "accounts.pauseOne", { name })}
          onClick={() => void act(() => (paused ? resumeAccount(account.id) : pauseAccount(account.id)))}
        >
          {t(paused ? "accounts.resume" : "accounts.pause")}
        </Button>
        <Button size="sm" aria-label={t("accounts.changeOne", { name })} onClick={() => setDoing("change")}>
          {t("settings.change")}
        </Button>
        <Button size="sm" aria-label={t("accounts.removeOne", { name })} onClick={() => setDoing("remove")}>
          {t("settings.remove")}
        </Button>
      </span>
      <MailboxDialog key={`change ${doing}`} account={account} open={doing === "change"} onClose={done} />
      <RemoveMailbox account={account} open={doing === "remove"} onClose={done} />
    </li>
  );
}
