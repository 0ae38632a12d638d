import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { CustomerView } from "../../customers/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Act, Button } from "../../platform/ui/button.tsx";
import { keys } from "../api/keys.ts";
import { explain } from "../api/problem.ts";
import { writeNote } from "../api/timeline.ts";
import { useDraft } from "../composer/use-draft.ts";

type Props = { customer: CustomerView; onDone: () => void };

/** A note into the timeline: a call, a word over the counter. What is typed is kept until it is saved. */
export function NoteForm({ customer, onDone }: Props) {
  const { t } = useWords();
  const client = useQueryClient();
  const { draft, change, clear } = useDraft(`${customer.id}.note`);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const save = async () => {
    if (busy || draft.text.trim() === "") return;
    setBusy(true);
    try {
      await writeNote(customer.id, { text: draft.text });
      clear();
      onDone();
      await client.invalidateQueries({ queryKey: keys.timeline(customer.id) });
      await client.invalidateQueries({ queryKey: keys.customer(customer.id) });
    } catch (failure) {
      setError(explain(t, failure));
      setBusy(false);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save();
  };
  return (
    <form className="note-form" onSubmit={submit}>
      <textarea
        className="input"
        rows={3}
        maxLength={4000}
        aria-label={t("customers.newNote")}
        placeholder={t("customers.noteHint")}
        value={draft.text}
        ref={focusOnce}
        onChange={(event) => change({ text: event.target.value })}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void save();
          if (event.key === "Escape") onDone();
        }}
      />
      {error ? (
        <p className="bad" role="alert">
          {error}
        </p>
      ) : null}
      <p className="acts">
        <Button look="main" type="submit" aria-disabled={busy || draft.text.trim() === "" || undefined}>
          {t("customers.saveNote")}
        </Button>
        <Act plain onClick={onDone}>
          {t("basics.cancel")}
        </Act>
        <span className="quiet tiny">{t("composer.noteFor")}</span>
      </p>
    </form>
  );
}

const focusOnce = (area: HTMLTextAreaElement | null) => area?.focus();
