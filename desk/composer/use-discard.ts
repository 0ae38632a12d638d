import { useWords } from "../../platform/i18n/react.tsx";
import { say } from "../../platform/ui/toast.tsx";
import { type DraftPlace, useDraft } from "./use-draft.ts";

/** Throws away what was written at a place; one click brings it back. */
export function useDiscard(place: DraftPlace, then?: () => void) {
  const { t } = useWords();
  const { draft, change, clear } = useDraft(place);
  return () => {
    clear();
    then?.();
    say({ text: t("composer.discarded"), action: { label: t("basics.undo"), run: () => change(draft) } });
  };
}
