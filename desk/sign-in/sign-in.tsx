import { useMutation, useQuery } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { TextField } from "../../platform/ui/field.tsx";
import { ProblemError } from "../api/problem.ts";
import { meQuery, signIn } from "../api/team.ts";
import { EntryPage, EntryTop } from "./entry-page.tsx";
import { PasswordField } from "./password-field.tsx";
import { NotIn, Told } from "./told.tsx";
import { useLock } from "./use-lock.ts";
import { useWelcome } from "./use-welcome.ts";

/** E-mail and password, then back to where one wanted to go. */
export function SignIn() {
  return (
    <EntryPage>
      <Door />
    </EntryPage>
  );
}

function Door() {
  const { t } = useWords();
  const { next } = useSearch({ from: "/sign-in" });
  const ended = useSessionEnded();
  const welcome = useWelcome();
  const entry = useMutation({ mutationFn: signIn, onSuccess: (me) => welcome(me, next) });
  const lock = useLock(entry.error);
  const enter = (form: FormData) => {
    if (lock.seconds > 0 || entry.isPending) return;
    entry.mutate({ email: String(form.get("email")).trim(), password: String(form.get("password")) });
  };
  return (
    <>
      <EntryTop title={t("signIn.title")}>{t("signIn.intro")}</EntryTop>
      {entry.error ? <NotIn error={entry.error} lock={lock} /> : ended ? <Told>{t("signIn.ended")}</Told> : null}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          enter(new FormData(event.currentTarget));
        }}
      >
        <TextField
          label={t("signIn.email")}
          name="email"
          type="email"
          autoComplete="username"
          maxLength={254}
          required
          ref={focusOnce}
        />
        <PasswordField label={t("signIn.password")} name="password" />
        <Button
          look="main"
          type="submit"
          className="go"
          aria-disabled={entry.isPending || lock.seconds > 0 || undefined}
        >
          {entry.isPending ? t("signIn.entering") : t("signIn.enter")}
        </Button>
      </form>
      <p className="foot">{t("signIn.noPassword")}</p>
    </>
  );
}

const focusOnce = (input: HTMLInputElement | null) => input?.focus();

/** Whether one stands here because a session ran out, rather than on the first visit. */
function useSessionEnded(): boolean {
  const { error } = useQuery({ ...meQuery, enabled: false });
  return error instanceof ProblemError && error.reason === "session-ended";
}
