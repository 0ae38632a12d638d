import { useState } from "react";
import { useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { Dialog } from "../../platform/ui/dialog.tsx";
import { TextField } from "../../platform/ui/field.tsx";
import type { Scope } from "../../team/contract.ts";
import { keys } from "../api/keys.ts";
import { makeKey } from "../api/settings.ts";
import { HandOver } from "./hand-over.tsx";
import { Refused } from "./refused.tsx";
import { useAct } from "./use-act.ts";

const scopeNames: Scope[] = ["read", "write", "admin"];

/** Makes a key and shows its secret, this once. */
export function KeyDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useWords();
  const [secret, setSecret] = useState<string | null>(null);
  const [scope, setScope] = useState<Scope>("read");
  const { act, busy, error } = useAct(keys.apiKeys);
  const make = async (form: FormData) => {
    const made = await act(() => makeKey({ name: String(form.get("name")).trim(), scopes: [scope] }));
    if (made) setSecret(made.value.secret);
  };
  if (secret) {
    return (
      <Dialog title={t("settings.keys.made")} open={open} onClose={onClose}>
        <HandOver label={t("settings.keys.secret")} secret={secret} help={t("settings.keys.secretHelp")} />
        <div className="acts">
          <Button onClick={onClose}>{t("settings.done")}</Button>
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog title={t("settings.keys.add")} open={open} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void make(new FormData(event.currentTarget));
        }}
      >
        <TextField
          label={t("settings.keys.for")}
          name="name"
          maxLength={120}
          required
          autoComplete="off"
          help={t("settings.keys.forHelp")}
        />
        <fieldset className="choice tall">
          <legend className="label">{t("settings.keys.may")}</legend>
          {scopeNames.map((one) => (
            <label key={one}>
              <input type="radio" name="scope" checked={scope === one} onChange={() => setScope(one)} />
              {t(`settings.scopeMeans.${one}`)}
            </label>
          ))}
        </fieldset>
        <Refused error={error} />
        <div className="acts">
          <Button onClick={onClose}>{t("basics.cancel")}</Button>
          <Button look="main" type="submit" aria-disabled={busy || undefined}>
            {t("settings.keys.make")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
