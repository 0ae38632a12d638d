import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import type { ConversationView } from "../../conversations/contract.ts";
import { conversationQuery, messagesQuery } from "../api/conversations.ts";
import { useChange } from "../conversation/use-change.ts";
import { useRarer } from "../conversation/use-rarer.ts";
import { useActs } from "../frame/acts.ts";
import { useMe } from "../frame/use-me.ts";
import { type Wish, wish } from "../frame/wishes.ts";
import { isMade } from "../weaving/seams.ts";
import { neighbour } from "./grouping.ts";
import { useLeave, useOpen } from "./use-leave.ts";
import { useList, usePlace } from "./use-list.ts";

/** j/k through the list, Enter into the conversation, Escape back to the list, n new, and what `useOpenKeys` does. */
export function useInboxKeys(): void {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { open } = usePlace();
  const { rows } = useList();
  const go = useOpen();
  const { role } = useMe();

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
  const enter = (event?: KeyboardEvent) => (event && onControl(event) ? follow(event) : open ? wish("read") : move(1));
  useActs({
    next: () => move(1),
    previous: () => move(-1),
    read: enter,
    leave: () => void go(undefined),
    write: role === "readonly" ? undefined : () => void navigate({ to: "/write" }),
  });
  useOpenKeys(open);
}

/** What is done to the open conversation: e close, a assign, ⇧A hand over, z snooze, t tag, m merge, u unread, w follow, ! spam, # delete, r reply, f forward. */
function useOpenKeys(open: string | undefined): void {
  const { role } = useMe();
  const { data: conversation } = useQuery({ ...conversationQuery(open ?? ""), enabled: open !== undefined });
  const mine = conversation?.mayChange ? conversation : undefined;
  const here = mine?.awayAt ? undefined : mine;
  // While it loads, a wish waits for it, so that what is typed next is not taken for keys.
  const coming = open !== undefined && !conversation && role !== "readonly";
  const wishes = (what: Wish) => (here || coming ? () => wish(what) : undefined);
  const { close, spam, remove } = useLeavings(mine);
  const follow = useFollowing(conversation);
  const rarer = useRarer(open ?? "");
  useActs({
    reply: wishes("reply"),
    forward: wishes("forward"),
    assign: wishes("assign"),
    handOver: wishes("handOver"),
    snooze: here?.state === "open" ? () => wish("snooze") : undefined,
    tag: wishes("tag"),
    place: wishes("place"),
    merge: wishes("merge"),
    apart: here && isMade(here) ? () => wish("apart") : undefined,
    remember: wishes("remember"),
    unread: conversation && !conversation.unread ? rarer.unread : undefined,
    copyLink: conversation ? () => void rarer.copyLink() : undefined,
    follow,
    close: here && close,
    spam: mine?.state === "deleted" ? undefined : mine && spam,
    delete: mine && remove,
  });
}

/** Whoever may only read may still follow. */
function useFollowing(conversation: ConversationView | undefined): (() => void) | undefined {
  const me = useMe();
  const change = useChange();
  if (!conversation || conversation.awayAt) return undefined;
  const follows = conversation.followers.some(({ id }) => id === me.id);
  return () => void (follows ? change.unfollow(conversation, me) : change.follow(conversation, me));
}

/** What takes a conversation out of its list or back: the next one is opened. */
function useLeavings(conversation: ConversationView | undefined) {
  const change = useChange();
  const goOn = useLeave(conversation?.id);
  const { id = "", state } = conversation ?? {};
  return {
    close: () => {
      if (state === "closed") return void change.reopen(id);
      void change.close(id);
      goOn();
    },
    spam: () => {
      void (state === "spam" ? change.noSpam(id) : change.spam(id));
      goOn();
    },
    remove: () => {
      void (state === "deleted" ? change.restore(id) : change.remove(id));
      goOn();
    },
  };
}

const onControl = ({ target }: KeyboardEvent) => target instanceof Element && target.closest("a, button") !== null;
const follow = ({ target }: KeyboardEvent) => {
  if (target instanceof HTMLElement) target.click();
};
