import { useRef, useState } from "react";
import { useWords } from "../../platform/i18n/react.tsx";
import { explain } from "../api/problem.ts";
import { useStay } from "./use-draft.ts";

/** Runs one sending at a time. What went wrong is said; the words stay with whoever wrote them. */
export function useSend() {
  const { t } = useWords();
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const running = useRef(false);
  useStay(busy);
  const send = async (what: () => Promise<void>) => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setError(null);
    try {
      await what();
    } catch (failure) {
      setError(t("composer.kept", { reason: explain(t, failure) }));
    } finally {
      running.current = false;
      setBusy(false);
    }
  };
  return { send, busy, error, complain: setError };
}
