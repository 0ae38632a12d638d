import { useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { nothing } from "./selected.ts";
import { select, useIsChoosing } from "./use-selection.ts";

/** On small screens: from now on a tap on a row selects it. */
export function ChooseButton() {
  const { t } = useWords();
  const choosing = useIsChoosing();
  return (
    <Button
      look="bare"
      size="sq"
      className="choose-some"
      aria-label={t("bulk.choose")}
      aria-pressed={choosing}
      onClick={() => select((before) => (before.choosing ? nothing : { ...before, choosing: true }))}
    >
      <Icon name="select" />
    </Button>
  );
}
