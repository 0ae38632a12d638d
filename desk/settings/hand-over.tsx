import { useId } from "react";
import { useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { copyFrom } from "./copy.ts";

/** Something shown this once, to be copied and handed over. */
export function HandOver({ label, secret, help }: { label: string; secret: string; help: string }) {
  const { t } = useWords();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="hand">
        <input
          id={id}
          className="input mono"
          readOnly
          value={secret}
          aria-describedby={`${id}-help`}
          onFocus={(event) => event.target.select()}
        />
        <Button look="main" onClick={() => void copyFrom(t, id, secret)}>
          {t("settings.copy")}
        </Button>
      </div>
      <p id={`${id}-help`} className="help">
        {help}
      </p>
    </div>
  );
}
