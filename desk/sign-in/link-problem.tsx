import { Link } from "@tanstack/react-router";
import { useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { explain, isCode } from "../api/problem.ts";
import { EntryTop } from "./entry-page.tsx";

type Props = { error: unknown; retry: () => void; setup?: boolean };

/** A link that does not work: it was used, has expired, never was; or the server did not answer. */
export function LinkProblem({ error, retry, setup }: Props) {
  const { t } = useWords();
  if (isCode(error, "not_found") || isCode(error, "invalid")) {
    return (
      <>
        <EntryTop title={t("signIn.gone.title")}>{setup ? t("signIn.gone.setup") : t("signIn.gone.text")}</EntryTop>
        <Link to="/sign-in" className="btn go">
          {t("signIn.gone.action")}
        </Link>
      </>
    );
  }
  return (
    <div role="alert">
      <EntryTop title={t("problems.title")}>{explain(t, error)}</EntryTop>
      <Button className="go" onClick={retry}>
        {t("basics.tryAgain")}
      </Button>
    </div>
  );
}
