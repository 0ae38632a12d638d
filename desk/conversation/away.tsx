import "./away.css";
import type { ConversationView } from "../../conversations/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { UndoStrip } from "../composer/undo-strip.tsx";
import { BlockedNote } from "./blocked-note.tsx";
import { useChange } from "./use-change.ts";

/** In the place of the composer, for what lies in spam or in the bin: since when, what happens to it, and the way back. */
export function Away({ conversation }: { conversation: ConversationView }) {
  const { t, format } = useWords();
  const { state, awayAt, purgeAt, customer } = conversation;
  const change = useChange();
  const spam = state === "spam";
  const at = format.full(awayAt ?? conversation.lastAt);
  return (
    <div className="write">
      <UndoStrip />
      <div className="away">
        <Icon name={spam ? "spam" : "bin"} />
        <div>
          <p>
            <b>{spam ? t("conversation.away.spam", { at }) : t("conversation.away.deleted", { at })}</b>
          </p>
          {purgeAt ? (
            <p className="quiet">
              {t("conversation.away.deletedText", { day: format.day(purgeAt), name: customer.name })}
            </p>
          ) : null}
          {spam ? <BlockedNote conversation={conversation} /> : null}
        </div>
        {conversation.mayChange ? (
          <Button
            look="main"
            onClick={() => void (spam ? change.noSpam(conversation.id) : change.restore(conversation.id))}
          >
            {spam ? t("conversation.noSpam") : t("conversation.restore")}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
