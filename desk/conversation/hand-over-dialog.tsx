import { type FormEvent, useId, useState } from "react";
import type { ConversationView } from "../../conversations/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { Dialog } from "../../platform/ui/dialog.tsx";
import { TextArea } from "../../platform/ui/field.tsx";
import { Hint } from "../../platform/ui/hint.tsx";
import { onSendKeys, sendKeys } from "../composer/send-keys.ts";
import { useChange } from "./use-change.ts";
import { useColleagues } from "./use-colleagues.ts";

type Props = { conversation: ConversationView; open: boolean; onClose: () => void };

/** To whom, and a word with it: Ctrl Enter hands over. */
export function HandOverDialog({ conversation, open, onClose }: Props) {
  const { t } = useWords();
  return (
    <Dialog
      title={t("conversation.handOver.title")}
      about={t("conversation.handOver.about")}
      open={open}
      onClose={onClose}
    >
      <Words conversation={conversation} onClose={onClose} />
    </Dialog>
  );
}

type Begun = { to: string; word: string };
/** What was begun and not sent, by conversation: closing the sheet loses nothing. */
const begun = new Map<string, Begun>();

function Words({ conversation, onClose }: Omit<Props, "open">) {
  const { t } = useWords();
  const change = useChange();
  const colleagues = useColleagues();
  const { id } = conversation;
  const [{ to, word }, setBegun] = useState<Begun>(() => begun.get(id) ?? { to: "", word: "" });
  const [busy, setBusy] = useState(false);
  const [missing, setMissing] = useState(false);
  const keep = (part: Partial<Begun>) => {
    const now = { to, word, ...part };
    begun.set(id, now);
    setBegun(now);
    setMissing(false);
  };
  const chosen = colleagues.find((one) => one.id === to);
  const go = async () => {
    if (busy) return;
    if (!chosen) return setMissing(true);
    setBusy(true);
    const done = await change.handOver(conversation, chosen, word.trim());
    setBusy(false);
    if (!done) return;
    begun.delete(id);
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void go();
  };
  return (
    <form onSubmit={submit} onKeyDown={(event) => onSendKeys(event, () => void go())} noValidate>
      <Whom to={to} colleagues={colleagues} missing={missing} onChange={(next) => keep({ to: next })} />
      <TextArea
        label={t("conversation.handOver.word")}
        help={t("conversation.handOver.help")}
        placeholder={t("conversation.handOver.hint")}
        rows={3}
        maxLength={2000}
        value={word}
        onChange={(event) => keep({ word: event.target.value })}
      />
      <div className="acts">
        <Button onClick={onClose}>{t("basics.cancel")}</Button>
        <Hint text={t("conversation.handOver.go")} keys={sendKeys} side="top">
          <Button look="main" type="submit" aria-disabled={busy || undefined}>
            {t("conversation.handOver.go")}
          </Button>
        </Hint>
      </div>
    </form>
  );
}

type WhomProps = {
  to: string;
  colleagues: { id: string; name: string }[];
  missing: boolean;
  onChange: (id: string) => void;
};

function Whom({ to, colleagues, missing, onChange }: WhomProps) {
  const { t } = useWords();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{t("conversation.handOver.to")}</label>
      <select
        id={id}
        className="input"
        value={to}
        aria-invalid={missing || undefined}
        aria-describedby={missing ? `${id}-error` : undefined}
        onChange={(event) => onChange(event.target.value)}
      >
        <option value="">{t("conversation.handOver.choose")}</option>
        {colleagues.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
      {missing ? (
        <p className="wrong" id={`${id}-error`} role="alert">
          {t("conversation.handOver.chooseFirst")}
        </p>
      ) : null}
    </div>
  );
}
