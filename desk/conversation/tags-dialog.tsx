import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useId } from "react";
import type { ConversationView } from "../../conversations/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { Dialog } from "../../platform/ui/dialog.tsx";
import { TextField } from "../../platform/ui/field.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { tagsQuery } from "../api/conversations.ts";
import { useChange } from "./use-change.ts";

type Props = { conversation: ConversationView; open: boolean; onClose: () => void };

/** Adds words and takes them away. */
export function TagsDialog({ conversation, open, onClose }: Props) {
  const { t } = useWords();
  return (
    <Dialog title={t("conversation.tags")} about={t("conversation.tagsAbout")} open={open} onClose={onClose}>
      <Present conversation={conversation} />
      <NewTag conversation={conversation} onClose={onClose} />
    </Dialog>
  );
}

function Present({ conversation }: { conversation: ConversationView }) {
  const { t } = useWords();
  const change = useChange();
  if (conversation.tags.length === 0) return null;
  return (
    <ul className="tag-list" aria-label={t("conversation.tags")}>
      {conversation.tags.map((tag) => (
        <li key={tag}>
          <span className="cut">{tag}</span>
          <Button
            look="bare"
            size="sq"
            aria-label={t("conversation.untag", { tag })}
            onClick={() => void change.untag(conversation, tag)}
          >
            <Icon name="x" small />
          </Button>
        </li>
      ))}
    </ul>
  );
}

function NewTag({ conversation, onClose }: Omit<Props, "open">) {
  const { t } = useWords();
  const change = useChange();
  const offered = useId();
  const { data: known } = useQuery(tagsQuery);
  const add = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const name = String(new FormData(form).get("tag") ?? "")
      .replace(/\s+/g, " ")
      .trim();
    if (!name) return onClose();
    void change.tag(conversation, name);
    form.reset();
  };
  return (
    <form onSubmit={add}>
      <TextField
        label={t("conversation.tagName")}
        name="tag"
        list={offered}
        maxLength={40}
        autoComplete="off"
        autoFocus
      />
      <datalist id={offered}>
        {known?.items
          .filter((name) => !conversation.tags.includes(name))
          .map((name) => (
            <option key={name} value={name} />
          ))}
      </datalist>
      <div className="acts">
        <Button onClick={onClose}>{t("conversation.tagsDone")}</Button>
        <Button look="main" type="submit">
          {t("basics.add")}
        </Button>
      </div>
    </form>
  );
}
