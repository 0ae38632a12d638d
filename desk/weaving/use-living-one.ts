import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import type { ConversationView } from "../../conversations/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { say } from "../../platform/ui/toast.tsx";
import { keys } from "../api/keys.ts";
import { bringDrafts } from "../composer/use-draft.ts";
import { useMe } from "../frame/use-me.ts";
import { usePlace } from "../inbox/use-list.ts";

/**
 * Whoever asks for a conversation that stands in another by now is led there; whoever is just writing in it, once they look
 * up: until then their words are kept, and sent, by its old name. Answers what is to be shown.
 */
export function useLivingOne(id: string, found: ConversationView | undefined): ConversationView | undefined {
  const { t } = useWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { view, search } = usePlace();
  const me = useMe().id;
  const last = useRef<ConversationView>(undefined);
  if (found?.id === id) last.current = found;
  const living = found && found.id !== id ? found : undefined;
  const goThere = useRef<() => Promise<void>>(() => Promise.resolve());
  useEffect(() => {
    goThere.current = async () => {
      if (!living) return;
      await bringDrafts(me, id);
      client.setQueryData(keys.conversation(living.id), (kept: ConversationView | undefined) => kept ?? living);
      say({ text: t("weaving.ledHere") });
      const params = { view, conversation: living.id };
      await navigate({ to: "/inbox/$view/$conversation", params, search, replace: true });
    };
  });
  const livingId = living?.id;
  useEffect(() => {
    if (!livingId) return;
    if (!isWriting()) return void goThere.current();
    const lookUp = () => setTimeout(() => !isWriting() && void goThere.current());
    document.addEventListener("focusout", lookUp);
    return () => document.removeEventListener("focusout", lookUp);
  }, [livingId]);
  return living ? (last.current ?? living) : found;
}

const isWriting = () => document.activeElement?.closest(".write") != null;
