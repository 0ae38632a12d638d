import type { OutgoingKind } from "../../channels/email/outgoing/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";

type Props = { kind: OutgoingKind; mayBeDirect: boolean; onKind: (kind: OutgoingKind) => void };

const kinds = ["smtp", "direct"] as const;

/** By a server of its own, or to the recipients' servers; those stand there once. */
export function KindChoice({ kind, mayBeDirect, onKind }: Props) {
  const { t } = useWords();
  if (!mayBeDirect) return null;
  return (
    <fieldset className="choice tall">
      <legend className="label">{t("outgoing.kind")}</legend>
      {kinds.map((one) => (
        <label key={one}>
          <input type="radio" name="kind" value={one} checked={kind === one} onChange={() => onKind(one)} />
          <span>
            {t(`outgoing.kinds.${one}`)}
            {one === "direct" && kind === one ? <span className="quiet"> {t("outgoing.directHelp")}</span> : null}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
