import { useRef, useState } from "react";
import type { AccountView, TestView } from "../../channels/email/accounts/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { Dialog } from "../../platform/ui/dialog.tsx";
import { addAccount, changeAccount, testAccount } from "../api/accounts.ts";
import { keys } from "../api/keys.ts";
import { Refused } from "../settings/refused.tsx";
import { useAct } from "../settings/use-act.ts";
import { Aftermath } from "./aftermath.tsx";
import { Begin } from "./begin.tsx";
import { FolderChoice } from "./folder-choice.tsx";
import { readForm } from "./form.ts";
import { ServerFields } from "./server-fields.tsx";
import { TestResult } from "./test-result.tsx";
import { type Way, WayIn } from "./way-in.tsx";

type Props = { account: AccountView | null; open: boolean; onClose: () => void };

/** A new mailbox, or other settings for one. It can be tried before anything is kept. */
export function MailboxDialog({ account, open, onClose }: Props) {
  const { t } = useWords();
  const form = useRef<HTMLFormElement>(null);
  const saving = useAct(keys.accounts);
  const testing = useAct();
  const [result, setResult] = useState<TestView | null>(null);
  const [folders, setFolders] = useState(account ? account.folders.map(({ path }) => path) : ["INBOX"]);
  const [way, setWay] = useState<Way>(account?.oauth ? "oauth" : "password");
  // Before somebody has signed in at the provider there is nothing to try.
  const mayTest = way === "password" || Boolean(account?.oauth);
  const save = async () => {
    if (!form.current) return;
    const { begin, ...rest } = readForm(form.current);
    const input = { ...rest, folders };
    const work = () => (account ? changeAccount(account.id, input) : addAccount({ ...input, begin }));
    if (await saving.act(work, t("settings.saved"))) onClose();
  };
  const test = async () => {
    if (!form.current?.reportValidity()) return;
    setResult(null);
    const { host, port, security, username, password } = readForm(form.current);
    const input = { accountId: account?.id ?? null, host, port, security, username, password, folders: [] };
    const done = await testing.act(() => testAccount(input));
    if (done) setResult(done.value);
  };
  return (
    <Dialog
      title={account ? t("accounts.changeOne", { name: account.name }) : t("accounts.add")}
      open={open}
      onClose={onClose}
    >
      <form
        ref={form}
        className="mailbox-form"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <ServerFields account={account} />
        <WayIn account={account} onWay={setWay} />
        {mayTest ? (
          <div className="try">
            <Button aria-disabled={testing.busy || undefined} onClick={() => void test()}>
              {t("accounts.test")}
            </Button>
            <TestResult busy={testing.busy} result={result} />
            <Refused error={testing.error} />
          </div>
        ) : null}
        <FolderChoice found={result?.folders ?? []} chosen={folders} onChange={setFolders} />
        {account ? null : <Begin />}
        <Aftermath after={account?.after ?? "leave"} moveTo={account?.moveTo ?? ""} />
        <Refused error={saving.error} />
        <div className="acts">
          <Button onClick={onClose}>{t("basics.cancel")}</Button>
          <Button look="main" type="submit" aria-disabled={saving.busy || folders.length === 0 || undefined}>
            {t("settings.save")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
