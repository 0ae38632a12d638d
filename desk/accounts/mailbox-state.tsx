import type { AccountView } from "../../channels/email/accounts/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Icon } from "../../platform/ui/icon.tsx";

/** How fetching goes, in words: what is wrong and since when, or when we last looked. */
export function MailboxState({ account }: { account: AccountView }) {
  const { t, format } = useWords();
  const { paused, trouble, fetchedAt, folders } = account;
  const sum = (of: (folder: AccountView["folders"][number]) => number) =>
    folders.reduce((total, folder) => total + of(folder), 0);
  const [waiting, left] = [sum((folder) => folder.waiting), sum((folder) => folder.left)];
  if (paused) return <p className="by">{t("accounts.paused")}</p>;
  if (trouble) {
    return (
      <div className="by state" data-mark="bad">
        <Icon name="warn" />
        <div>
          <p>
            {t(`accounts.troubles.${trouble.reason}`)} ({t("accounts.since", { since: format.ago(trouble.since) })})
          </p>
          {trouble.detail ? (
            <p className="quiet">
              {t("accounts.said")} <q lang="en">{trouble.detail}</q>
            </p>
          ) : null}
        </div>
      </div>
    );
  }
  const looked = fetchedAt ? t("accounts.fetched", { ago: format.ago(fetchedAt) }) : t("accounts.first");
  return (
    <>
      <p className="by">{waiting > 0 ? t("accounts.waiting", { count: waiting }) : looked}</p>
      {left > 0 ? (
        <p className="by state" data-mark="bad">
          <Icon name="warn" />
          {t("accounts.left", { count: left })}
        </p>
      ) : null}
    </>
  );
}
