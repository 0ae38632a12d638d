import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ConversationView } from "../../conversations/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { Dialog } from "../../platform/ui/dialog.tsx";
import { Skeleton } from "../../platform/ui/skeleton.tsx";
import { conversationQuery } from "../api/conversations.ts";
import { explain } from "../api/problem.ts";
import { ChooseConversation } from "./choose-conversation.tsx";
import { useWeaving } from "./use-weaving.ts";
import { whatHappens } from "./what-happens.ts";

type Props = { conversation: ConversationView; open: boolean; onClose: () => void };

/** Two conversations about one concern: choose the other, see what happens, merge. */
export function MergeDialog({ conversation, open, onClose }: Props) {
  const { t } = useWords();
  const [other, setOther] = useState<string | null>(null);
  const close = () => {
    setOther(null);
    onClose();
  };
  const about = other ? undefined : t("weaving.mergeAbout", { subject: conversation.subject || t("inbox.noSubject") });
  return (
    <Dialog title={t("weaving.mergeTitle")} about={about} open={open} onClose={close}>
      {other ? (
        <Preview conversation={conversation} otherId={other} onBack={() => setOther(null)} onClose={close} />
      ) : (
        <ChooseConversation conversation={conversation} onChoose={setOther} />
      )}
    </Dialog>
  );
}

type PreviewProps = { conversation: ConversationView; otherId: string; onBack: () => void; onClose: () => void };

function Preview({ conversation, otherId, onBack, onClose }: PreviewProps) {
  const { t } = useWords();
  const query = useQuery(conversationQuery(otherId));
  const { busy, refused, go } = useMerge(conversation.id, onClose);
  const other = query.data;
  if (query.isError) return <p className="bad">{explain(t, query.error)}</p>;
  if (!other) return <Skeleton label={t("basics.loading")} />;
  return (
    <>
      <ul className="happens">
        {whatHappens(t, conversation, other).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      {refused ? (
        <p className="bad" role="alert">
          {explain(t, refused)}
        </p>
      ) : null}
      <div className="acts">
        <Button onClick={onBack}>{t("weaving.chooseOther")}</Button>
        <Button look="main" ref={focusOnce} aria-disabled={busy || undefined} onClick={() => void go(other)}>
          {t("weaving.mergeNow")}
        </Button>
      </div>
    </>
  );
}

/** So that Enter is enough, once one has read. */
const focusOnce = (button: HTMLButtonElement | null) => button?.focus();

function useMerge(into: string, onDone: () => void) {
  const { merge } = useWeaving();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<unknown>(null);
  const go = async (other: ConversationView) => {
    if (busy) return;
    setBusy(true);
    setRefused(null);
    try {
      await merge(other, into);
      onDone();
    } catch (error) {
      setRefused(error);
    } finally {
      setBusy(false);
    }
  };
  return { busy, refused, go };
}
