import type { QueryKey } from "@tanstack/react-query";
import type { ComponentProps } from "react";
import { useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { Dialog } from "../../platform/ui/dialog.tsx";
import { Refused } from "./refused.tsx";
import { useAct } from "./use-act.ts";

type Props = Pick<ComponentProps<typeof Dialog>, "title" | "about" | "open" | "onClose"> & {
  drop: () => Promise<unknown>;
  /** What is said once it is gone. */
  done: string;
  /** What it makes old. */
  old: QueryKey;
};

/** Asks before something is given up that could only be entered anew; says why it was refused. */
export function RemoveDialog({ drop, done, old, ...dialog }: Props) {
  const { t } = useWords();
  const { act, busy, error } = useAct(old);
  const remove = async () => {
    if (await act(drop, done)) dialog.onClose();
  };
  return (
    <Dialog {...dialog}>
      <Refused error={error} />
      <div className="acts">
        <Button onClick={dialog.onClose}>{t("basics.cancel")}</Button>
        <Button look="main" aria-disabled={busy || undefined} onClick={() => void remove()}>
          {t("settings.remove")}
        </Button>
      </div>
    </Dialog>
  );
}
