import type { QueryKey } from "@tanstack/react-query";
import { useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { Dialog } from "../../platform/ui/dialog.tsx";
import { Refused } from "../settings/refused.tsx";
import { useAct } from "../settings/use-act.ts";

type Props = { open: boolean; onClose: () => void; undo: () => Promise<unknown>; old: QueryKey };

/** Says what taking an import back does, before it does it. */
export function UndoDialog({ open, onClose, undo, old }: Props) {
  const { t } = useWords();
  const { act, busy, error } = useAct(old);
  const take = async () => {
    if (await act(undo, t("lists.undoing"))) onClose();
  };
  return (
    <Dialog title={t("lists.undoTitle")} about={t("lists.undoAbout")} open={open} onClose={onClose}>
      <Refused error={error} />
      <div className="acts">
        <Button onClick={onClose}>{t("basics.cancel")}</Button>
        <Button look="main" aria-disabled={busy || undefined} onClick={() => void take()}>
          {t("lists.undo")}
        </Button>
      </div>
    </Dialog>
  );
}
