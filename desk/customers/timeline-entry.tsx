import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { CustomerView, TimelineEntry } from "../../customers/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { known } from "./known.ts";

type Props = { entry: TimelineEntry; customer: CustomerView };

/** One line of a life: when, what kind, the words (serif when theirs), and in a smaller line who and about what. */
export function Entry({ entry, customer }: Props) {
  const { t, format } = useWords();
  const words = entry.text || t("conversation.noWords");
  return (
    <Way entry={entry}>
      <time dateTime={entry.at} title={format.full(entry.at)}>
        {new Date(entry.at).getDate()} <span>{format.time(entry.at)}</span>
      </time>
      <Icon name={entry.kind === "note" ? "text" : entry.direction === "out" ? "reply" : "mail"} />
      <span className="words">
        {entry.direction === "in" ? <q className="said">{words}</q> : <span className="ours">{words}</span>}
        <span className="by">{useByline(entry, customer)}</span>
      </span>
      <span className="side">
        {entry.away ? (
          <Icon name={entry.away === "spam" ? "spam" : "bin"} small label={t(`customers.away.${entry.away}`)} />
        ) : null}
        {entry.attachments > 0 ? (
          <span className="note-mark">
            <Icon name="clip" small label={t("inbox.attachments", { count: entry.attachments })} />
            {format.number(entry.attachments)}
          </span>
        ) : null}
      </span>
    </Way>
  );
}

function Way({ entry, children }: { entry: TimelineEntry; children: ReactNode }) {
  if (!entry.conversationId) return <div className="entry">{children}</div>;
  return (
    <Link
      to="/inbox/$view/$conversation"
      params={{ view: entry.away ?? "all", conversation: entry.conversationId }}
      className="entry"
      data-kind={entry.kind}
    >
      {children}
    </Link>
  );
}

/** "Glas zerbrochen · Jule Brandt", and the address when it is not the usual one. */
function useByline(entry: TimelineEntry, customer: CustomerView): string {
  const { t } = useWords();
  const profile = customer.profiles.find(({ id }) => id === entry.profileId);
  const address = profile?.identifiers.find(({ kind }) => kind === "email")?.value;
  const usual = known(customer, "email")[0]?.value;
  const who = entry.kind === "note" ? t("customers.noteBy", { name: entry.author }) : entry.author;
  const parts = [
    entry.subject,
    entry.direction === "in" && entry.author === customer.name ? "" : who,
    address === usual ? "" : address,
  ];
  return parts.filter(Boolean).join(" · ");
}
