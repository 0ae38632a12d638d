import { useRef, useState } from "react";
import { useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { keys } from "../api/keys.ts";
import { changePassword } from "../api/settings.ts";
import { useMe } from "../frame/use-me.ts";
import { PasswordField, shortestPassword } from "../sign-in/password-field.tsx";
import { NotIn } from "../sign-in/told.tsx";
import { useLock } from "../sign-in/use-lock.ts";
import { Section } from "./section.tsx";
import { useAct } from "./use-act.ts";

/** Another password; everywhere else one is signed out. */
export function Password() {
  const { t } = useWords();
  const me = useMe();
  const form = useRef<HTMLFormElement>(null);
  const [short, setShort] = useState(false);
  const { act, busy, error } = useAct(keys.sessions);
  const lock = useLock(error);
  const change = async (given: FormData) => {
    const input = { current: String(given.get("current")), next: String(given.get("next")) };
    setShort(input.next.length < shortestPassword);
    if (input.next.length < shortestPassword || lock.seconds > 0) return;
    if (await act(() => changePassword(input), t("settings.password.done"))) form.current?.reset();
  };
  return (
    <Section title={t("settings.names.password")} about={t("settings.password.about")}>
      <form
        noValidate
        ref={form}
        onSubmit={(event) => {
          event.preventDefault();
          void change(new FormData(event.currentTarget));
        }}
      >
        <input type="email" hidden readOnly autoComplete="username" value={me.email} />
        <NotIn error={error} lock={lock} />
        <PasswordField label={t("settings.password.current")} name="current" />
        <PasswordField
          label={t("settings.password.next")}
          name="next"
          fresh
          help={t("signIn.passwordHelp")}
          error={short ? t("signIn.tooShort") : undefined}
        />
        <Button look="main" type="submit" aria-disabled={busy || undefined}>
          {t("settings.password.change")}
        </Button>
      </form>
    </Section>
  );
}
