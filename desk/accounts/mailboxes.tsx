import "./accounts.css";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useWords } from "../../platform/i18n/react.tsx";
import { Blank } from "../../platform/ui/blank.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { accountsQuery } from "../api/accounts.ts";
import { Refused } from "../settings/refused.tsx";
import { Loaded, Section } from "../settings/section.tsx";
import { MailboxDialog } from "./mailbox-dialog.tsx";
import { MailboxLine } from "./mailbox-line.tsx";
import { useReturn } from "./use-return.ts";

/** Where mail is fetched from, and how that goes. */
export function Mailboxes() {
  const { t } = useWords();
  const query = useQuery(accountsQuery);
  const { busy, error, refused } = useReturn();
  const [adding, setAdding] = useState(false);
  const button = (
    <Button look="main" onClick={() => setAdding(true)}>
      <Icon name="plus" />
      {t("accounts.add")}
    </Button>
  );
  return (
    <Section title={t("settings.names.mailboxes")} about={t("accounts.about")} action={button}>
      {busy ? (
        <p className="quiet" role="status">
          {t("accounts.signingIn")}
        </p>
      ) : null}
      {refused === null ? null : (
        <p className="told bad" role="alert">
          {t("accounts.signInRefused")} {refused}
        </p>
      )}
      <Refused error={error} />
      <Loaded query={query}>
        {({ items }) =>
          items.length > 0 ? (
            <ul className="things">
              {items.map((account) => (
                <MailboxLine key={account.id} account={account} />
              ))}
            </ul>
          ) : (
            <Blank title={t("accounts.none")}>{t("accounts.noneText")}</Blank>
          )
        }
      </Loaded>
      <MailboxDialog key={String(adding)} account={null} open={adding} onClose={() => setAdding(false)} />
    </Section>
  );
}
