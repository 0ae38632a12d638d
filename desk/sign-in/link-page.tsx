import { useMutation, useQuery } from "@tanstack/react-query";
import { Navigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { Skeleton } from "../../platform/ui/skeleton.tsx";
import type { LinkView } from "../../team/contract.ts";
import { enterByLink, linkQuery } from "../api/entry.ts";
import { EntryPage, EntryTop } from "./entry-page.tsx";
import { LinkProblem } from "./link-problem.tsx";
import { PasswordField, shortestPassword } from "./password-field.tsx";
import { NotIn } from "./told.tsx";
import { useLock } from "./use-lock.ts";
import { useWelcome } from "./use-welcome.ts";

/** An invitation, or a link for a new password: both end in a password and a signed-in person. */
export function LinkPage() {
  const { token } = useParams({ from: "/links/$token" });
  return (
    <EntryPage>
      <Link token={token} />
    </EntryPage>
  );
}

function Link({ token }: { token: string }) {
  const { t } = useWords();
  const link = useQuery(linkQuery(token));
  if (link.data?.purpose === "setup") return <Navigate to="/setup/$token" params={{ token }} replace />;
  if (link.data) return <NewPassword token={token} link={link.data} />;
  if (link.isError) return <LinkProblem error={link.error} retry={() => void link.refetch()} />;
  return <Skeleton label={t("basics.loading")} />;
}

function NewPassword({ token, link }: { token: string; link: LinkView }) {
  const { t } = useWords();
  const welcome = useWelcome();
  const [short, setShort] = useState(false);
  const entry = useMutation({ mutationFn: enterByLink, onSuccess: (me) => welcome(me) });
  const lock = useLock(entry.error);
  const invited = link.purpose === "invite";
  const enter = (form: FormData) => {
    const password = String(form.get("password"));
    setShort(password.length < shortestPassword);
    if (password.length < shortestPassword || lock.seconds > 0 || entry.isPending) return;
    entry.mutate({ token, password });
  };
  return (
    <>
      <EntryTop title={invited ? t("signIn.invited", { name: link.name }) : t("signIn.reset", { name: link.name })}>
        {invited ? t("signIn.invitedText", { email: link.email }) : t("signIn.resetText", { email: link.email })}
      </EntryTop>
      <NotIn error={entry.error} lock={lock} />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          enter(new FormData(event.currentTarget));
        }}
      >
        <input type="email" hidden readOnly autoComplete="username" value={link.email} />
        <PasswordField
          label={t("signIn.newPassword")}
          name="password"
          fresh
          help={t("signIn.passwordHelp")}
          error={short ? t("signIn.tooShort") : undefined}
        />
        <Button look="main" type="submit" className="go" aria-disabled={entry.isPending || undefined}>
          {t("signIn.setPassword")}
        </Button>
      </form>
    </>
  );
}
