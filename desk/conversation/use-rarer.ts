import { useRouter } from "@tanstack/react-router";
import { useWords } from "../../platform/i18n/react.tsx";
import { say } from "../../platform/ui/toast.tsx";
import { holdUnread } from "./held-unread.ts";
import { useChange } from "./use-change.ts";

/** What the menu of a conversation, a key and the palette offer alike. */
export function useRarer(id: string) {
  const { t } = useWords();
  const { buildLocation } = useRouter();
  const change = useChange();
  return {
    copyLink: async () => {
      const { href } = buildLocation({ to: "/conversations/$id", params: { id } });
      try {
        await navigator.clipboard.writeText(new URL(href, location.href).href);
        say({ text: t("conversation.linkCopied") });
      } catch {
        say({ text: t("conversation.linkNotCopied"), bad: true });
      }
    },
    /** And stays so, although it is being looked at. */
    unread: () => {
      holdUnread(id);
      void change.markUnread(id);
    },
  };
}
