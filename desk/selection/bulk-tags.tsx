import { useQuery } from "@tanstack/react-query";
import type { ConversationRow } from "../../conversations/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { tagsQuery } from "../api/conversations.ts";
import { TagsDialog } from "../tags/tags-dialog.tsx";
import type { Doing } from "./foreseen.ts";

type Props = {
  rows: readonly ConversationRow[];
  open: boolean;
  onClose: () => void;
  onDo: (doing: Doing) => void;
};

/** Gives all of them a word, or takes one away that some of them carry: one thing at a time, so that one undo takes it back. */
export function BulkTags({ rows, open, onClose, onDo }: Props) {
  const { t } = useWords();
  const { data: known } = useQuery({ ...tagsQuery, enabled: open });
  const carried = [...new Set(rows.flatMap(({ tags }) => tags))].sort((a, b) => a.localeCompare(b));
  const finish = (doing: Doing) => {
    onClose();
    onDo(doing);
  };
  return (
    <TagsDialog
      about={t("bulk.tagsAbout", { count: rows.length })}
      tags={carried}
      complete={carried.filter((tag) => rows.every(({ tags }) => tags.includes(tag)))}
      known={known?.items}
      open={open}
      onClose={onClose}
      onAdd={(name) => finish({ do: "tag", name })}
      onRemove={(name) => finish({ do: "untag", name })}
    />
  );
}
