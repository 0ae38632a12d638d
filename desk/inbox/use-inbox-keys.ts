import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import { conversationQuery, messagesQuery } from "../api/conversations.ts";
import { useChange } from "../conversation/use-change.ts";
import { useActs } from "../frame/acts.ts";
import { useMe } from "../frame/use-me.ts";
import { type Wish, wish } from "../frame/wishes.ts";
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
  const { role } = useMe();
  const { data: conversation } = useQuery({ ...conversationQuery(open ?? ""), enabled: open !== undefined });

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
  const close = (id: string, closed: boolean) => {
    if (closed) return void change.reopen(id);
    void change.close(id);
    const listed = rows.some((row) => row.id === id);
    void go(listed ? (neighbour(rows, id, 1) ?? neighbour(rows, id, -1))?.id : undefined);
  };
  const enter = (event?: KeyboardEvent) => (event && onControl(event) ? follow(event) : open ? wish("read") : move(1));
  const mine = conversation?.mayChange ? conversation : undefined;
  // While it loads, a wish waits for it, so that what is typed next is not taken for keys.
  const coming = open !== undefined && !conversation && role !== "readonly";
  const wishes = (what: Wish) => (mine || coming ? () => wish(what) : undefined);
  useActs({
    next: () => move(1),
    previous: () => move(-1),
    read: enter,
    leave: () => void go(undefined),
    write: role === "readonly" ? undefined : () => void navigate({ to: "/write" }),
    reply: wishes("reply"),
    assign: wishes("assign"),
    snooze: mine?.state === "open" ? () => wish("snooze") : undefined,
    tag: wishes("tag"),
    close: mine && (() => close(mine.id, mine.state === "closed")),
  });
}

const onControl = ({ target }: KeyboardEvent) => target instanceof Element && target.closest("a, button") !== null;
const follow = ({ target }: KeyboardEvent) => {
  if (target instanceof HTMLElement) target.click();
};
