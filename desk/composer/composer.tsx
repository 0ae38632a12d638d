import "./composer.css";
import { useQuery } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import type { ConversationView } from "../../conversations/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { replyQuery } from "../api/conversations.ts";
import { isCode } from "../api/problem.ts";
import { useWish } from "../frame/wishes.ts";
import { NoteBox } from "./note-box.tsx";
import { ReplyBox } from "./reply-box.tsx";
import { UndoStrip } from "./undo-strip.tsx";

export type Kind = "reply" | "note";

/** Below a conversation: an answer to the customer, or a note among us. Both keep their own words. */
export function Composer({ conversation }: { conversation: ConversationView }) {
  const { t } = useWords();
  const [chosen, choose] = useState<Kind>("reply");
  const [wanted, want] = useState(0);
  const defaults = useQuery({ ...replyQuery(conversation.id), enabled: conversation.mayChange });
  const nobody = isCode(defaults.error, "not_found");
  const kind = nobody ? "note" : chosen;
  const focus = useCallback((next: Kind) => {
    choose(next);
    want((times) => times + 1);
  }, []);
  useWish(
    "reply",
    useCallback(() => focus("reply"), [focus]),
  );
  if (!conversation.mayChange) {
    return (
      <div className="write">
        <UndoStrip />
        <p className="quiet only">{t("composer.mayNotWrite")}</p>
      </div>
    );
  }
  const tabs = <Tabs kind={kind} nobody={nobody} onChoose={focus} />;
  return (
    <div className="write">
      <UndoStrip />
      {kind === "reply" ? (
        <ReplyBox key="reply" conversation={conversation} defaults={defaults.data} tabs={tabs} wanted={wanted} />
      ) : (
        <NoteBox key="note" conversation={conversation} tabs={tabs} wanted={wanted} nobody={nobody} />
      )}
    </div>
  );
}

function Tabs({ kind, nobody, onChoose }: { kind: Kind; nobody: boolean; onChoose: (kind: Kind) => void }) {
  const { t } = useWords();
  return (
    <fieldset className="seg">
      <legend className="sr">{t("composer.kind")}</legend>
      {nobody ? null : (
        <button type="button" aria-pressed={kind === "reply"} onClick={() => onChoose("reply")}>
          {t("composer.reply")}
        </button>
      )}
      <button type="button" aria-pressed={kind === "note"} onClick={() => onChoose("note")}>
        {t("composer.note")}
      </button>
    </fieldset>
  );
}
