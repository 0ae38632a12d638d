import { type ReactNode, useId, useState } from "react";
import { useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { Icon } from "../../platform/ui/icon.tsx";

type Props = { label: string; name: string; fresh?: boolean; help?: ReactNode; error?: string | undefined };

export const shortestPassword = 12;

/** A password, hidden until asked for. `fresh` for one being chosen, which password keepers may propose. */
export function PasswordField({ label, name, fresh, help, error }: Props) {
  const { t } = useWords();
  const id = useId();
  const [shown, setShown] = useState(false);
  const below = error ?? help;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="secret">
        <input
          id={id}
          name={name}
          className="input"
          type={shown ? "text" : "password"}
          autoComplete={fresh ? "new-password" : "current-password"}
          autoCapitalize="none"
          spellCheck={false}
          maxLength={200}
          required
          aria-invalid={error ? true : undefined}
          aria-describedby={below ? `${id}-below` : undefined}
        />
        <Button
          look="bare"
          size="sq"
          aria-label={t("signIn.showPassword")}
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
        >
          <Icon name="eye" />
        </Button>
      </div>
      {below ? (
        <p id={`${id}-below`} className={error ? "wrong" : "help"}>
          {below}
        </p>
      ) : null}
    </div>
  );
}
