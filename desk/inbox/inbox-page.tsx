import "./inbox.css";
import { useWords } from "../../platform/i18n/react.tsx";
import { Conversation } from "../conversation/conversation.tsx";
import { useTitle } from "../frame/use-title.ts";
import { ListColumn } from "./list-column.tsx";
import { NothingOpen } from "./nothing-open.tsx";
import { useInboxKeys } from "./use-inbox-keys.ts";
import { usePlace } from "./use-list.ts";
import { useViewName } from "./use-view-name.ts";

/** List, conversation, person. On small screens one of them at a time. */
export function InboxPage() {
  const { t } = useWords();
  const { open, person } = usePlace();
  const name = useViewName();
  useTitle(name);
  useInboxKeys();
  return (
    <main className="desk" id="main" tabIndex={-1} data-at={open ? (person ? "person" : "thread") : "list"}>
      <h1 className="sr">{t("inbox.titled", { name })}</h1>
      <ListColumn />
      {open ? (
        <Conversation key={open} id={open} />
      ) : (
        <section className="col thread-col" aria-label={t("inbox.noneOpen")}>
          <NothingOpen />
        </section>
      )}
    </main>
  );
}
