import { useMutation, useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import type { Locale } from "../../platform/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import type { Translate } from "../../platform/i18n/translate.ts";
import { Button } from "../../platform/ui/button.tsx";
import { TextField } from "../../platform/ui/field.tsx";
import { Skeleton } from "../../platform/ui/skeleton.tsx";
import type { SetupInput } from "../../team/contract.ts";
import { linkQuery, setUp } from "../api/entry.ts";
import { EntryPage, EntryTop } from "./entry-page.tsx";
import { LinkProblem } from "./link-problem.tsx";
import { PasswordField, shortestPassword } from "./password-field.tsx";
import { NotIn } from "./told.tsx";
import { useLock } from "./use-lock.ts";
import { useWelcome } from "./use-welcome.ts";

/** The very first page of a new house: the company, the first person, the first mail address. */
export function SetUp() {
  const { token } = useParams({ from: "/setup/$token" });
  return (
    <EntryPage>
      <Opening token={token} />
    </EntryPage>
  );
}

function Opening({ token }: { token: string }) {
  const { t } = useWords();
  const link = useQuery(linkQuery(token));
  if (link.data) return <FirstAccount token={token} />;
  if (link.isError) return <LinkProblem setup error={link.error} retry={() => void link.refetch()} />;
  return <Skeleton label={t("basics.loading")} />;
}

type Wrong = Partial<Record<keyof SetupInput, string>>;

function FirstAccount({ token }: { token: string }) {
  const { t, locale } = useWords();
  const welcome = useWelcome();
  const [wrong, setWrong] = useState<Wrong>({});
  const entry = useMutation({ mutationFn: setUp, onSuccess: (me) => welcome(me) });
  const lock = useLock(entry.error);
  const open = (form: HTMLFormElement) => {
    const input = readSetUp(new FormData(form), token, locale);
    const found = wrongIn(t, input, form);
    setWrong(found);
    const first = Object.keys(found)[0];
    if (first) return (form.elements.namedItem(first) as HTMLElement | null)?.focus();
    if (lock.seconds === 0 && !entry.isPending) entry.mutate(input);
  };
  return (
    <>
      <EntryTop title={t("signIn.setup.title")}>{t("signIn.setup.intro")}</EntryTop>
      <NotIn error={entry.error} lock={lock} />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          open(event.currentTarget);
        }}
      >
        <Company wrong={wrong} />
        <FirstPerson wrong={wrong} />
        <Button look="main" type="submit" className="go" aria-disabled={entry.isPending || undefined}>
          {t("signIn.setup.open")}
        </Button>
      </form>
    </>
  );
}

function Company({ wrong }: { wrong: Wrong }) {
  const { t } = useWords();
  return (
    <fieldset>
      <legend>{t("signIn.setup.company")}</legend>
      <TextField
        label={t("signIn.setup.companyName")}
        name="company"
        autoComplete="organization"
        maxLength={120}
        error={wrong.company}
      />
      <TextField
        label={t("signIn.setup.address")}
        name="address"
        type="email"
        autoComplete="off"
        maxLength={254}
        help={t("signIn.setup.addressHelp")}
        error={wrong.address}
      />
    </fieldset>
  );
}

function FirstPerson({ wrong }: { wrong: Wrong }) {
  const { t } = useWords();
  return (
    <fieldset>
      <legend>{t("signIn.setup.you")}</legend>
      <TextField label={t("signIn.setup.name")} name="name" autoComplete="name" maxLength={120} error={wrong.name} />
      <TextField
        label={t("signIn.email")}
        name="email"
        type="email"
        autoComplete="username"
        maxLength={254}
        help={t("signIn.setup.emailHelp")}
        error={wrong.email}
      />
      <PasswordField
        label={t("signIn.password")}
        name="password"
        fresh
        help={t("signIn.passwordHelp")}
        error={wrong.password}
      />
    </fieldset>
  );
}

function readSetUp(form: FormData, token: string, locale: Locale): SetupInput {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const input = {
    token,
    locale,
    company: text("company"),
    name: text("name"),
    email: text("email"),
    password: String(form.get("password")),
  };
  return text("address") === "" ? input : { ...input, address: text("address") };
}

/** What is missing or misspelt, said before anything is sent. Addresses are judged as the browser judges them. */
function wrongIn(t: Translate, input: SetupInput, form: HTMLFormElement): Wrong {
  const fits = (name: string) => (form.elements.namedItem(name) as HTMLInputElement | null)?.validity.valid;
  return {
    ...(input.company === "" ? { company: t("signIn.setup.needCompany") } : {}),
    ...(fits("address") ? {} : { address: t("signIn.noAddress") }),
    ...(input.name === "" ? { name: t("signIn.setup.needName") } : {}),
    ...(input.email !== "" && fits("email") ? {} : { email: t("signIn.noAddress") }),
    ...(input.password.length < shortestPassword ? { password: t("signIn.tooShort") } : {}),
  };
}
