import { useInfiniteQuery } from "@tanstack/react-query";
import { useCallback, useMemo, useRef } from "react";
import type { ConversationView, MessageView } from "../../conversations/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Act } from "../../platform/ui/button.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { Skeleton } from "../../platform/ui/skeleton.tsx";
import { messagesQuery } from "../api/conversations.ts";
import { Failed } from "../frame/crash.tsx";
import { useWish } from "../frame/wishes.ts";
import { Typing } from "../presence/typing.tsx";
import { SeamLine, SplitFrom } from "../weaving/seam-line.tsx";
import { linesOf } from "../weaving/seams.ts";
import { SplitMenu } from "../weaving/split-menu.tsx";
import { Begun } from "./begun.tsx";
import { Followers } from "./followers.tsx";
import { Message, type Place } from "./message.tsx";
import { useThreadScroll } from "./use-thread-scroll.ts";

/** What was said, oldest first; earlier messages come when one scrolls up to them. */
export function Thread({ conversation }: { conversation: ConversationView }) {
  const { t } = useWords();
  const query = useInfiniteQuery(messagesQuery(conversation.id));
  const messages = useMemo(() => (query.data?.pages.flatMap((page) => page.items) ?? []).toReversed(), [query.data]);
  const pane = useRef<HTMLElement>(null);
  const { below, toBottom } = useThreadScroll(pane, messages);
  const arrival = useArrival(messages);
  useWish(
    "read",
    useCallback(() => pane.current?.focus(), []),
  );
  useWish(
    "newest",
    useCallback(() => {
      toBottom();
      pane.current?.focus();
    }, [toBottom]),
  );
  if (query.isPending) return <Skeleton label={t("conversation.loading")} />;
  if (query.isError && messages.length === 0) {
    return (
      <div className="pad">
        <Failed title={t("conversation.failed")} error={query.error} retry={() => void query.refetch()} />
      </div>
    );
  }
  return (
    <div className="thread-place">
      <section className="scroll" ref={pane} tabIndex={-1} aria-label={t("conversation.messages")}>
        <div className="thread">
          {query.hasNextPage ? (
            <Act className="earlier" disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
              {query.isFetchingNextPage ? t("basics.loading") : t("conversation.earlier")}
            </Act>
          ) : null}
          {query.hasNextPage ? null : <SplitFrom conversation={conversation} />}
          {linesOf(messages, conversation, !query.hasNextPage).map((line) =>
            line.kind === "seam" ? (
              <SeamLine key={`${line.seam.kind} ${line.seam.part.id}`} seam={line.seam} conversation={conversation} />
            ) : (
              <Message
                key={line.message.id}
                message={line.message}
                customerId={conversation.customer.id}
                place={placeOf(line.message, conversation, messages[0], query.hasNextPage)}
                cameWith={line.from?.subject ?? null}
              />
            ),
          )}
        </div>
        <SplitMenu />
        <Begun conversationId={conversation.id} />
        {conversation.awayAt ? null : <Followers conversation={conversation} />}
      </section>
      <p className="sr" role="status">
        {arrival}
      </p>
      <Typing conversationId={conversation.id} />
      {below > 0 ? (
        <button type="button" className="btn below" onClick={toBottom}>
          <Icon name="down" small />
          {t("conversation.newBelow", { count: below })}
        </button>
      ) : null}
    </div>
  );
}

function placeOf(
  message: MessageView,
  conversation: ConversationView,
  first: MessageView | undefined,
  more: boolean,
): Place {
  if (conversation.messages < 2) return "only";
  return message.id === first?.id && !more ? "first" : "later";
}

/** For those who do not see it: who has just written. */
function useArrival(messages: MessageView[]): string {
  const { t } = useWords();
  const known = useRef<string | undefined>(undefined);
  const newest = messages.at(-1);
  if (known.current === undefined) known.current = newest?.id;
  return newest && newest.id !== known.current && newest.kind === "in"
    ? t("conversation.arrived", { name: newest.author.name })
    : "";
}
