import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import type { ConversationView } from "../../conversations/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { say } from "../../platform/ui/toast.tsx";
import { keys } from "../api/keys.ts";
import { usePlace } from "../inbox/use-list.ts";

/** Whoever asks for a conversation that stands in another by now is led there. */
export function useLivingOne(id: string, found: ConversationView | undefined): void {
  const { t } = useWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { view, search } = usePlace();
  const living = found?.id ?? id;
  const led = useRef<string>(undefined);
  useEffect(() => {
    if (living === id || living === led.current) return;
    led.current = living;
    client.setQueryData(keys.conversation(living), (kept: ConversationView | undefined) => kept ?? found);
    say({ text: t("weaving.ledHere") });
    void navigate({
      to: "/inbox/$view/$conversation",
      params: { view, conversation: living },
      search,
      replace: true,
    });
  }, [living, id, found, client, navigate, t, view, search]);
}
