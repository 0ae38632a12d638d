import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useId } from "react";
import type { AddressView } from "../../channels/email/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { getMessage, start } from "../api/conversations.ts";
import { refresh } from "../api/optimistic.ts";
import { useMe } from "../frame/use-me.ts";
import type { Draft } from "./drafts.ts";
import { addressFor, signatureFrom } from "./from.ts";
import { nowLeaving } from "./leaving.ts";
import { nameOf } from "./mailboxes.ts";
import { LetterButtons } from "./send-buttons.tsx";
import { Signature } from "./signature.tsx";
import { useDiscard } from "./use-discard.ts";
import { useDraft } from "./use-draft.ts";
import { useSend } from "./use-send.ts";
import { WhomFields } from "./whom-fields.tsx";
import { Writing } from "./writing.tsx";

/** From, to, subject, words. */
export function NewMessage({ addresses }: { addresses: AddressView[] }) {
  const { t } = useWords();
  const { draft, change } = useDraft("new");
  const me = useMe();
  const from = addressFor(addresses, draft.addressId, me);
  const { send, busy, error } = useStart(from);
  const discard = useDiscard("new");
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
      foot={from ? <Signature text={signatureFrom(from, me)} /> : null}
      buttons={(go) => <LetterButtons busy={busy} onSend={go} onDiscard={discard} />}
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
    if (!sending.reaches(to, draft) || !from) return;
    if (subject.trim() === "") return sending.complain(t("composer.needSubject"));
    if (text.trim() === "") return sending.complain(t("composer.needWords"));
    void sending.send(async () => {
      const fileIds = files.map((file) => file.id);
      const made = await start({ id, addressId: from.id, to, cc, bcc, subject, text, html, files: fileIds });
      clear();
      const { delivery } = await getMessage(made.messageId);
      nowLeaving(delivery, { ...made, to: nameOf(to), draft, place: "new" });
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
  return (
    <WhomFields
      to={draft.to ?? []}
      draft={draft}
      change={change}
      above={
        addresses.length > 1 ? (
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
        ) : null
      }
      below={
        <div className="recipients">
          <label htmlFor={`${id}-subject`}>{t("composer.subject")}</label>
          <input
            id={`${id}-subject`}
            value={draft.subject}
            maxLength={500}
            onChange={(event) => change({ subject: event.target.value })}
          />
        </div>
      }
    />
  );
}
