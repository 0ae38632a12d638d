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
      {message.signature.trim() ? <Fold label={t("conversation.signature")}>{message.signature.trim()}</Fold> : null}
    </>
  );
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
