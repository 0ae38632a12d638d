import "./inbox.css";
import { memo } from "react";
import { useWords } from "../../platform/i18n/react.tsx";
import { Conversation } from "../conversation/conversation.tsx";
import { useTitle } from "../frame/use-title.ts";
import { ListColumn } from "./list-column.tsx";
import { NothingOpen } from "./nothing-open.tsx";
import { useAfterPaint } from "./use-after-paint.ts";
import { useInboxKeys } from "./use-inbox-keys.ts";
import { usePlace } from "./use-list.ts";
import { useViewName } from "./use-view-name.ts";

const SameConversation = memo(Conversation);

/** List, conversation, person. On small screens one of them at a time. */
export function InboxPage() {
  const { t } = useWords();
  const { open, person } = usePlace();
  // The row is marked at once; what it opens, which is much, comes with the next picture.
  const shown = useAfterPaint(open);
  const name = useViewName();
  useTitle(name);
  useInboxKeys();
  return (
    <main className="desk" id="main" tabIndex={-1} data-at={open ? (person ? "person" : "thread") : "list"}>
      <h1 className="sr">{t("inbox.titled", { name })}</h1>
      <ListColumn />
      {shown ? (
        <SameConversation key={shown} id={shown} />
      ) : (
        <section className="col thread-col" aria-label={t("inbox.noneOpen")}>
          <NothingOpen />
        </section>
      )}
    </main>
  );
}
