import { Link } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import type { MatchView } from "../../customers/matching/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { Menu, MenuItem } from "../../platform/ui/menu.tsx";
import { Skeleton } from "../../platform/ui/skeleton.tsx";
import { Failed } from "../frame/crash.tsx";
import { More } from "../frame/more.tsx";
import { Empty } from "./empty.tsx";
import { nameOf } from "./names.ts";
import { Pairs } from "./pairs.tsx";
import type { MatchPlace } from "./use-matches.ts";
import { views } from "./views.ts";

/** The left column: what is to be decided, or what was. */
export function ListColumn({ place }: { place: MatchPlace }) {
  const { t } = useWords();
  return (
    <section className="col list-col" aria-label={t("matches.list")}>
      <div className="bar">
        <h2 className="cut">
          <Menu
            align="start"
            trigger={
              <button type="button" className="views cut">
                <span className="cut">{t(`matches.views.${place.view}`)}</span>
                <Icon name="down" small />
              </button>
            }
          >
            {views.map((view) => (
              <MenuItem key={view} render={<Link to="/matches/$view" params={{ view }} />}>
                {t(`matches.views.${view}`)}
              </MenuItem>
            ))}
          </Menu>
        </h2>
      </div>
      <Body place={place} />
    </section>
  );
}

function Body({ place }: { place: MatchPlace }) {
  const { t } = useWords();
  const { rows, query, view } = place;
  if (query.isPending) return <Skeleton label={t("matches.loading")} />;
  if (query.isError && rows.length === 0) {
    return (
      <div className="pad">
        <Failed title={t("matches.failed")} error={query.error} retry={() => void query.refetch()} />
      </div>
    );
  }
  if (rows.length === 0) {
    return (
      <div className="pad">
        <Empty view={view} />
      </div>
    );
  }
  return <Rows place={place} />;
}

function Rows({ place }: { place: MatchPlace }) {
  const { t } = useWords();
  const { rows, query, open } = place;
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const row = list.current?.querySelector<HTMLElement>(`[data-match="${open}"]`);
    row?.scrollIntoView({ block: "nearest" });
    // Whoever walks through the list by keys stays on the row that is open.
    if (list.current?.contains(document.activeElement)) row?.focus();
  }, [open]);
  return (
    <div className="scroll">
      <ul ref={list}>
        {rows.map((match, index) => (
          <li key={match.id}>
            <Row match={match} place={place} first={index === 0} />
          </li>
        ))}
      </ul>
      <More query={query} label={t("matches.loading")} />
      {query.hasNextPage && !query.isFetchingNextPage && !query.isFetchNextPageError ? (
        <div className="more">
          <Button onClick={() => void query.fetchNextPage()}>{t("matches.more")}</Button>
        </div>
      ) : null}
    </div>
  );
}

function Row({ match, place, first }: { match: MatchView; place: MatchPlace; first: boolean }) {
  const { t, format } = useWords();
  const [one, other] = [nameOf(t, match.one), nameOf(t, match.other)];
  const at = match.decidedAt ?? match.madeAt;
  const waits = match.state === "open" && match.one.openConversations + match.other.openConversations > 0;
  return (
    <Link
      to="/matches/$view/$match"
      params={{ view: place.view, match: match.id }}
      className={first ? "row first" : "row"}
      data-match={match.id}
      aria-current={match.id === place.open || undefined}
    >
      <Pairs match={match} />
      <span className="cell">
        <span className="l1">
          <span className="name cut">{one}</span>
          <time className="time" dateTime={at} title={format.full(at)}>
            {format.short(at)}
          </time>
        </span>
        <span className="l2">
          {one === other ? <Addresses match={match} /> : <span className="name cut">{other}</span>}
          {match.state === "open" ? null : (
            <span className="end cut">{match.by ? match.by.name : t(`matches.state.${match.state}`)}</span>
          )}
        </span>
        {waits ? (
          <span className="l3">
            <span className="note-mark">
              <Icon name="mail" small />
              {t("matches.waiting")}
            </span>
          </span>
        ) : null}
      </span>
    </Link>
  );
}

/** What tells two of the same name apart. */
function Addresses({ match: { one, other } }: { match: MatchView }) {
  const { t } = useWords();
  const values = [one, other].map(({ profile }) => profile.identifiers[0]?.value ?? t("matches.nothing"));
  return <span className="cut tiny">{values.join(" · ")}</span>;
}
