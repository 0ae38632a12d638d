import type { QueryKey } from "@tanstack/react-query";
import { useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { Dialog } from "../../platform/ui/dialog.tsx";
import { TextField } from "../../platform/ui/field.tsx";
import { Refused } from "./refused.tsx";
import { useAct } from "./use-act.ts";

type Props = {
  title: string;
  value: string;
  /** What the change makes old. */
  old: QueryKey[];
  work: (name: string) => Promise<unknown>;
  open: boolean;
  onClose: () => void;
};

/** Gives something its name. */
export function NameDialog({ title, value, old, work, open, onClose }: Props) {
  const { t } = useWords();
  const { act, busy, error } = useAct(...old);
  const save = async (form: FormData) => {
    const name = String(form.get("name")).trim();
    if (name !== "" && (await act(() => work(name), t("settings.saved")))) onClose();
  };
  return (
    <Dialog title={title} open={open} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save(new FormData(event.currentTarget));
        }}
      >
        <TextField
          label={t("settings.name")}
          name="name"
          defaultValue={value}
          maxLength={120}
          required
          autoComplete="off"
        />
        <Refused error={error} />
        <div className="acts">
          <Button onClick={onClose}>{t("basics.cancel")}</Button>
          <Button look="main" type="submit" aria-disabled={busy || undefined}>
            {t("settings.save")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
