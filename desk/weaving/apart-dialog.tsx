import { Link } from "@tanstack/react-router";
import type { ConversationView } from "../../conversations/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { Dialog } from "../../platform/ui/dialog.tsx";
import { useWeaving } from "./use-weaving.ts";

type Props = { conversation: ConversationView; open: boolean; onClose: () => void };

/** All that stands in a conversation or was split off from it, each with its way back: however long ago that was. */
export function ApartDialog({ conversation, open, onClose }: Props) {
  const { t, format } = useWords();
  const { apart, putBack } = useWeaving();
  const { id, merged, splits } = conversation;
  return (
    <Dialog title={t("weaving.apartTitle")} about={t("weaving.apartAbout")} open={open} onClose={onClose}>
      <ul className="parts">
        {merged.map((part) => (
          <li key={part.id}>
            <span className="cut">
              {part.subject || t("inbox.noSubject")}
              <br />
              <span className="quiet tiny">
                {part.customer.name}, {t("weaving.messages", { count: part.messages })}
              </span>
            </span>
            <Button
              size="sm"
              aria-label={t("weaving.apartOne", { subject: part.subject })}
              onClick={() => {
                onClose();
                void apart(part, id);
              }}
            >
              {t("weaving.apart")}
            </Button>
          </li>
        ))}
        {splits.map((part) => (
          <li key={part.id}>
            <span className="cut">
              <Link to="/conversations/$id" params={{ id: part.id }} onClick={onClose}>
                {part.subject || t("inbox.noSubject")}
              </Link>
              <br />
              <span className="quiet tiny">{t("weaving.splitAt", { at: format.stamp(part.at) })}</span>
            </span>
            <Button
              size="sm"
              aria-label={t("weaving.putBackOne", { subject: part.subject })}
              onClick={() => {
                onClose();
                void putBack(part, id);
              }}
            >
              {t("weaving.putBack")}
            </Button>
          </li>
        ))}
      </ul>
      <div className="acts">
        <Button onClick={onClose}>{t("basics.done")}</Button>
      </div>
    </Dialog>
  );
}
