import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useId, useState } from "react";
import type { AddressView } from "../../channels/email/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Act, Button } from "../../platform/ui/button.tsx";
import { say } from "../../platform/ui/toast.tsx";
import { getMessage, start } from "../api/conversations.ts";
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

/** From, to, subject, words. */
export function NewMessage({ addresses }: { addresses: AddressView[] }) {
  const { t } = useWords();
  const { draft, change, clear } = useDraft("new");
  const from = addresses.find((one) => one.id === draft.addressId) ?? addresses[0];
  const { send, busy, error } = useStart(from);
  const discard = () => {
    const before = draft;
    clear();
    say({ text: t("composer.discarded"), action: { label: t("basics.undo"), run: () => change(before) } });
  };
  return (
    <Writing
      kind="new"
      tall
      templates={{
        kind: "letter",
        to: draft.to?.[0]?.address ?? "",
        toName: draft.to?.[0]?.name ?? "",
        addressId: from?.id,
        subject: draft.subject,
      }}
      draft={draft}
      change={change}
      label={t("composer.words")}
      placeholder={t("composer.words")}
      wanted={0}
      error={error}
      onSend={send}
      top={<Head addresses={addresses} from={from} draft={draft} change={change} />}
      foot={from ? <Signature text={from.signature} /> : null}
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

function useStart(from: AddressView | undefined) {
  const { t } = useWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { draft, clear } = useDraft("new");
  const sending = useSend();
  const send = () => {
    const { id, text, html, subject, cc, bcc, files } = draft;
    const to = draft.to ?? [];
    const [first] = to;
    if (!from || !first) return sending.complain(t("composer.needRecipient"));
    const wrong = firstWrong([...to, ...cc, ...bcc]);
    if (wrong) return sending.complain(t("composer.noAddress", { text: wrong }));
    if (subject.trim() === "") return sending.complain(t("composer.needSubject"));
    if (text.trim() === "") return sending.complain(t("composer.needWords"));
    void sending.send(async () => {
      const fileIds = files.map((file) => file.id);
      const made = await start({ id, addressId: from.id, to, cc, bcc, subject, text, html, files: fileIds });
      clear();
      const { delivery } = await getMessage(made.messageId);
      if (delivery?.state === "waiting") {
        nowLeaving({ ...made, to: first.name || first.address, dueAt: delivery.dueAt, draft, place: "new" });
      }
      void refresh(client, made.conversationId);
      await navigate({ to: "/inbox/$view/$conversation", params: { view: "all", conversation: made.conversationId } });
    });
  };
  return { ...sending, send };
}

type HeadProps = {
  addresses: AddressView[];
  from: AddressView | undefined;
  draft: Draft;
  change: (part: Partial<Draft>) => void;
};

function Head({ addresses, from, draft, change }: HeadProps) {
  const { t } = useWords();
  const id = useId();
  const [copies, setCopies] = useState(draft.cc.length + draft.bcc.length > 0);
  return (
    <div className="whoms">
      {addresses.length > 1 ? (
        <div className="recipients">
          <label htmlFor={`${id}-from`}>{t("composer.from")}</label>
          <select id={`${id}-from`} value={from?.id} onChange={(event) => change({ addressId: event.target.value })}>
            {addresses.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name ? `${one.name} <${one.email}>` : one.email}
              </option>
            ))}
          </select>
        </div>
      ) : null}
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
      <div className="recipients">
        <label htmlFor={`${id}-subject`}>{t("composer.subject")}</label>
        <input
          id={`${id}-subject`}
          value={draft.subject}
          maxLength={500}
          onChange={(event) => change({ subject: event.target.value })}
        />
      </div>
    </div>
  );
}
