import { Link } from "@tanstack/react-router";
import { useWords } from "../../platform/i18n/react.tsx";
import { Blank } from "../../platform/ui/blank.tsx";
import { useTitle } from "./use-title.ts";

/** A page that is not there, or is none of this person's business. */
export function Missing() {
  const { t } = useWords();
  useTitle(t("shell.missing.title"));
  return (
    <main id="main" className="page" tabIndex={-1}>
      <div className="in">
        <NotHere page />
      </div>
    </main>
  );
}

/** The same inside a pane of a page that is there. */
export function NotHere({ page }: { page?: boolean }) {
  const { t } = useWords();
  return (
    <Blank
      page={page}
      title={t("shell.missing.title")}
      actions={
        <Link to="/" className="btn">
          {t("shell.missing.action")}
        </Link>
      }
    >
      {t("shell.missing.text")}
    </Blank>
  );
}
