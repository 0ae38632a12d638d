import { type ReactNode, useId, useState } from "react";
import type { MessageView } from "../../conversations/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Icon } from "../../platform/ui/icon.tsx";

/** Quoted history and the signature, folded away but one click from being seen. */
export function Folded({ message }: { message: MessageView }) {
  const { t } = useWords();
  const lines = message.quoted.trim().split("\n").length;
  return (
    <>
      {message.quoted.trim() ? (
        <Fold label={t(message.forwards ? "conversation.forwarded" : "conversation.quoted", { count: lines })}>
          {message.quoted.trim()}
        </Fold>
      ) : null}
      <Enclosed message={message} />
      {message.signature.trim() ? <Fold label={t("conversation.signature")}>{message.signature.trim()}</Fold> : null}
    </>
  );
}

/** Mails that came as files, opened. */
function Enclosed({ message }: { message: MessageView }) {
  const { t, format } = useWords();
  return message.particulars?.enclosed.map(({ from, at, subject, text, files }) => {
    const name = from.name || from.address;
    const head = [from.name ? `${from.name} <${from.address}>` : from.address, at ? format.full(at) : "", subject];
    return (
      <Fold
        key={`${from.address} ${at} ${subject}`}
        label={t("beside.enclosed", { from: name, subject: subject || t("inbox.noSubject") })}
      >
        {[head.filter(Boolean).join("\n"), text, files.join("\n")].filter(Boolean).join("\n\n")}
      </Fold>
    );
  });
}

function Fold({ label, children }: { label: string; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div className="folded" data-open={open || undefined}>
      <button type="button" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        <Icon name="right" small />
        {label}
      </button>
      <p className="words" id={id} hidden={!open}>
        {children}
      </p>
    </div>
  );
}
