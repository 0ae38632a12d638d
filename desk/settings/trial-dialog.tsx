import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { AddressView, TrialView } from "../../channels/email/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import type { Translate } from "../../platform/i18n/translate.ts";
import { Button } from "../../platform/ui/button.tsx";
import { Dialog } from "../../platform/ui/dialog.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import type { IconName } from "../../platform/ui/icon-shapes.tsx";
import { beginTrial, isUnderWay, trialQuery } from "../api/trial.ts";
import { Refused } from "./refused.tsx";
import { useAct } from "./use-act.ts";

type Props = { address: AddressView; open: boolean; onClose: () => void };

/** Sends a mail from an address to itself, shows how far it comes, and says what to do when it does not. */
export function TrialDialog({ address, open, onClose }: Props) {
  const { t } = useWords();
  const [id, setId] = useState<string | null>(null);
  const { act, busy, error } = useAct();
  const { data: trial } = useQuery({ ...trialQuery(address.id, id ?? ""), enabled: id !== null });
  const underWay = busy || (trial ? isUnderWay(trial) : false);
  const begin = async () => {
    if (underWay) return;
    const begun = await act(() => beginTrial(address.id));
    if (begun) setId(begun.value.id);
  };
  return (
    <Dialog
      title={t("settings.trial.title", { email: address.email })}
      about={t("settings.trial.about")}
      open={open}
      onClose={onClose}
    >
      <div role="status">{trial ? <Steps trial={trial} /> : null}</div>
      <Refused error={error} />
      <div className="acts">
        <Button onClick={onClose}>{t("settings.done")}</Button>
        <Button look="main" aria-disabled={underWay || undefined} onClick={() => void begin()}>
          {t(id ? "settings.trial.again" : "settings.trial.send")}
        </Button>
      </div>
    </Dialog>
  );
}

type Step = { words: string; mark: "done" | "going" | "bad" };
const icons: Record<Step["mark"], IconName> = { done: "check", going: "clock", bad: "warn" };

function Steps({ trial }: { trial: TrialView }) {
  const { t } = useWords();
  return (
    <>
      <ol className="steps">
        {stepsOf(t, trial).map(({ words, mark }) => (
          <li key={words} data-mark={mark}>
            <Icon name={icons[mark]} />
            {words}
          </li>
        ))}
      </ol>
      {trial.detail && trial.state !== "arrived" ? (
        <p className="tiny quiet">
          {t("settings.trial.said")} <q lang="en">{trial.detail}</q>
        </p>
      ) : null}
    </>
  );
}

/** What has happened, what is going on, and what to do when it went wrong. */
function stepsOf(t: Translate, { state, reason, server, seconds }: TrialView): Step[] {
  const at = { server: server ?? (reason === "unset" ? "SMTP_URL" : t("settings.trial.theirServer")) };
  if (state === "sending") return [{ words: t("settings.trial.sending", at), mark: "going" }];
  if (state === "refused") return [{ words: t(`settings.trial.reasons.${reason ?? "other"}`, at), mark: "bad" }];
  const accepted: Step = { words: t("settings.trial.accepted", at), mark: "done" };
  if (state === "accepted") return [accepted, { words: t("settings.trial.waiting", { seconds }), mark: "going" }];
  if (state === "missing") return [accepted, { words: t("settings.trial.missing"), mark: "bad" }];
  return [accepted, { words: t("settings.trial.arrived", { count: seconds }), mark: "done" }];
}
