import { type FormEvent, useState } from "react";
import { useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { Dialog } from "../../platform/ui/dialog.tsx";
import { TextField } from "../../platform/ui/field.tsx";
import { fromField, snoozeChoices, toField } from "./snooze-times.ts";

type Props = {
  /** What it is put off to already. */
  until: string | null;
  onChoose: (until: string) => void;
  open: boolean;
  onClose: () => void;
};

/** Any moment to come back at. */
export function SnoozeDialog({ until, onChoose, open, onClose }: Props) {
  const { t } = useWords();
  return (
    <Dialog title={t("conversation.snoozePick")} about={t("conversation.snoozeAbout")} open={open} onClose={onClose}>
      <Moment until={until} onChoose={onChoose} onClose={onClose} />
    </Dialog>
  );
}

function Moment({ until, onChoose, onClose }: Omit<Props, "open">) {
  const { t } = useWords();
  const [past, setPast] = useState(false);
  const proposed = until ?? snoozeChoices(new Date())[0]?.at ?? new Date();
  const choose = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const at = fromField(String(new FormData(event.currentTarget).get("at") ?? ""));
    if (!at || at <= new Date()) return setPast(true);
    onChoose(at.toISOString());
    onClose();
  };
  return (
    <form onSubmit={choose} noValidate>
      <TextField
        label={t("conversation.snoozeAt")}
        name="at"
        type="datetime-local"
        defaultValue={toField(new Date(proposed))}
        error={past ? t("problems.reasons.past") : undefined}
        onChange={() => setPast(false)}
      />
      <div className="acts">
        <Button onClick={onClose}>{t("basics.cancel")}</Button>
        <Button look="main" type="submit">
          {t("conversation.snooze")}
        </Button>
      </div>
    </form>
  );
}
