import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { CustomerView, TimelineEntry } from "../../../customers/contract.ts";
import { useWords } from "../../../platform/i18n/react.tsx";
import { Icon } from "../../../platform/ui/icon.tsx";
import { pieces } from "../../search/marked.ts";
import { known } from "../known.ts";
import { beginnings } from "./beginnings.ts";

type Props = {
  entry: TimelineEntry;
  customer: CustomerView;
  /** What was looked for: it is marked. */
  q?: string | undefined;
};

/** One line of a life: when, what kind, the words (serif when theirs), and in a smaller line who and about what. */
export function Entry({ entry, customer, q = "" }: Props) {
  const { t, format } = useWords();
  const words = entry.excerpt ?? (entry.text || t("conversation.noWords"));
  const said = <Marked text={words} />;
  const { subject, rest } = useByline(entry, customer);
  return (
    <Way entry={entry}>
      <time dateTime={entry.at} title={format.full(entry.at)}>
        {new Date(entry.at).getDate()} <span>{format.time(entry.at)}</span>
      </time>
      <Icon name={entry.kind === "note" ? "text" : entry.direction === "out" ? "reply" : "mail"} />
      <span className="words" data-hit={entry.excerpt ? true : undefined}>
        {entry.direction === "in" ? <q className="said">{said}</q> : <span className="ours">{said}</span>}
        <span className="by">
          <Marked text={beginnings(subject, q)} />
          {subject && rest ? " · " : null}
          {rest}
        </span>
      </span>
      <Side entry={entry} />
    </Way>
  );
}

/** Words with what was looked for marked. */
const Marked = ({ text }: { text: string }) =>
  pieces(text).map((piece) =>
    piece.hit ? <mark key={piece.at}>{piece.text}</mark> : <span key={piece.at}>{piece.text}</span>,
  );

function Side({ entry }: { entry: TimelineEntry }) {
  const { t, format } = useWords();
  return (
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
  );
}

function Way({ entry, children }: { entry: TimelineEntry; children: ReactNode }) {
  // What leads nowhere is stepped through by keys all the same.
  if (!entry.conversationId) {
    return (
      <div className="entry" tabIndex={-1}>
        {children}
      </div>
    );
  }
  return (
    <Link
      to="/inbox/$view/$conversation"
      params={{ view: entry.away ?? "all", conversation: entry.conversationId }}
      className="entry"
    >
      {children}
    </Link>
  );
}

/** "Glas zerbrochen" and "Jule Brandt", and the address when it is not the usual one. */
export function useByline(entry: TimelineEntry, customer: CustomerView): { subject: string; rest: string } {
  const { t } = useWords();
  const profile = customer.profiles.find(({ id }) => id === entry.profileId);
  const address = profile?.identifiers.find(({ kind }) => kind === "email")?.value;
  const usual = known(customer, "email")[0]?.value;
  const who = entry.kind === "note" ? t("customers.noteBy", { name: entry.author }) : entry.author;
  const rest = [
    entry.direction === "in" && entry.author === customer.name ? "" : who,
    address === usual ? "" : address,
  ];
  return { subject: entry.subject, rest: rest.filter(Boolean).join(" · ") };
}
