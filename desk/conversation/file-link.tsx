import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { AttachmentView, MessageView } from "../../conversations/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Act } from "../../platform/ui/button.tsx";
import { say } from "../../platform/ui/toast.tsx";
import { closeLink, openLink } from "../api/conversations.ts";
import { keys } from "../api/keys.ts";
import { explain } from "../api/problem.ts";
import { useMe } from "../frame/use-me.ts";

type Link = NonNullable<AttachmentView["link"]>;
type Props = { message: MessageView; file: AttachmentView; link: Link };

/** That a file went as a link, until when, how often it was fetched, and the way to close it. */
export function FileLink({ message, file, link }: Props) {
  const { t, format } = useWords();
  const mayChange = useMe().role !== "readonly";
  const { busy, set } = useLink(message, file);
  const { until, revokedAt, downloads } = link;
  const isOver = new Date(until) <= new Date();
  const closed = revokedAt !== null;
  const standing = closed ? t("files.closed") : t(isOver ? "files.over" : "files.went", { day: format.day(until) });
  return (
    <span className="quiet">
      {standing}
      {downloads > 0 ? ` · ${t("files.downloads", { count: downloads })}` : null}
      {mayChange && !isOver ? (
        <Act
          plain
          disabled={busy}
          aria-label={t(closed ? "files.restoreOne" : "files.revokeOne", { name: file.name })}
          onClick={() => void set(closed)}
        >
          {t(closed ? "files.restore" : "files.revoke")}
        </Act>
      ) : null}
    </span>
  );
}

/** Opens or closes a link; what was just closed can be taken back in the word that says so. */
function useLink(message: MessageView, file: AttachmentView) {
  const { t } = useWords();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const set = async (open: boolean) => {
    setBusy(true);
    try {
      await (open ? openLink : closeLink)(message.id, file.id);
      const back = { label: t("basics.undo"), run: () => void set(true) };
      say(open ? { text: t("files.restored") } : { text: t("files.revoked"), action: back });
    } catch (error) {
      say({ text: explain(t, error), bad: true });
    } finally {
      setBusy(false);
      await client.invalidateQueries({ queryKey: keys.messages(message.conversationId) });
    }
  };
  return { busy, set };
}
