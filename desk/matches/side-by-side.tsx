import type { ReactNode } from "react";
import type { MatchSide, MatchView } from "../../customers/matching/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Face } from "../../platform/ui/face.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { differing, type FieldLine, fieldLines } from "./fields.ts";
import { nameOf } from "./names.ts";

/** Both records, field by field: what is equal is quiet, what differs is marked. */
export function SideBySide({ match: { one, other } }: { match: MatchView }) {
  const { t } = useWords();
  const lines = fieldLines(one.profile, other.profile).filter(({ field }) => field !== "name");
  return (
    <table className="sides">
      <thead>
        <tr>
          <th scope="col">
            <span className="sr">{t("matches.field")}</span>
          </th>
          <Whose side={one} against={other} />
          <Whose side={other} against={one} />
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Line key={`${line.field} ${line.label}`} line={line} />
        ))}
        <Around one={one} other={other} />
      </tbody>
    </table>
  );
}

function Whose({ side, against }: { side: MatchSide; against: MatchSide }) {
  const { t } = useWords();
  const name = nameOf(t, side);
  const { host, kind, id } = side.customer;
  return (
    <th scope="col">
      <span className="whose">
        <Face name={name} kind={kind} size="lg" />
        <span className="words">
          <a
            href={`/customers/${id}`}
            target="_blank"
            rel="noopener"
            className="called"
            aria-label={t("matches.newView", { name })}
          >
            <Marked text={name} from={nameOf(t, against)} /> <Icon name="open" small />
          </a>
          {host ? (
            <span className="by acc">
              <Icon name="cup" small /> {t("person.theirHost", { name: host.name })}
            </span>
          ) : null}
        </span>
      </span>
    </th>
  );
}

function Line({ line }: { line: FieldLine }) {
  const { t } = useWords();
  const { field, label, one, other, same } = line;
  return (
    <tr className={same ? "same" : undefined}>
      <th scope="row">
        {field === "keep" ? label : t(`lists.fields.${field}`)}
        {same ? <span className="sr"> {t("matches.sameHere")}</span> : null}
      </th>
      <Values values={one} against={other} same={same} />
      <Values values={other} against={one} same={same} />
    </tr>
  );
}

/** Marked only where both say something: nothing is no difference. */
function Values({ values, against, same }: { values: string[]; against: string[]; same: boolean }) {
  const { t } = useWords();
  const [first, ...rest] = values;
  if (first === undefined) return <td className="faint">{t("matches.nothing")}</td>;
  const from = against[0];
  return (
    <td>
      {same || from === undefined ? first : <Marked text={first} from={from} />}
      {rest.map((value) => (
        <span key={value} className="also">
          {value}
        </span>
      ))}
    </td>
  );
}

function Marked({ text, from }: { text: string; from: string }) {
  let at = 0;
  return differing(text, from).map((piece) => {
    const key = at;
    at += piece.text.length;
    return piece.differs ? <mark key={key}>{piece.text}</mark> : <span key={key}>{piece.text}</span>;
  });
}

/** Where each comes from, since when, and what goes on with them. */
function Around({ one, other }: { one: MatchSide; other: MatchSide }) {
  const { t } = useWords();
  const row = (label: string, Shown: (props: { side: MatchSide }) => ReactNode) => (
    <tr className="around">
      <th scope="row">{label}</th>
      <td>
        <Shown side={one} />
      </td>
      <td>
        <Shown side={other} />
      </td>
    </tr>
  );
  return (
    <>
      {row(t("matches.fields.from"), From)}
      {row(t("matches.fields.since"), Since)}
      {row(t("matches.fields.last"), Last)}
      {row(t("matches.fields.open"), Open)}
      {row(t("matches.fields.profiles"), Records)}
    </>
  );
}

const From = ({ side: { profile } }: { side: MatchSide }) => {
  const { t } = useWords();
  return profile.origin
    ? t("customers.sourceFrom", { origin: profile.origin })
    : t(`customers.source.${profile.source}`);
};
const Since = ({ side: { profile } }: { side: MatchSide }) => useWords().format.month(profile.firstAt);
const Last = ({ side: { lastAt } }: { side: MatchSide }) => {
  const { format } = useWords();
  return <time dateTime={lastAt}>{format.ago(lastAt)}</time>;
};
const Open = ({ side: { openConversations: count } }: { side: MatchSide }) => {
  const { t } = useWords();
  return count === 0 ? t("matches.open.none") : <b>{t("matches.open.some", { count })}</b>;
};
const Records = ({ side: { profiles: count } }: { side: MatchSide }) => useWords().t("matches.profiles", { count });
