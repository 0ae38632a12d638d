import type { MessageView } from "../../conversations/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { Hint } from "../../platform/ui/hint.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { messageRawUrl } from "../api/conversations.ts";
import { beginForward } from "../composer/begin-forward.ts";
import { useMe } from "../frame/use-me.ts";
import { SplitButton } from "../weaving/split-menu.tsx";
import type { Place } from "./message.tsx";

type Props = {
  message: MessageView;
  place: Place;
  formatted: boolean;
  onFormatted: (formatted: boolean) => void;
};

/** One click away: passing it on, splitting it off, the message's own formatting, and its raw form. */
export function MessageTools({ message, place, formatted, onFormatted }: Props) {
  const { t } = useWords();
  const look = formatted ? t("conversation.plain") : t("conversation.original");
  const me = useMe();
  const mayWrite = me.role !== "readonly";
  return (
    <span className="tools">
      {mayWrite && !message.forwards ? (
        <Hint text={t("conversation.forward")} side="top">
          <Button
            look="bare"
            size="sm"
            aria-label={t("conversation.forward")}
            onClick={() => beginForward(me.id, message.conversationId, message.id)}
          >
            <Icon name="forward" small />
          </Button>
        </Hint>
      ) : null}
      {mayWrite && place !== "only" ? (
        <SplitButton message={{ id: message.id, conversationId: message.conversationId, isFirst: place === "first" }} />
      ) : null}
      {message.hasHtml && !message.html ? (
        <Hint text={look} side="top">
          <Button
            look="bare"
            size="sm"
            aria-label={look}
            aria-pressed={formatted}
            onClick={() => onFormatted(!formatted)}
          >
            <Icon name={formatted ? "text" : "eye"} small />
          </Button>
        </Hint>
      ) : null}
      {message.hasRaw ? (
        <Hint text={t("conversation.raw")} side="top">
          <a
            className="btn bare sm"
            href={messageRawUrl(message.id)}
            target="_blank"
            rel="noreferrer"
            aria-label={t("conversation.raw")}
          >
            <Icon name="file" small />
          </a>
        </Hint>
      ) : null}
    </span>
  );
}
