import "./conversation.css";
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { useWords } from "../../platform/i18n/react.tsx";
import { Skeleton } from "../../platform/ui/skeleton.tsx";
import { conversationQuery } from "../api/conversations.ts";
import { isCode } from "../api/problem.ts";
import { Composer } from "../composer/composer.tsx";
import { Failed } from "../frame/crash.tsx";
import { NotHere } from "../frame/missing.tsx";
import { useNewsOf } from "../notifications/use-told.ts";
import { Person } from "../person/person.tsx";
import { useBeingThere } from "../presence/use-presence.ts";
import { useLivingOne } from "../weaving/use-living-one.ts";
import { Weaving } from "../weaving/weaving.tsx";
import { Away } from "./away.tsx";
import { Header } from "./header.tsx";
import { isHeldUnread, letGo } from "./held-unread.ts";
import { Journey } from "./journey.tsx";
import { Tags } from "./tags.tsx";
import { Thread } from "./thread.tsx";
import { useChange } from "./use-change.ts";

/** The middle and the right column: one conversation, and the person it is with. */
export function Conversation({ id }: { id: string }) {
  const { t } = useWords();
  const query = useQuery(conversationQuery(id));
  const conversation = useLivingOne(id, query.data);
  const news = useNewsOf(id);
  useBeingThere(conversation?.id);
  useReadWhenSeen(id, Boolean(conversation?.unread || conversation?.mentioned || news));
  return (
    <>
      <section className="col thread-col" aria-label={t("conversation.open")}>
        {conversation ? (
          <>
            <Header conversation={conversation} />
            <Tags conversation={conversation} />
            {conversation.mayChange ? <Journey conversation={conversation} /> : null}
            {conversation.mayChange ? <Weaving conversation={conversation} /> : null}
            <Thread conversation={conversation} />
            {conversation.awayAt ? <Away conversation={conversation} /> : <Composer conversation={conversation} />}
          </>
        ) : query.isError ? (
          <div className="pad">
            {isCode(query.error, "not_found") ? (
              <NotHere />
            ) : (
              <Failed title={t("conversation.failed")} error={query.error} retry={() => void query.refetch()} />
            )}
          </div>
        ) : (
          <>
            <div className="bar" />
            <Skeleton label={t("conversation.loading")} />
          </>
        )}
      </section>
      {query.isError && !conversation ? null : <Person customer={conversation?.customer} conversationId={id} />}
    </>
  );
}

/** What is open in a window one looks at counts as read; "mark unread" holds until the conversation is opened again. */
function useReadWhenSeen(id: string, unread: boolean) {
  const { markRead } = useChange();
  useEffect(() => {
    if (!unread || isHeldUnread(id)) return;
    const look = () => {
      if (document.visibilityState === "visible") void markRead(id);
    };
    look();
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [id, unread, markRead]);
  useEffect(() => () => letGo(id), [id]);
}
