import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import type { ConversationView, Mailbox, ReplyDefaults } from "../../conversations/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { replyQuery, write } from "../api/conversations.ts";
import { refresh } from "../api/optimistic.ts";
import { useNames } from "../conversation/recipients.tsx";
import { Elsewhere } from "./elsewhere.tsx";
import { nowLeaving } from "./leaving.ts";
import { nameOf } from "./mailboxes.ts";
import { Newer } from "./newer.tsx";
import { ReplyRecipients } from "./reply-recipients.tsx";
import { SendButtons } from "./send-buttons.tsx";
import { Signature } from "./signature.tsx";
import { useDraft, useKept } from "./use-draft.ts";
import { type NewerMessage, newerIn, useSeen } from "./use-newer.ts";
import { useSend } from "./use-send.ts";
import { Writing } from "./writing.tsx";

type Props = {
  conversation: ConversationView;
  defaults: ReplyDefaults | undefined;
  tabs: ReactNode;
  wanted: number;
};

/** An answer to the customer. */
export function ReplyBox({ conversation, defaults, tabs, wanted }: Props) {
  const { t } = useWords();
  const { draft, change } = useDraft(`${conversation.id}.reply`);
  const other = useKept(conversation.id, "reply");
  const [open, setOpen] = useState(false);
  const { send, busy, error, newer, setNewer } = useSendReply(conversation);
  const read = useSeen(conversation.id, draft, change);
  const names = useNames();
  const to = draft.to ?? defaults?.to ?? [];
  const first = to[0]?.name || conversation.customer.name;
  return (
    <Writing
      kind="reply"
      templates={{ kind: "conversation", id: conversation.id }}
      draft={draft}
      change={change}
      label={t("composer.yourReply")}
      placeholder={t("composer.writeReply", { name: first })}
      wanted={wanted}
      error={error}
      notice={
        newer ? (
          <Newer
            newer={newer}
            busy={busy}
            onRead={() => {
              setNewer(null);
              void read(newer.messageId);
            }}
            onSend={() => send(newer.close, true)}
          />
        ) : other ? (
          <Elsewhere other={other} />
        ) : null
      }
      onSend={send}
      top={
        <ReplyRecipients
          tabs={tabs}
          draft={draft}
          change={change}
          to={to}
          others={defaults?.cc ?? []}
          summary={to.length > 0 ? t("composer.toWhom", { names: names([...to, ...draft.cc, ...draft.bcc]) }) : ""}
          open={open}
          onOpen={setOpen}
        />
      }
      foot={draft.text && defaults ? <Signature text={defaults.signature} /> : null}
      buttons={(go) => <SendButtons busy={busy} onSend={go} mayClose />}
    />
  );
}

/** Sends the draft; the server's answer appears in the thread and can be called back for a few seconds. */
function useSendReply(conversation: ConversationView) {
  const { t } = useWords();
  const client = useQueryClient();
  const { draft, clear } = useDraft(`${conversation.id}.reply`);
  const sending = useSend();
  const [newer, setNewer] = useState<NewerMessage | null>(null);
  const send = (close: boolean, despite = false) => {
    if (draft.text.trim() === "") return sending.complain(t("composer.needWords"));
    void sending.send(async () => {
      setNewer(null);
      // Whoever is quicker than the server waits for whom it goes to.
      const to: Mailbox[] = draft.to ?? (await client.ensureQueryData(replyQuery(conversation.id))).to;
      if (!sending.reaches(to, draft)) return;
      const { id, text, html, cc, bcc, seen } = draft;
      const files = draft.files.map((file) => file.id);
      const words = { id, text, html, to, cc, bcc, files };
      const input = { kind: "reply" as const, ...words, close, seen: seen ?? undefined, despite };
      const message = await write(conversation.id, input).catch((error: unknown) => {
        const what = newerIn(error);
        if (!what) throw error;
        setNewer({ ...what, close });
      });
      if (!message) return;
      clear();
      nowLeaving(message.delivery, {
        messageId: message.id,
        conversationId: conversation.id,
        to: nameOf(to) || conversation.customer.name,
        draft,
        place: "reply",
      });
      void refresh(client, conversation.id);
    });
  };
  return { ...sending, send, newer, setNewer };
}
