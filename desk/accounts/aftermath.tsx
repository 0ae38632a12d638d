import { useState } from "react";
import type { After } from "../../channels/email/accounts/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { TextField } from "../../platform/ui/field.tsx";

const afters: After[] = ["leave", "seen", "flag", "move"];

/** What is done with a mail on its server once we have it. */
export function Aftermath({ after, moveTo }: { after: After; moveTo: string }) {
  const { t } = useWords();
  const [chosen, setChosen] = useState(after);
  return (
    <>
      <fieldset className="choice tall">
        <legend className="label">{t("accounts.after")}</legend>
        {afters.map((one) => (
          <label key={one}>
            <input type="radio" name="after" value={one} checked={chosen === one} onChange={() => setChosen(one)} />
            {t(`accounts.afters.${one}`)}
          </label>
        ))}
      </fieldset>
      {chosen === "move" ? (
        <TextField
          label={t("accounts.moveTo")}
          name="moveTo"
          required
          maxLength={200}
          defaultValue={moveTo}
          autoComplete="off"
          help={t("accounts.moveToHelp")}
        />
      ) : null}
    </>
  );
}
