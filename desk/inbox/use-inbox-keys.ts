import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import type { ConversationView } from "../../conversations/contract.ts";
import { conversationQuery, messagesQuery } from "../api/conversations.ts";
import { keys } from "../api/keys.ts";
import { useChange } from "../conversation/use-change.ts";
import { useShortcuts } from "../frame/shortcuts.ts";
import { wish } from "../frame/wishes.ts";
import { neighbour } from "./grouping.ts";
import { useList, usePlace } from "./use-list.ts";

/** Opens another conversation of the view shown, or none. */
export function useOpen() {
  const navigate = useNavigate();
  const { view, search } = usePlace();
  return (id: string | undefined) =>
    id
      ? navigate({ to: "/inbox/$view/$conversation", params: { view, conversation: id }, search })
      : navigate({ to: "/inbox/$view", params: { view }, search });
}

/** j/k through the list, Enter into the conversation, e close, a assign, z snooze, t tag, r reply, n new, Escape back to the list. */
export function useInboxKeys(): void {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { open } = usePlace();
  const { rows } = useList();
  const change = useChange();
  const go = useOpen();

  const following = neighbour(rows, open, 1)?.id;
  useEffect(() => {
    if (!open || !following) return;
    void client.prefetchQuery(conversationQuery(following));
    void client.prefetchInfiniteQuery(messagesQuery(following));
  }, [client, open, following]);

  const move = (step: 1 | -1) => {
    const next = neighbour(rows, open, step);
    if (next) void go(next.id);
  };
  const close = () => {
    if (!open) return;
    const view = client.getQueryData<ConversationView>(keys.conversation(open));
    if (!view?.mayChange) return;
    if (view.state === "closed") return void change.reopen(open);
    void change.close(open);
    const listed = rows.some((row) => row.id === open);
    void go(listed ? (neighbour(rows, open, 1) ?? neighbour(rows, open, -1))?.id : undefined);
  };
  const putOff = () => {
    const view = open ? client.getQueryData<ConversationView>(keys.conversation(open)) : undefined;
    if (view?.mayChange && view.state === "open") wish("snooze");
  };
  const mark = () => {
    if (open && client.getQueryData<ConversationView>(keys.conversation(open))?.mayChange) wish("tag");
  };
  const enter = (event: KeyboardEvent) => (onControl(event) ? follow(event) : open ? wish("read") : move(1));
  const leave = () => void go(undefined);
  useShortcuts({
    j: () => move(1),
    k: () => move(-1),
    e: close,
    a: () => wish("assign"),
    z: putOff,
    t: mark,
    r: () => wish("reply"),
    n: () => void navigate({ to: "/write" }),
    Enter: enter,
    Escape: leave,
  });
}

const onControl = ({ target }: KeyboardEvent) => target instanceof Element && target.closest("a, button") !== null;
const follow = ({ target }: KeyboardEvent) => {
  if (target instanceof HTMLElement) target.click();
};
