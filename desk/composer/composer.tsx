import "./composer.css";
import { useQuery } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import type { ConversationView } from "../../conversations/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { replyQuery } from "../api/conversations.ts";
import { isCode } from "../api/problem.ts";
import { useMe } from "../frame/use-me.ts";
import { useWish } from "../frame/wishes.ts";
import { ForwardBox } from "./forward-box.tsx";
import { NoteBox } from "./note-box.tsx";
import { ReplyBox } from "./reply-box.tsx";
import { UndoStrip } from "./undo-strip.tsx";
import { draftName, drafts, useDraft } from "./use-draft.ts";

export type Kind = "reply" | "note" | "forward";

/** Below a conversation: an answer to the customer, a note among us, or what is passed on. Each keeps its own words. */
export function Composer({ conversation }: { conversation: ConversationView }) {
  const { t } = useWords();
  const [chosen, choose] = useState<Kind>("reply");
  const [wanted, want] = useState(0);
  const defaults = useQuery({ ...replyQuery(conversation.id), enabled: conversation.mayChange });
  const nobody = isCode(defaults.error, "not_found");
  const kind = nobody && chosen === "reply" ? "note" : chosen;
  const passing = draftName(useMe().id, `${conversation.id}.forward`);
  const { draft: passed } = useDraft(`${conversation.id}.forward`);
  const focus = useCallback((next: Kind) => {
    choose(next);
    want((times) => times + 1);
  }, []);
  useWish(
    "reply",
    useCallback(() => focus("reply"), [focus]),
  );
  const newest = defaults.data?.messageId ?? null;
  useWish(
    "forward",
    useCallback(() => {
      // Asked for by a key alone, it is the message an answer would go to.
      if (!drafts.read(passing).forwards) drafts.change(passing, { forwards: { messageId: newest, without: [] } });
      focus("forward");
    }, [focus, passing, newest]),
  );
  if (!conversation.mayChange) {
    return (
      <div className="write">
        <UndoStrip />
        <p className="quiet only">{t("composer.mayNotWrite")}</p>
      </div>
    );
  }
  const tabs = (
    <Tabs kind={kind} nobody={nobody} passing={kind === "forward" || passed.forwards !== null} onChoose={focus} />
  );
  return (
    <div className="write">
      <UndoStrip />
      {kind === "reply" ? (
        <ReplyBox key="reply" conversation={conversation} defaults={defaults.data} tabs={tabs} wanted={wanted} />
      ) : kind === "forward" ? (
        <ForwardBox
          key="forward"
          conversation={conversation}
          tabs={tabs}
          wanted={wanted}
          onDone={() => choose("reply")}
        />
      ) : (
        <NoteBox key="note" conversation={conversation} tabs={tabs} wanted={wanted} nobody={nobody} />
      )}
    </div>
  );
}

/** Words that lose the focus on a phone get smaller, and what is pressed would move away under the finger. */
const stay = (event: { preventDefault(): void }) => event.preventDefault();

type TabsProps = { kind: Kind; nobody: boolean; passing: boolean; onChoose: (kind: Kind) => void };

function Tabs({ kind, nobody, passing, onChoose }: TabsProps) {
  const { t } = useWords();
  return (
    <fieldset className="seg">
      <legend className="sr">{t("composer.kind")}</legend>
      {nobody ? null : (
        <button type="button" aria-pressed={kind === "reply"} onMouseDown={stay} onClick={() => onChoose("reply")}>
          {t("composer.reply")}
        </button>
      )}
      <button type="button" aria-pressed={kind === "note"} onMouseDown={stay} onClick={() => onChoose("note")}>
        {t("composer.note")}
      </button>
      {passing ? (
        <button type="button" aria-pressed={kind === "forward"} onMouseDown={stay} onClick={() => onChoose("forward")}>
          {t("composer.forward.tab")}
        </button>
      ) : null}
    </fieldset>
  );
}
