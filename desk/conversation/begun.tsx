import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { DraftView } from "../../conversations/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Act } from "../../platform/ui/button.tsx";
import { Face } from "../../platform/ui/face.tsx";
import { draftsQuery } from "../api/drafts.ts";

/** What colleagues have begun to write here; their words on demand, to read only. */
export function Begun({ conversationId }: { conversationId: string }) {
  const { t } = useWords();
  const { data } = useQuery(draftsQuery(conversationId));
  if (!data || data.others.length === 0) return null;
  return (
    <ul className="begun" aria-label={t("conversation.begun.all")}>
      {data.others.map((draft) => (
        <One key={`${draft.staff.id}.${draft.kind}`} draft={draft} />
      ))}
    </ul>
  );
}

function One({ draft }: { draft: DraftView }) {
  const { t, format } = useWords();
  const [open, setOpen] = useState(false);
  const { name } = draft.staff;
  return (
    <li>
      <p>
        <Face name={name} kind="us" size="sm" />
        <span>
          {draft.kind === "note" ? t("conversation.begun.note", { name }) : t("conversation.begun.reply", { name })}
        </span>
        <time dateTime={draft.updatedAt} title={format.full(draft.updatedAt)}>
          {format.stamp(draft.updatedAt)}
        </time>
        <Act aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t("conversation.begun.hide") : t("conversation.begun.show")}
        </Act>
      </p>
      {open ? <p className="words">{draft.text}</p> : null}
    </li>
  );
}
