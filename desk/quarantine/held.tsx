import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { QuarantinedView } from "../../channels/email/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { say } from "../../platform/ui/toast.tsx";
import { keys } from "../api/keys.ts";
import { explain } from "../api/problem.ts";
import { type Attempt, quarantinedRawUrl, tryAgain } from "../api/quarantine.ts";
import { useMe } from "../frame/use-me.ts";

/** One mail held back: why, from whom, how it begins, and the ways on. */
export function Held({ mail }: { mail: QuarantinedView }) {
  const { t, format } = useWords();
  const mayTry = useMe().role !== "readonly";
  const { busy, attempt } = useAttempt(mail.id);
  return (
    <li>
      <article aria-labelledby={`held-${mail.id}`}>
        <header>
          <h2 id={`held-${mail.id}`}>{t(`quarantine.reasons.${mail.reason}`)}</h2>
          <time dateTime={mail.receivedAt} title={format.full(mail.receivedAt)}>
            {format.stamp(mail.receivedAt)}
          </time>
        </header>
        <p className="quiet">
          {t("quarantine.fromTo", {
            from: mail.from || t("quarantine.unknownSender"),
            to: format.list(mail.to) || t("quarantine.unknownRecipient"),
            size: format.bytes(mail.size),
          })}
        </p>
        {mail.detail ? (
          <p className="quiet tiny" lang="en">
            {mail.detail}
          </p>
        ) : null}
        <pre>{mail.head}</pre>
        <p className="acts">
          {mayTry ? (
            <Button aria-disabled={busy || undefined} onClick={() => void attempt()}>
              {busy ? t("quarantine.trying") : t("basics.tryAgain")}
            </Button>
          ) : null}
          <a href={quarantinedRawUrl(mail.id)} download className="btn bare">
            <Icon name="file" />
            {t("quarantine.raw")}
          </a>
        </p>
      </article>
    </li>
  );
}

function useAttempt(id: string) {
  const { t } = useWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const tell = ({ state, conversationId }: Attempt) => {
    if (state === "quarantined") return say({ text: t("quarantine.still") });
    const open = conversationId
      ? {
          label: t("quarantine.open"),
          run: () => void navigate({ to: "/conversations/$id", params: { id: conversationId } }),
        }
      : undefined;
    say({
      text: t(state === "duplicate" ? "quarantine.duplicate" : "quarantine.understood"),
      ...(open ? { action: open } : {}),
    });
  };
  const attempt = async () => {
    if (busy) return;
    setBusy(true);
    try {
      tell(await tryAgain(id));
      await client.invalidateQueries({ queryKey: keys.quarantine });
      await client.invalidateQueries({ queryKey: keys.counts });
    } catch (error) {
      say({ text: explain(t, error), bad: true });
    }
    setBusy(false);
  };
  return { busy, attempt };
}
