import { type ReactNode, useState } from "react";
import type { Mailbox } from "../../conversations/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Act } from "../../platform/ui/button.tsx";
import type { Draft } from "./drafts.ts";
import { RecipientsField } from "./recipients-field.tsx";
import { Unreachable } from "./unreachable.tsx";

type Props = {
  to: Mailbox[];
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  /** Copies have their lines from the start; else they are asked for. */
  copies?: boolean;
  /** Fields above and below, in the same grid. */
  above?: ReactNode;
  below?: ReactNode;
};

/** Everybody a message goes to, a line for each way. */
export function WhomFields({ to, draft, change, copies = false, above, below }: Props) {
  const { t } = useWords();
  const [shown, setShown] = useState(copies || draft.cc.length + draft.bcc.length > 0);
  return (
    <div className="whoms">
      {above}
      <RecipientsField
        label={t("composer.to")}
        value={to}
        onChange={(next) => change({ to: next })}
        focused={to.length === 0}
        end={
          shown ? null : (
            <Act plain className="tiny" onClick={() => setShown(true)}>
              {t("composer.addCopy")}
            </Act>
          )
        }
      />
      {shown ? (
        <>
          <RecipientsField label={t("composer.cc")} value={draft.cc} onChange={(cc) => change({ cc })} />
          <RecipientsField label={t("composer.bcc")} value={draft.bcc} onChange={(bcc) => change({ bcc })} />
        </>
      ) : null}
      <Unreachable boxes={[...to, ...draft.cc, ...draft.bcc]} />
      {below}
    </div>
  );
}
