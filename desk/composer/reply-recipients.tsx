import type { ReactNode } from "react";
import type { Mailbox } from "../../conversations/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Act } from "../../platform/ui/button.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import type { Draft } from "./drafts.ts";
import { Unreachable } from "./unreachable.tsx";
import { WhomFields } from "./whom-fields.tsx";

type Props = {
  tabs: ReactNode;
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  to: Mailbox[];
  /** Whom "reply to all" adds. */
  others: Mailbox[];
  summary: string;
  open: boolean;
  onOpen: (open: boolean) => void;
};

/** To whom the answer goes, in one line; opened, every recipient can be changed. */
export function ReplyRecipients({ tabs, draft, change, to, others, summary, open, onOpen }: Props) {
  const { t } = useWords();
  const missing = others.filter(
    (box) => ![...to, ...draft.cc, ...draft.bcc].some((one) => one.address === box.address),
  );
  return (
    <>
      <div className="to">
        {tabs}
        <button
          type="button"
          className="whom"
          aria-expanded={open}
          aria-label={`${summary} · ${open ? t("composer.fewer") : t("composer.recipients")}`}
          onClick={() => onOpen(!open)}
        >
          <span className="cut">{summary}</span>
          <Icon name="down" small />
        </button>
        {missing.length > 0 ? (
          <Act plain className="tiny end" onClick={() => change({ cc: [...draft.cc, ...missing] })}>
            {t("composer.replyAll", { count: missing.length })}
          </Act>
        ) : null}
      </div>
      {open ? (
        <WhomFields to={to} draft={draft} change={change} copies />
      ) : (
        <Unreachable boxes={[...to, ...draft.cc, ...draft.bcc]} />
      )}
    </>
  );
}
