import "./forward.css";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import type { AttachmentView, ConversationView } from "../../conversations/contract.ts";
import type { ForwardDefaults } from "../../conversations/forwarding/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Act, Button } from "../../platform/ui/button.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { say } from "../../platform/ui/toast.tsx";
import { forward, forwardQuery } from "../api/conversations.ts";
import { refresh } from "../api/optimistic.ts";
import type { Draft } from "./drafts.ts";
import { nowLeaving } from "./leaving.ts";
import { firstWrong } from "./mailboxes.ts";
import { RecipientsField } from "./recipients-field.tsx";
import { SendButtons } from "./send-buttons.tsx";
import { Signature } from "./signature.tsx";
import { useDraft } from "./use-draft.ts";
import { useSend } from "./use-send.ts";
import { Writing } from "./writing.tsx";

type Props = { conversation: ConversationView; tabs: ReactNode; wanted: number; onDone: () => void };

/** Passes a message or the conversation on to somebody outside, with a word of one's own. */
export function ForwardBox({ conversation, tabs, wanted, onDone }: Props) {
  const { t } = useWords();
  const { draft, change, clear } = useDraft(`${conversation.id}.forward`);
  const what = draft.forwards?.messageId ?? null;
  const { data: defaults } = useQuery(forwardQuery(conversation.id, what));
  const { send, busy, error } = useSendForward(conversation, defaults, onDone);
  const discard = () => {
    const before = draft;
    clear();
    onDone();
    say({ text: t("composer.discarded"), action: { label: t("basics.undo"), run: () => change(before) } });
  };
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
      buttons={(go) => (
        <>
          <Button look="bare" onClick={discard}>
            {t("composer.discard")}
          </Button>
          <SendButtons busy={busy} onSend={go} />
        </>
      )}
    />
  );
}

/** Sends it; like an answer it can be called back for a few seconds. */
function useSendForward(conversation: ConversationView, defaults: ForwardDefaults | undefined, onDone: () => void) {
  const { t } = useWords();
  const client = useQueryClient();
  const { draft, clear } = useDraft(`${conversation.id}.forward`);
  const sending = useSend();
  const send = () => {
    const to = draft.to ?? [];
    const [first] = to;
    if (!first) return sending.complain(t("composer.needRecipient"));
    const wrong = firstWrong([...to, ...draft.cc, ...draft.bcc]);
    if (wrong) return sending.complain(t("composer.noAddress", { text: wrong }));
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
      if (message.delivery?.state === "waiting") {
        nowLeaving({
          messageId: message.id,
          conversationId: conversation.id,
          to: first.name || first.address,
          dueAt: message.delivery.dueAt,
          draft,
          place: "forward",
        });
      }
      void refresh(client, conversation.id);
    });
  };
  return { ...sending, send };
}

type TopProps = { tabs: ReactNode; what: string | null; draft: Draft; change: (part: Partial<Draft>) => void };

function Top({ tabs, what, draft, change }: TopProps) {
  const { t } = useWords();
  const [copies, setCopies] = useState(draft.cc.length + draft.bcc.length > 0);
  return (
    <>
      <div className="to">
        {tabs}
        <span className="note-mark cut">
          <span className="cut">{what ? t("composer.forward.one") : t("composer.forward.all")}</span>
        </span>
      </div>
      <div className="whoms">
        <RecipientsField
          label={t("composer.to")}
          value={draft.to ?? []}
          onChange={(to) => change({ to })}
          focused={(draft.to ?? []).length === 0}
          end={
            copies ? null : (
              <Act plain className="tiny" onClick={() => setCopies(true)}>
                {t("composer.addCopy")}
              </Act>
            )
          }
        />
        {copies ? (
          <>
            <RecipientsField label={t("composer.cc")} value={draft.cc} onChange={(cc) => change({ cc })} />
            <RecipientsField label={t("composer.bcc")} value={draft.bcc} onChange={(bcc) => change({ bcc })} />
          </>
        ) : null}
      </div>
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
