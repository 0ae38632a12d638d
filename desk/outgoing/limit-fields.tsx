import type { OutgoingView } from "../../channels/email/outgoing/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { TextField } from "../../platform/ui/field.tsx";

const fields = [
  ["perMinute", 100_000],
  ["connections", 1_000],
] as const;

/** How much a server takes at most. */
export function LimitFields({ server }: { server: OutgoingView | null }) {
  const { t } = useWords();
  return (
    <fieldset className="limits">
      <legend className="label">{t("outgoing.limits")}</legend>
      <div className="halves">
        {fields.map(([name, most]) => (
          <TextField
            key={name}
            label={t(`outgoing.${name}`)}
            name={name}
            type="number"
            inputMode="numeric"
            min={1}
            max={most}
            defaultValue={server?.[name] ?? ""}
          />
        ))}
      </div>
      <p className="help">{t("outgoing.limitsHelp")}</p>
    </fieldset>
  );
}
