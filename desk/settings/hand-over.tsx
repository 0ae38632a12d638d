import { useId } from "react";
import { useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { say } from "../../platform/ui/toast.tsx";

/** Something shown this once, to be copied and handed over. */
export function HandOver({ label, secret, help }: { label: string; secret: string; help: string }) {
  const { t } = useWords();
  const id = useId();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(secret);
      say({ text: t("settings.copied") });
    } catch (error) {
      console.warn("the browser did not allow copying", error);
      const field = document.getElementById(id);
      if (field instanceof HTMLInputElement) field.select();
      say({ text: t("settings.notCopied") });
    }
  };
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
        <Button look="main" onClick={() => void copy()}>
          {t("settings.copy")}
        </Button>
      </div>
      <p id={`${id}-help`} className="help">
        {help}
      </p>
    </div>
  );
}
