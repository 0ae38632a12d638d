import "./journey.css";
import { useCallback, useState } from "react";
import type { ConversationView } from "../../conversations/contract.ts";
import type { JourneyStage } from "../../customers/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Dialog } from "../../platform/ui/dialog.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { stages } from "../api/timeline.ts";
import { walkable } from "../frame/walkable.ts";
import { useWish } from "../frame/wishes.ts";
import { useChange } from "./use-change.ts";

/** To which stage of the customer's journey a conversation belongs: asked for by the menu or the palette. */
export function Journey({ conversation }: { conversation: ConversationView }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const change = useChange();
  useWish(
    "place",
    useCallback(() => setOpen(true), []),
  );
  const choose = (stage: JourneyStage | null) => {
    setOpen(false);
    void change.place(conversation, stage);
  };
  return (
    <Dialog
      title={t("conversation.journey.title", { name: conversation.customer.name })}
      about={t("conversation.journey.about")}
      open={open}
      onClose={() => setOpen(false)}
    >
      <ul className="stages" ref={walkable}>
        {[...stages, null].map((stage) => (
          <li key={stage}>
            <button
              type="button"
              data-stop
              aria-pressed={conversation.journey === stage}
              // So that an arrow key goes on from what holds.
              ref={conversation.journey === stage ? focusOnce : undefined}
              onClick={() => choose(stage)}
            >
              <span>
                {stage ? t(`customers.timeline.stages.${stage}`) : t("conversation.journey.none")}
                <span className="quiet tiny">{t(`conversation.journey.means.${stage ?? "none"}`)}</span>
              </span>
              {conversation.journey === stage ? <Icon name="check" small /> : null}
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

const focusOnce = (button: HTMLButtonElement | null) => button?.focus();
