import { Link } from "@tanstack/react-router";
import type { NotificationView } from "../../conversations/notifications/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { Hint } from "../../platform/ui/hint.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { icons, sentenceOf, views } from "./sentence.ts";
import { useReading } from "./use-told.ts";

type Props = { items: readonly NotificationView[]; onGo?: () => void };

/** What one has been told, a line each; whoever follows it has read it. */
export function ToldList({ items, onGo }: Props) {
  return (
    <ul className="told-list">
      {items.map((one) => (
        <li key={one.id} className={one.read ? "told-one" : "told-one new"}>
          <ToldLine one={one} onGo={onGo} />
          <Turn one={one} />
        </li>
      ))}
    </ul>
  );
}

function ToldLine({ one, onGo }: { one: NotificationView; onGo: (() => void) | undefined }) {
  const { t, format } = useWords();
  const { read } = useReading();
  const { conversation, count } = one;
  return (
    <Link
      to="/inbox/$view/$conversation"
      params={{ view: views[one.kind], conversation: conversation.id }}
      onClick={() => {
        if (!one.read) void read(one.id);
        onGo?.();
      }}
    >
      <Icon name={icons[one.kind]} />
      <span className="says">
        <span>
          {sentenceOf(t, one)}
          {count > 1 ? ` · ${t("notifications.times", { count, shown: format.number(count) })}` : ""}
          {one.read ? null : <span className="sr">, {t("notifications.isUnread")}</span>}
        </span>
        <time dateTime={one.at} title={format.full(one.at)}>
          {format.short(one.at)}
        </time>
      </span>
      <span className="cut">
        <span className="about">{conversation.subject || t("inbox.noSubject")}</span>
        {one.kind === "mail" ? null : ` · ${conversation.customer}`}
      </span>
      {one.preview ? <span className={one.by ? "first cut" : "first theirs cut"}>{one.preview}</span> : null}
    </Link>
  );
}

/** Read without going there, or to be read again. */
function Turn({ one }: { one: NotificationView }) {
  const { t } = useWords();
  const { read, unread } = useReading();
  const words = one.read ? t("notifications.markUnread") : t("notifications.read");
  return (
    <Hint text={words}>
      <Button look="bare" size="sq" aria-label={words} onClick={() => void (one.read ? unread(one.id) : read(one.id))}>
        <Icon name={one.read ? "dot" : "check"} small />
      </Button>
    </Hint>
  );
}
