import { useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { Dialog } from "../../platform/ui/dialog.tsx";
import { TextField } from "../../platform/ui/field.tsx";
import { block } from "../api/blocks.ts";
import { keys } from "../api/keys.ts";
import { Refused } from "./refused.tsx";
import { useAct } from "./use-act.ts";

/** Blocks what is typed: with something before an @ an address, else a whole domain. */
export function BlockDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useWords();
  const { act, busy, error } = useAct(keys.blocks);
  const add = async (form: FormData) => {
    const value = String(form.get("value")).trim();
    const kind = /^[^@]+@/.test(value) ? "address" : "domain";
    if (await act(() => block({ kind, value }), t("blocks.blocked", { value }))) onClose();
  };
  return (
    <Dialog title={t("blocks.add")} about={t("blocks.addAbout")} open={open} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void add(new FormData(event.currentTarget));
        }}
      >
        <TextField
          label={t("blocks.whom")}
          name="value"
          maxLength={320}
          required
          autoComplete="off"
          help={t("blocks.whomHelp")}
        />
        <Refused error={error} />
        <div className="acts">
          <Button onClick={onClose}>{t("basics.cancel")}</Button>
          <Button look="main" type="submit" aria-disabled={busy || undefined}>
            {t("blocks.block")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
