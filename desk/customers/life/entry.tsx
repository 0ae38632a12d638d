import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { CustomerView, TimelineEntry } from "../../../customers/contract.ts";
import { useWords } from "../../../platform/i18n/react.tsx";
import { Icon } from "../../../platform/ui/icon.tsx";
import type { IconName } from "../../../platform/ui/icon-shapes.tsx";
import { pieces } from "../../search/marked.ts";
import { known } from "../known.ts";
import { beginnings } from "./beginnings.ts";
import { orderWords, toldBy, visitWords } from "./told.ts";

type Props = {
  entry: TimelineEntry;
  customer: CustomerView;
  /** What was looked for: it is marked. */
  q?: string | undefined;
};

/** One line of a life: when, what kind, the words (serif when theirs), and in a smaller line who and about what. */
export function Entry({ entry, customer, q = "" }: Props) {
  const { format } = useWords();
  const what = useWhat(entry);
  const said = <Marked text={entry.excerpt ?? what} />;
  const { subject, rest } = useByline(entry, customer);
  return (
    <Way entry={entry}>
      <time dateTime={entry.at} title={format.full(entry.at)}>
        {new Date(entry.at).getDate()} <span>{format.time(entry.at)}</span>
      </time>
      <Icon name={iconOf(entry)} />
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

function iconOf({ kind, direction, change }: TimelineEntry): IconName {
  if (kind === "visit") return "eye";
  if (kind === "order") return "box";
  if (kind === "message") return direction === "out" ? "reply" : "mail";
  if (kind === "change") return change ? changeIcons[change.what] : "people";
  return kind === "note" ? "text" : kind === "fact" ? "dot" : "check";
}

const changeIcons = {
  ...({ joined: "merge", separated: "split", tagged: "tag", untagged: "tag" } as const),
  ...({ entrusted: "cup", released: "cup", related: "building", unrelated: "building" } as const),
};

/** What stands in the first line: the words, or what happened. */
function useWhat({ kind, text, subject, change, visit, order }: TimelineEntry): string {
  const words = useWords();
  const { t } = words;
  if (visit) return visitWords(words, visit);
  if (order) return orderWords(words, order);
  if (change?.what === "joined" && !change.name) return t("customers.timeline.joinedVisitor");
  if (kind === "closed") return t("customers.timeline.closedIt", { subject: subject || t("inbox.noSubject") });
  if (change) return t(`customers.timeline.changes.${change.what}`, { name: change.name || t("audit.unnamed") });
  return text || t("conversation.noWords");
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
      {entry.journey ? (
        <span
          className="stage"
          data-said={entry.journey.said || undefined}
          title={t(stageTitle(entry, entry.journey.said))}
        >
          {t(`customers.timeline.stages.${entry.journey.stage}`)}
        </span>
      ) : null}
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

const stageTitle = ({ kind }: TimelineEntry, said: boolean) =>
  said
    ? "customers.timeline.stageSaid"
    : kind === "message"
      ? "customers.timeline.stageTaken"
      : "customers.timeline.stageSeen";

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
  const { t, format } = useWords();
  const { closing, kind, author, visit, order } = entry;
  if (closing) {
    const { messages: count, since } = closing;
    return { subject: "", rest: t("customers.timeline.closing", { count, since: format.day(since) }) };
  }
  if (kind === "change") return { subject: "", rest: author };
  if (visit || order) return { subject: "", rest: toldBy(entry, customer, { t, format }) };
  const profile = customer.profiles.find(({ id }) => id === entry.profileId);
  const address = profile?.identifiers.find(({ kind }) => kind === "email")?.value;
  const usual = known(customer, "email")[0]?.value;
  const who =
    kind === "note"
      ? t("customers.noteBy", { name: author })
      : kind === "fact"
        ? t("customers.timeline.factBy", { name: author || t("audit.itself") })
        : author;
  const rest = [
    entry.direction === "in" && author === customer.name ? "" : who,
    address === usual ? "" : address,
    entry.begins ? t("customers.timeline.begins") : "",
  ];
  return { subject: entry.subject, rest: rest.filter(Boolean).join(" · ") };
}
