import { useRef, useState } from "react";
import type { Mailbox } from "../../conversations/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { explain } from "../api/problem.ts";
import type { Draft } from "./drafts.ts";
import { firstWrong } from "./mailboxes.ts";
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
  /** Whether it can go to these people. What speaks against it is said. */
  const reaches = (to: readonly Mailbox[] = [], draft: Pick<Draft, "cc" | "bcc">): boolean => {
    const wrong = firstWrong([...to, ...draft.cc, ...draft.bcc]);
    if (to.length === 0) setError(t("composer.needRecipient"));
    else if (wrong) setError(t("composer.noAddress", { text: wrong }));
    return to.length > 0 && !wrong;
  };
  return { send, busy, error, complain: setError, reaches };
}
