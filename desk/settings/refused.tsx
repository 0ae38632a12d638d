import { useWords } from "../../platform/i18n/react.tsx";
import { explain } from "../api/problem.ts";

/** Why something was not done. */
export function Refused({ error }: { error: unknown }) {
  const { t } = useWords();
  return error ? (
    <p className="bad refused" role="alert">
      {explain(t, error)}
    </p>
  ) : null;
}
