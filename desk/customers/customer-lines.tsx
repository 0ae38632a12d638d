import type { UseInfiniteQueryResult } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useId } from "react";
import type { CustomerRow } from "../../customers/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Face } from "../../platform/ui/face.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { More } from "../frame/more.tsx";
import { useMe } from "../frame/use-me.ts";
import { usePageLines } from "../frame/use-page-lines.ts";
import { Name, useCardOnFocus } from "../person/name.tsx";
import { PersonMenu } from "./person-menu.tsx";

type Props = { rows: CustomerRow[]; query: UseInfiniteQueryResult };

/** The people found, one line each. */
export function CustomerLines({ rows, query }: Props) {
  const { t } = useWords();
  const mayChange = useMe().role !== "readonly";
  const { list, virtual, margin } = usePageLines({
    count: rows.length,
    keyOf: (index) => rows[index]?.id ?? String(index),
    estimate: () => 53,
    reachEnd: () => {
      if (query.hasNextPage && !query.isFetchingNextPage && !query.isError) void query.fetchNextPage();
    },
  });
  return (
    <div className="people">
      <p className="columns" aria-hidden="true">
        <span>{t("customers.name")}</span>
        <span>{t("customers.email")}</span>
        <span>{t("customers.host")}</span>
        <span>{t("customers.open")}</span>
        <span>{t("customers.last")}</span>
      </p>
      <ul ref={list} style={{ height: virtual.getTotalSize() }} aria-label={t("shell.customers")}>
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index];
          return row ? (
            <li
              key={item.key}
              data-index={item.index}
              ref={virtual.measureElement}
              style={{ transform: `translateY(${item.start - margin}px)` }}
            >
              {row.close && !rows[item.index - 1]?.close ? (
                <h2 className="nearly">{t("customers.nearlyTitle")}</h2>
              ) : null}
              <div className="line">
                <CustomerLine row={row} />
                {mayChange ? <PersonMenu person={row} /> : null}
              </div>
            </li>
          ) : null;
        })}
      </ul>
      <More query={query} label={t("customers.loading")} />
    </div>
  );
}

/** One person: who, how to reach them, whose guest, what is open, when last. */
export function CustomerLine({ row }: { row: CustomerRow }) {
  const { t, format } = useWords();
  const me = useMe();
  const [first, ...others] = [...row.emails, ...row.phones];
  const nameId = useId();
  const onFocus = useCardOnFocus(nameId);
  const mine = row.host?.id === me.id;
  return (
    <Link to="/customers/$id" params={{ id: row.id }} className="one" data-stop {...onFocus}>
      <Face name={row.name} kind={row.kind} />
      <span className="name cut">
        <Name person={row} id={nameId} render={<span>{row.name}</span>} />
        {row.tags.length > 0 ? <small className="quiet"> {row.tags.join(" · ")}</small> : null}
      </span>
      <span className="mail cut">
        {first}
        {others.length > 0 ? <span className="faint"> {t("customers.more", { count: others.length })}</span> : null}
      </span>
      <span className={mine ? "of cut acc" : "of cut"}>
        {row.host ? (
          <>
            <Icon name="cup" small label={t("customers.host")} /> {mine ? t("basics.you") : row.host.name}
          </>
        ) : null}
      </span>
      <span className="num open">
        {row.openConversations > 0 ? t("customers.openCount", { count: row.openConversations }) : null}
      </span>
      <time dateTime={row.lastAt} title={format.full(row.lastAt)}>
        {format.short(row.lastAt)}
      </time>
    </Link>
  );
}
