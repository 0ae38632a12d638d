import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import type { MessageView } from "../../conversations/contract.ts";
import type { Delivery } from "../../conversations/outbox/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import type { Translate } from "../../platform/i18n/translate.ts";
import { Act } from "../../platform/ui/button.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { say } from "../../platform/ui/toast.tsx";
import { sendNow } from "../api/conversations.ts";
import { refresh } from "../api/optimistic.ts";
import { explain } from "../api/problem.ts";
import { useSecondsLeft } from "../live/use-seconds-left.ts";
import { Recipients } from "./recipients.tsx";

type Props = { message: MessageView };

/** In the line of names: how far our message has got. Sent is the rule and needs no word of its own. */
export function DeliveryWord({ message }: Props) {
  const { t } = useWords();
  const { delivery } = message;
  if (!delivery || delivery.state === "sent") return <Recipients message={message} />;
  if (delivery.state === "nowhere") return <span className="note-mark warn">{t("conversation.delivery.nowhere")}</span>;
  if (delivery.state === "waiting" && delivery.waitsFor) {
    return <span>{t(`conversation.delivery.waits.${delivery.waitsFor}`)}</span>;
  }
  if (delivery.state === "waiting") return <Leaves delivery={delivery} />;
  if (delivery.state === "sending") return <span>{t("conversation.delivery.sending")}</span>;
  return <Recipients message={message} />;
}

function Leaves({ delivery }: { delivery: Delivery }) {
  const { t } = useWords();
  const seconds = useSecondsLeft(delivery.dueAt);
  return (
    <span className="acc">
      {seconds > 0 ? t("conversation.delivery.leaves", { seconds }) : t("conversation.delivery.sending")}
    </span>
  );
}

/** Below our words, when something about the delivery needs a look. */
export function DeliveryLine({ message }: Props) {
  const { t, format } = useWords();
  const { delivery } = message;
  if (!delivery) return null;
  const { state, error, waitsFor, refused } = delivery;
  return (
    <>
      {state === "failed" ? (
        <Trouble tone="bad" words={t("conversation.delivery.failed")} error={error}>
          <Again message={message} label={t("conversation.delivery.again")} />
        </Trouble>
      ) : null}
      {state === "retrying" ? (
        <Trouble
          tone="warn"
          words={
            waitsFor
              ? t(`conversation.delivery.waits.${waitsFor}`)
              : t("conversation.delivery.retrying", { at: format.time(delivery.dueAt) })
          }
          error={error}
        >
          <Again message={message} label={t("conversation.delivery.now")} />
        </Trouble>
      ) : null}
      {refused.length > 0 ? (
        <Trouble
          tone="bad"
          words={t("conversation.delivery.refused", { addresses: refused.join(", ") })}
          error={state === "sent" ? error : null}
        />
      ) : null}
      {delivery.returns.map((one) => (
        <Trouble
          key={one.address}
          tone={one.permanent ? "bad" : "warn"}
          words={t(`beside.returned.${one.permanent ? "permanent" : "passing"}`, { address: one.address })}
          error={one.said || one.status || null}
        />
      ))}
      {delivery.maybeTwice ? <Trouble tone="warn" words={t("conversation.delivery.twice")} error={null} /> : null}
    </>
  );
}

type TroubleProps = { tone: "bad" | "warn"; words: string; error: string | null; children?: ReactNode };

function Trouble({ tone, words, error, children }: TroubleProps) {
  const { t } = useWords();
  return (
    <div className="trouble">
      <p>
        <span className={`note-mark ${tone}`}>
          <Icon name="warn" small />
          {words}
        </span>
        {error ? <span className="quiet why">{reasonOf(t, error)}</span> : null}
      </p>
      {children}
    </div>
  );
}

/** What we know ourselves is said in the reader's language; what a server said is quoted. */
function reasonOf(t: Translate, error: string): string {
  if (error === "no-smtp-url" || error === "interrupted" || error === "restored") {
    return t(`conversation.delivery.known.${error}`);
  }
  return t("conversation.delivery.reason", { error });
}

function Again({ message, label }: Props & { label: string }) {
  const { t } = useWords();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const send = async () => {
    setBusy(true);
    try {
      await sendNow(message.id);
    } catch (error) {
      say({ text: explain(t, error), bad: true });
    } finally {
      setBusy(false);
      await refresh(client, message.conversationId);
    }
  };
  return (
    <Act disabled={busy} onClick={() => void send()}>
      {label}
    </Act>
  );
}
