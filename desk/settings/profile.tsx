import { useQueryClient } from "@tanstack/react-query";
import type { Locale } from "../../platform/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { TextField } from "../../platform/ui/field.tsx";
import type { MeInput } from "../../team/contract.ts";
import { keys } from "../api/keys.ts";
import { changeMe } from "../api/settings.ts";
import { useMe } from "../frame/use-me.ts";
import { LocaleChoice } from "./choices.tsx";
import { Refused } from "./refused.tsx";
import { Section } from "./section.tsx";
import { SignatureField } from "./signature-field.tsx";
import { useAct, useActsInTurn } from "./use-act.ts";

/** One's own name, language and signature. The language takes effect at once. */
export function Profile() {
  const { t } = useWords();
  const me = useMe();
  const client = useQueryClient();
  const { act, busy, error } = useAct(keys.staff);
  const choosing = useActsInTurn(keys.staff);
  const save = async (input: MeInput) => client.setQueryData(keys.me, await changeMe(input));
  const choose = async (locale: Locale) => {
    client.setQueryData(keys.me, { ...me, locale });
    if (!(await choosing.act(() => save({ locale })))) client.setQueryData(keys.me, me);
  };
  return (
    <Section title={t("settings.names.profile")} about={t("settings.profile.about", { email: me.email })}>
      <LocaleChoice value={me.locale} onChange={(locale) => void choose(locale)} />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const form = new FormData(event.currentTarget);
          const name = String(form.get("name")).trim();
          void act(() => save({ name, signature: String(form.get("signature")) }), t("settings.saved"));
        }}
      >
        <TextField
          label={t("settings.name")}
          name="name"
          defaultValue={me.name}
          maxLength={120}
          required
          autoComplete="name"
          help={t("settings.profile.nameHelp")}
        />
        <SignatureField value={me.signature} help={t("settings.signature.help")} />
        <Refused error={error ?? choosing.error} />
        <Button look="main" type="submit" aria-disabled={busy || undefined}>
          {t("settings.save")}
        </Button>
      </form>
    </Section>
  );
}
