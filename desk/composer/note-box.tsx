import { useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { ConversationView } from "../../conversations/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { Hint } from "../../platform/ui/hint.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { write } from "../api/conversations.ts";
import { refresh } from "../api/optimistic.ts";
import { Elsewhere } from "./elsewhere.tsx";
import { mentionsIn } from "./mentions.ts";
import { sendKeys } from "./send-keys.ts";
import { useDraft, useKept } from "./use-draft.ts";
import { useMentionables } from "./use-mentionables.ts";
import { useSend } from "./use-send.ts";
import { Writing } from "./writing.tsx";

type Props = { conversation: ConversationView; tabs: ReactNode; wanted: number; nobody: boolean };

/** A note among us; the customer never sees it. */
export function NoteBox({ conversation, tabs, wanted, nobody }: Props) {
  const { t, format } = useWords();
  const client = useQueryClient();
  const { draft, change, clear } = useDraft(`${conversation.id}.note`);
  const other = useKept(conversation.id, "note");
  const { send, busy, error, complain } = useSend();
  const all = useMentionables();
  const meant = mentionsIn(draft.text, all);
  const told = all.filter(({ id }) => meant.some((one) => one.id === id)).map(({ name }) => name);
  const add = () => {
    if (draft.text.trim() === "") return complain(t("composer.needWords"));
    void send(async () => {
      const { id, text, html } = draft;
      const files = draft.files.map((file) => file.id);
      await write(conversation.id, { kind: "note", id, text, html, files, mentions: meant });
      clear();
      void refresh(client, conversation.id);
    });
  };
  return (
    <Writing
      kind="note"
      draft={draft}
      change={change}
      label={t("composer.yourNote")}
      placeholder={t("composer.writeNote")}
      wanted={wanted}
      error={error}
      notice={other ? <Elsewhere other={other} /> : null}
      onSend={add}
      top={
        <div className="to">
          {tabs}
          <span className="note-mark cut">
            <Icon name={told.length > 0 ? "at" : "lock"} small />
            <span className="cut" aria-live="polite">
              {told.length > 0
                ? t("composer.tells", { names: format.list(told) })
                : nobody
                  ? t("composer.nobodyToAnswer")
                  : t("composer.noteFor")}
            </span>
          </span>
        </div>
      }
      buttons={(go) => (
        <Hint text={t("composer.addNote")} keys={sendKeys} side="top">
          <Button look="main" aria-disabled={busy || undefined} onClick={() => !busy && go(false)}>
            {t("composer.addNote")}
          </Button>
        </Hint>
      )}
    />
  );
}
