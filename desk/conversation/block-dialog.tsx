import "./away.css";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { BlockKind } from "../../conversations/blocks/contract.ts";
import type { ConversationView } from "../../conversations/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { Dialog } from "../../platform/ui/dialog.tsx";
import { say } from "../../platform/ui/toast.tsx";
import { block, unblock } from "../api/blocks.ts";
import { unmarkSpam } from "../api/conversations.ts";
import { keys } from "../api/keys.ts";
import { refresh } from "../api/optimistic.ts";
import { explain } from "../api/problem.ts";

type Props = { conversation: ConversationView; open: boolean; onClose: () => void; onDone: () => void };
type Choice = { kind: BlockKind; value: string };
const mostOffered = 6;

/** Whose mail is to go into spam from now on: one address of this conversation, or everybody at its domain. */
export function BlockDialog({ conversation, open, onClose, onDone }: Props) {
  const { t } = useWords();
  return (
    <Dialog title={t("blocks.dialog")} about={t("blocks.dialogAbout")} open={open} onClose={onClose}>
      <Choices conversation={conversation} onClose={onClose} onDone={onDone} />
    </Dialog>
  );
}

function choicesIn({ participants }: ConversationView): Choice[] {
  const addresses = participants.map(({ address }) => address).slice(0, mostOffered);
  const domains = new Set(addresses.map((address) => address.slice(address.lastIndexOf("@") + 1)));
  return [
    ...addresses.map((value) => ({ kind: "address" as const, value })),
    ...[...domains].map((value) => ({ kind: "domain" as const, value })),
  ];
}

function Choices({ conversation, onClose, onDone }: Omit<Props, "open">) {
  const { t } = useWords();
  const choices = choicesIn(conversation);
  const [chosen, choose] = useState(0);
  const [error, setError] = useState<unknown>(null);
  const carryOut = useBlock(conversation);
  const submit = async () => {
    const choice = choices[chosen];
    if (!choice) return;
    try {
      await carryOut(choice);
      onClose();
      onDone();
    } catch (failure) {
      setError(failure);
    }
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <fieldset className="block-whom">
        <legend className="label">{t("blocks.whom")}</legend>
        {choices.map(({ kind, value }, index) => (
          <label key={`${kind} ${value}`}>
            <input type="radio" name="whom" checked={chosen === index} onChange={() => choose(index)} />
            <span className="cut">{kind === "domain" ? t("blocks.everybodyAt", { value }) : value}</span>
          </label>
        ))}
      </fieldset>
      {error ? (
        <p className="refused" role="alert">
          {explain(t, error)}
        </p>
      ) : null}
      <div className="acts">
        <Button onClick={onClose}>{t("basics.cancel")}</Button>
        <Button look="main" type="submit">
          {t("blocks.block")}
        </Button>
      </div>
    </form>
  );
}

/** Blocks, takes the conversation into spam with it, and offers the way back from both. */
function useBlock({ id: conversationId, state }: ConversationView) {
  const client = useQueryClient();
  const { t } = useWords();
  const renew = () => {
    void refresh(client, conversationId);
    void client.invalidateQueries({ queryKey: keys.blocks });
  };
  return async ({ kind, value }: Choice) => {
    const { id } = await block({ kind, value, ...(state === "deleted" ? {} : { conversationId }) });
    renew();
    const undo = async () => {
      try {
        await unblock(id);
        if (state !== "spam" && state !== "deleted") await unmarkSpam(conversationId);
      } catch (error) {
        say({ text: explain(t, error), bad: true });
      }
      renew();
    };
    say({ text: t("blocks.blocked", { value }), action: { label: t("basics.undo"), run: () => void undo() } });
  };
}
