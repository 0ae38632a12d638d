import { Link } from "@tanstack/react-router";
import { useId } from "react";
import type { ConversationRow } from "../../conversations/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Face } from "../../platform/ui/face.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { initials } from "../../platform/ui/initials.ts";
import { useMe } from "../frame/use-me.ts";
import { Name, useCardOnFocus } from "../person/name.tsx";
import { PresentMark } from "../presence/mark.tsx";
import { Pick, usePicking } from "../selection/pick.tsx";
import { useIsSelected } from "../selection/use-selection.ts";
import { usePlace } from "./use-list.ts";

/** One conversation in the list: who, when, what about, the newest words. */
export function Row({ row, first, order }: { row: ConversationRow; first: boolean; order: readonly string[] }) {
  const { t, format } = useWords();
  const nameId = useId();
  const onFocus = useCardOnFocus(nameId);
  const picked = useIsSelected(row.id);
  const picking = usePicking(row.id, order);
  const { view, search } = usePlace();
  return (
    <>
      <Link
        to="/inbox/$view/$conversation"
        params={{ view, conversation: row.id }}
        search={search}
        className={["row", (row.unread || row.mentioned) && "new", first && "first", picked && "picked"]
          .filter(Boolean)
          .join(" ")}
        data-row={row.id}
        {...onFocus}
        {...picking}
      >
        <Face name={row.customer.name} kind={row.customer.kind} />
        <span className="cell">
          <span className="l1">
            <Name person={row.customer} id={nameId} render={<span className="name cut">{row.customer.name}</span>} />
            {row.unread ? <span className="sr">{t("inbox.unread")}</span> : null}
            <time className="time" dateTime={row.lastAt} title={format.full(row.lastAt)}>
              {format.short(row.lastAt)}
            </time>
          </span>
          <span className="l2">
            <span className="cut">
              <b>{row.subject || t("inbox.noSubject")}</b>{" "}
              {row.previewBy === "us" ? <Icon name="reply" small label={t("inbox.byUs")} /> : null} {row.preview}
            </span>
            <Signs row={row} />
          </span>
          {row.tags.length > 0 ? (
            <span className="l3">
              <span className="note-mark">
                <Icon name="tag" small label={t("tags.title")} />
                <span className="cut">{row.tags.join(" · ")}</span>
              </span>
            </span>
          ) : null}
          {row.snoozedUntil ? (
            <span className="l3">
              <span className="note-mark">
                <Icon name="moon" small />
                {t("inbox.back", { at: format.coming(row.snoozedUntil) })}
              </span>
            </span>
          ) : null}
          {row.purgeAt ? (
            <span className="l3">
              <span className="note-mark">
                <Icon name="bin" small />
                {t("inbox.goneOn", { day: format.day(row.purgeAt) })}
              </span>
            </span>
          ) : null}
          {row.failed ? (
            <span className="l3">
              <span className="bad note-mark">
                <Icon name="warn" small />
                {t("inbox.notDelivered")}
              </span>
            </span>
          ) : null}
        </span>
      </Link>
      <Pick row={row} order={order} />
    </>
  );
}

/** At the end of the second line: attachments, closed, and who looks after it or hosts the customer. */
function Signs({ row }: { row: ConversationRow }) {
  const { t } = useWords();
  const { view } = usePlace();
  const closed = row.state === "closed" && view !== "closed";
  return (
    <span className="end">
      <PresentMark conversationId={row.id} />
      {row.mentioned ? <Icon name="at" small label={t("inbox.mentioned")} /> : null}
      {row.attachments > 0 ? (
        <Icon name="clip" small label={t("inbox.attachments", { count: row.attachments })} />
      ) : null}
      {closed ? <Icon name="archive" small label={t("inbox.closed")} /> : <Icon name="mail" small />}
      <Hosted row={row} />
    </span>
  );
}

function Hosted({ row }: { row: ConversationRow }) {
  const { t } = useWords();
  const { view } = usePlace();
  const me = useMe();
  const { host } = row.customer;
  if (view !== "mine" && row.assignee && row.assignee.id !== me.id) {
    return <Who className="oth has" name={row.assignee.name} words={t("inbox.has", { name: row.assignee.name })} />;
  }
  if (host?.id === me.id) {
    return (
      <span className="host">
        <Icon name="cup" small label={t("inbox.youHost")} />
      </span>
    );
  }
  return view === "mine" && host ? (
    <Who className="oth" name={host.name} words={t("inbox.host", { name: host.name })} />
  ) : null;
}

const Who = ({ className, name, words }: { className: string; name: string; words: string }) => (
  <span className={className} title={words}>
    <span aria-hidden="true">{initials(name)}</span>
    <span className="sr">{words}</span>
  </span>
);
