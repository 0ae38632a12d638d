import { useQueryClient } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useWords } from "../../platform/i18n/react.tsx";
import { Act } from "../../platform/ui/button.tsx";
import { say } from "../../platform/ui/toast.tsx";
import { sendNow, takeBack } from "../api/conversations.ts";
import { refresh } from "../api/optimistic.ts";
import { explain } from "../api/problem.ts";
import { useMe } from "../frame/use-me.ts";
import { wish } from "../frame/wishes.ts";
import { useSecondsLeft } from "../live/use-seconds-left.ts";
import { hasLeft, type Leaving, useLeaving } from "./leaving.ts";
import { draftName, drafts } from "./use-draft.ts";

/** While a message of ours can still be called back: a countdown, "undo", "send now". */
export function UndoStrip() {
  const message = useLeaving().at(-1);
  return message ? <Strip key={message.messageId} message={message} /> : null;
}

const patience = 10;

function Strip({ message }: { message: Leaving }) {
  const { t } = useWords();
  const { undo, send, busy } = useDispatch(message);
  const seconds = useSecondsLeft(message.dueAt);
  useEffect(() => {
    if (seconds === 0 && !busy) hasLeft(message.messageId);
  }, [seconds, busy, message.messageId]);
  return (
    <div className="undo">
      <meter className="sr" min={0} max={patience} value={seconds} aria-hidden="true" />
      <span className="line" style={{ width: `${Math.min(100, (seconds / patience) * 100)}%` }} />
      <span className="cut num">{t("composer.leaves", { name: message.to, seconds })}</span>
      <span className="sr" role="status">
        {t("composer.leaving", { name: message.to })}
      </span>
      <Act disabled={busy} onClick={() => void undo()}>
        {t("composer.undo")}
      </Act>
      <Act disabled={busy} onClick={() => void send()}>
        {t("composer.sendNow")}
      </Act>
    </div>
  );
}

/** Calling the message back gives its words to the composer again; sending now ends the countdown. */
function useDispatch(message: Leaving) {
  const { t } = useWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const me = useMe();
  const [busy, setBusy] = useState(false);
  const { messageId, conversationId, place } = message;
  const { conversation: open } = useParams({ strict: false });

  const act = async (what: () => Promise<void>) => {
    setBusy(true);
    try {
      await what();
    } catch (error) {
      say({ text: explain(t, error), bad: true });
    }
    hasLeft(messageId);
    await refresh(client, conversationId);
  };
  const undo = () =>
    act(async () => {
      const { text, html, to, cc, bcc, files } = await takeBack(messageId);
      const { subject, addressId, seen, forwards } = message.draft;
      const where = place === "new" ? "new" : (`${conversationId}.${place}` as const);
      drafts.change(draftName(me.id, where), { text, html, subject, addressId, to, cc, bcc, files, seen, forwards });
      if (place === "new") await navigate({ to: "/write" });
      else {
        if (open !== conversationId) await navigate({ to: "/conversations/$id", params: { id: conversationId } });
        wish(place);
      }
      say({ text: t("composer.back") });
    });
  const send = () =>
    act(async () => {
      await sendNow(messageId);
      say({ text: t("composer.gone") });
    });
  return { undo, send, busy };
}
