import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useId } from "react";
import type { ConversationRow } from "../../conversations/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { Dialog } from "../../platform/ui/dialog.tsx";
import { TextField } from "../../platform/ui/field.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { tagsQuery } from "../api/conversations.ts";
import type { Doing } from "./foreseen.ts";

type Props = {
  rows: readonly ConversationRow[];
  open: boolean;
  onClose: () => void;
  onDo: (doing: Doing) => void;
};

/** Gives all of them a word, or takes one away that some of them carry. */
export function BulkTags({ rows, open, onClose, onDo }: Props) {
  const { t } = useWords();
  const about = t("bulk.tagsAbout", { count: rows.length });
  return (
    <Dialog title={t("conversation.tags")} about={about} open={open} onClose={onClose}>
      <Words rows={rows} onClose={onClose} onDo={onDo} />
    </Dialog>
  );
}

function Words({ rows, onClose, onDo }: Omit<Props, "open">) {
  const { t } = useWords();
  const offered = useId();
  const { data: known } = useQuery(tagsQuery);
  const carried = [...new Set(rows.flatMap(({ tags }) => tags))].sort((a, b) => a.localeCompare(b));
  const finish = (doing: Doing) => {
    onClose();
    onDo(doing);
  };
  const add = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = String(new FormData(event.currentTarget).get("tag") ?? "");
    const name = typed.replace(/\s+/g, " ").trim();
    if (name) finish({ do: "tag", name });
    else onClose();
  };
  return (
    <>
      {carried.length > 0 ? (
        <ul className="tag-list" aria-label={t("conversation.tags")}>
          {carried.map((tag) => (
            <li key={tag}>
              <span className="cut">{tag}</span>
              <Button
                look="bare"
                size="sq"
                aria-label={t("conversation.untag", { tag })}
                onClick={() => finish({ do: "untag", name: tag })}
              >
                <Icon name="x" small />
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
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
          {known?.items.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <div className="acts">
          <Button onClick={onClose}>{t("basics.cancel")}</Button>
          <Button look="main" type="submit">
            {t("basics.add")}
          </Button>
        </div>
      </form>
    </>
  );
}
