import "./forward.css";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import type { AttachmentView, ConversationView } from "../../conversations/contract.ts";
import type { ForwardDefaults } from "../../conversations/forwarding/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { forward, forwardQuery } from "../api/conversations.ts";
import { refresh } from "../api/optimistic.ts";
import type { Draft } from "./drafts.ts";
import { nowLeaving } from "./leaving.ts";
import { nameOf } from "./mailboxes.ts";
import { LetterButtons } from "./send-buttons.tsx";
import { Signature } from "./signature.tsx";
import { useDiscard } from "./use-discard.ts";
import { useDraft } from "./use-draft.ts";
import { useSend } from "./use-send.ts";
import { WhomFields } from "./whom-fields.tsx";
import { Writing } from "./writing.tsx";

type Props = { conversation: ConversationView; tabs: ReactNode; wanted: number; onDone: () => void };

/** Passes a message or the conversation on to somebody outside, with a word of one's own. */
export function ForwardBox({ conversation, tabs, wanted, onDone }: Props) {
  const { t } = useWords();
  const { draft, change } = useDraft(`${conversation.id}.forward`);
  const what = draft.forwards?.messageId ?? null;
  const { data: defaults } = useQuery(forwardQuery(conversation.id, what));
  const { send, busy, error } = useSendForward(conversation, defaults, onDone);
  const discard = useDiscard(`${conversation.id}.forward`, onDone);
  return (
    <Writing
      kind="forward"
      draft={draft}
      change={change}
      label={t("composer.forward.words")}
      placeholder={t("composer.forward.words")}
      wanted={(draft.to ?? []).length > 0 ? wanted : 0}
      error={error}
      onSend={send}
      top={<Top tabs={tabs} what={what} draft={draft} change={change} />}
      foot={
        defaults ? (
          <>
            <Original text={defaults.quoted} count={defaults.messages} />
            <Along files={defaults.attachments} draft={draft} change={change} />
            <Signature text={defaults.signature} />
          </>
        ) : null
      }
      buttons={(go) => <LetterButtons busy={busy} onSend={go} onDiscard={discard} />}
    />
  );
}

/** Sends it; like an answer it can be called back for a few seconds. */
function useSendForward(conversation: ConversationView, defaults: ForwardDefaults | undefined, onDone: () => void) {
  const client = useQueryClient();
  const { draft, clear } = useDraft(`${conversation.id}.forward`);
  const sending = useSend();
  const send = () => {
    const to = draft.to ?? [];
    if (!sending.reaches(to, draft)) return;
    void sending.send(async () => {
      const { id, text, html, cc, bcc, forwards } = draft;
      const attachments = defaults?.attachments
        .map((file) => file.id)
        .filter((one) => !forwards?.without.includes(one));
      const files = draft.files.map((file) => file.id);
      const messageId = forwards?.messageId ?? null;
      const message = await forward(conversation.id, { id, messageId, to, cc, bcc, text, html, attachments, files });
      clear();
      onDone();
      nowLeaving(message.delivery, {
        messageId: message.id,
        conversationId: conversation.id,
        to: nameOf(to),
        draft,
        place: "forward",
      });
      void refresh(client, conversation.id);
    });
  };
  return { ...sending, send };
}

type TopProps = { tabs: ReactNode; what: string | null; draft: Draft; change: (part: Partial<Draft>) => void };

function Top({ tabs, what, draft, change }: TopProps) {
  const { t } = useWords();
  return (
    <>
      <div className="to">
        {tabs}
        <span className="note-mark cut">
          <span className="cut">{what ? t("composer.forward.one") : t("composer.forward.all")}</span>
        </span>
      </div>
      <WhomFields to={draft.to ?? []} draft={draft} change={change} />
    </>
  );
}

/** What will stand below the own word, on demand. */
function Original({ text, count }: { text: string; count: number }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <div className="original">
      <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name="right" small />
        {t("composer.forward.below", { count })}
      </button>
      {open ? <p className="words">{text}</p> : null}
    </div>
  );
}

/** The files of the original; all go along until one says otherwise. */
function Along({
  files,
  draft,
  change,
}: {
  files: AttachmentView[];
  draft: Draft;
  change: (part: Partial<Draft>) => void;
}) {
  const { t, format } = useWords();
  if (files.length === 0) return null;
  const without = draft.forwards?.without ?? [];
  const set = (id: string, goes: boolean) =>
    change({
      forwards: {
        messageId: draft.forwards?.messageId ?? null,
        without: goes ? without.filter((one) => one !== id) : [...without, id],
      },
    });
  return (
    <fieldset className="along">
      <legend className="sr">{t("composer.forward.files")}</legend>
      {files.map((file) => (
        <label key={file.id}>
          <input
            type="checkbox"
            checked={!without.includes(file.id)}
            onChange={(event) => set(file.id, event.target.checked)}
          />
          <span className="cut">
            {t("conversation.attachment", { name: file.name, size: format.bytes(file.size) })}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
