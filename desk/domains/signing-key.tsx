import { useState } from "react";
import type { KeyView } from "../../channels/email/domains/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { KeyDialog } from "./key-dialog.tsx";
import { TxtRecord } from "./txt-record.tsx";

type Props = {
  domain: string;
  signingKey: KeyView;
  /** Another one signs until this one does. */
  replaces: boolean;
};

/** One key: how it stands, the record that goes with it, and what can be done. */
export function SigningKey({ domain, signingKey, replaces }: Props) {
  const { t } = useWords();
  const { selector, state, found, record } = signingKey;
  const [doing, setDoing] = useState<"use" | "remove" | null>(null);
  // What stands right needs no copying; it is a press away in the DNS.
  const toSet = state === "waiting" || (state === "signing" && found !== "right");
  const done = () => setDoing(null);
  return (
    <li className="signing-key">
      <div className="line">
        <Icon name="key" />
        <p>
          <b className="mono">{selector}</b> <Standing signingKey={signingKey} />
        </p>
        <span className="doings">
          {state === "waiting" ? (
            <Button size="sm" aria-label={t("domains.useOne", { selector })} onClick={() => setDoing("use")}>
              {t("domains.useNow")}
            </Button>
          ) : null}
          <Button size="sm" aria-label={t("domains.removeOne", { selector })} onClick={() => setDoing("remove")}>
            {t("settings.remove")}
          </Button>
        </span>
      </div>
      <RecordState signingKey={signingKey} replaces={replaces} />
      {toSet ? <TxtRecord name={record.name} value={record.value} /> : null}
      <KeyDialog domain={domain} signingKey={signingKey} doing={doing} onClose={done} />
    </li>
  );
}

function Standing({ signingKey }: { signingKey: KeyView }) {
  const { t, format } = useWords();
  const { state, signsSince, retiredAt, byChoice, seenAt } = signingKey;
  const said = t(`domains.states.${state}`, {
    since: signsSince ? format.day(signsSince) : "",
    until: retiredAt ? format.day(retiredAt) : "",
  });
  const chosen = state === "signing" && byChoice && !seenAt ? `, ${t("domains.byChoice")}` : "";
  return (
    <span className="quiet">
      {said}
      {chosen}
    </span>
  );
}

/** Whether its record is there, and what that means for it. */
function RecordState({ signingKey, replaces }: Omit<Props, "domain">) {
  const { t, format } = useWords();
  const { state, found, spareAt } = signingKey;
  if (state === "retired") {
    const spare = spareAt && new Date(spareAt) > new Date();
    return <p className="by">{spare ? t("domains.spare", { day: format.day(spareAt) }) : t("domains.spareNow")}</p>;
  }
  const mark = found === "right" ? "done" : state === "signing" && found ? "bad" : "going";
  const words = found ? t(`domains.${state === "signing" ? "foundSigning" : "found"}.${found}`) : t("domains.unknown");
  return (
    <p className="by state" data-mark={mark}>
      <Icon name={mark === "done" ? "check" : mark === "bad" ? "warn" : "clock"} />
      <span>
        {words} {state === "waiting" ? t("domains.seenSoon") : null}{" "}
        {state === "waiting" && replaces ? t("domains.oldGoesOn") : null}
      </span>
    </p>
  );
}
