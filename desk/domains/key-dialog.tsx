import type { KeyView } from "../../channels/email/domains/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { Dialog } from "../../platform/ui/dialog.tsx";
import { removeKey, signAtOnce } from "../api/domains.ts";
import { keys } from "../api/keys.ts";
import { Refused } from "../settings/refused.tsx";
import { useAct } from "../settings/use-act.ts";

type Props = { domain: string; signingKey: KeyView; doing: "use" | "remove" | null; onClose: () => void };

/** Asks before a key signs without its record being seen, or is gone for ever. */
export function KeyDialog({ domain, signingKey, doing, onClose }: Props) {
  const { t } = useWords();
  const { act, busy, error } = useAct(keys.sendingDomains);
  const { id, selector, state } = signingKey;
  const using = doing === "use";
  const go = async () => {
    const work = () => (using ? signAtOnce(domain, id) : removeKey(domain, id));
    const done = using ? t("domains.used", { selector }) : t("domains.removed");
    if (await act<unknown>(work, done)) onClose();
  };
  const removeText = t(state === "signing" ? "domains.removeSigningText" : "domains.removeText");
  return (
    <Dialog
      title={t(using ? "domains.useOne" : "domains.removeOne", { selector })}
      about={using ? t("domains.useText") : removeText}
      open={doing !== null}
      onClose={onClose}
    >
      <Refused error={error} />
      <div className="acts">
        <Button onClick={onClose}>{t("basics.cancel")}</Button>
        <Button look="main" aria-disabled={busy || undefined} onClick={() => void go()}>
          {t(using ? "domains.useNow" : "settings.remove")}
        </Button>
      </div>
    </Dialog>
  );
}
