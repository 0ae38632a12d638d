import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter, useSearch } from "@tanstack/react-router";
import { useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { TextField } from "../../platform/ui/field.tsx";
import { keys } from "../api/keys.ts";
import { explain } from "../api/problem.ts";
import { signIn } from "../api/team.ts";
import { useTitle } from "../frame/use-title.ts";

/** E-mail and password, then back to where one wanted to go. */
export function SignIn() {
  const { t } = useWords();
  const client = useQueryClient();
  const router = useRouter();
  const { next } = useSearch({ from: "/sign-in" });
  useTitle(t("signIn.title"));
  const entry = useMutation({
    mutationFn: (form: FormData) =>
      signIn({ email: String(form.get("email")), password: String(form.get("password")) }),
    onSuccess: (me) => {
      client.clear();
      client.setQueryData(keys.me, me);
      router.history.push(next ?? "/");
    },
  });
  return (
    <main id="main" className="page">
      <div className="in">
        <header className="title">
          <h1>{t("signIn.title")}</h1>
        </header>
        <form action={(form) => entry.mutate(form)}>
          <TextField label={t("signIn.email")} name="email" type="email" autoComplete="username" required />
          <TextField
            label={t("signIn.password")}
            name="password"
            type="password"
            autoComplete="current-password"
            required
            error={entry.error ? explain(t, entry.error) : undefined}
          />
          <p className="field">
            <Button look="main" type="submit" disabled={entry.isPending}>
              {t("signIn.enter")}
            </Button>
          </p>
        </form>
      </div>
    </main>
  );
}
