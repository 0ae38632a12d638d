import { useWords } from "../../platform/i18n/react.tsx";
import { Blank } from "../../platform/ui/blank.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { explain, isCode } from "../api/problem.ts";
import { Missing } from "./missing.tsx";

/** What a page shows when it cannot be shown. */
export function Crash({ error, reset }: { error: unknown; reset: () => void }) {
  const { t } = useWords();
  if (isCode(error, "not_found")) return <Missing />;
  return (
    <main id="main" className="page" tabIndex={-1}>
      <div className="in">
        <Failed page error={error} retry={reset} title={t("problems.title")} />
      </div>
    </main>
  );
}

type FailedProps = { error: unknown; retry: () => void; title: string; page?: boolean };

/** The same inside a pane: what failed, and the button to try again. */
export function Failed({ error, retry, title, page }: FailedProps) {
  const { t } = useWords();
  return (
    <Blank alert page={page} title={title} actions={<Button onClick={retry}>{t("basics.tryAgain")}</Button>}>
      {explain(t, error)}
    </Blank>
  );
}
