import { type InfiniteData, type UseInfiniteQueryResult, useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useImperativeHandle, useMemo } from "react";
import type { TimelineEntry } from "../../../customers/contract.ts";
import type { Page } from "../../../platform/contract.ts";
import { useWords } from "../../../platform/i18n/react.tsx";
import { Act } from "../../../platform/ui/button.tsx";
import { Skeleton } from "../../../platform/ui/skeleton.tsx";
import { foundQuery } from "../../api/timeline.ts";
import { Failed } from "../../frame/crash.tsx";
import { More } from "../../frame/more.tsx";
import { type EntriesProps, mostOnPaper } from "./hold.ts";
import { Lines } from "./lines.tsx";
import type { Look } from "./look.ts";
import { beginOf } from "./months.ts";
import { type Line, linesUnderMonths } from "./stretches.ts";
import { useLifeLines } from "./use-life-lines.ts";
import { useMove } from "./use-move.ts";

const enough = 20;

/** What was said that holds the words looked for, newest first; from a month on when one was chosen. */
export function Found({ q, ...props }: EntriesProps & { q: string }) {
  const { t } = useWords();
  const { customer, look } = props;
  const query = useInfiniteQuery(foundQuery(customer.id, look.show, q, look.at ? beginOf(look.at, 1) : null));
  const lines = useMemo(() => linesUnderMonths(query.data?.pages.flatMap(({ items }) => items) ?? []), [query.data]);
  const { hasNextPage, isFetching, isError, fetchNextPage } = query;
  // A page of hits may be empty and still go on: the server looks back span by span.
  const few = lines.length < enough && hasNextPage && !isFetching && !isError;
  useEffect(() => {
    if (few) void fetchNextPage();
  }, [few, fetchNextPage]);
  if (isError && lines.length === 0) {
    return <Failed title={t("customers.timelineFailed")} error={query.error} retry={() => void query.refetch()} />;
  }
  if (lines.length === 0 && (isFetching || hasNextPage)) return <Skeleton label={t("customers.timelineLoading")} />;
  const hits = lines.filter(({ type }) => type === "entry").length;
  return (
    <>
      <Told customer={customer} look={look} q={q} hits={hits} whole={!hasNextPage} />
      {hits > 0 ? <Hits q={q} lines={lines} query={query} {...props} /> : null}
      <More query={query} label={t("customers.timelineLoading")} />
    </>
  );
}

type HitsProps = EntriesProps & { q: string; lines: Line[]; query: Query };
type Query = UseInfiniteQueryResult<InfiniteData<Page<TimelineEntry>>>;

function Hits({ customer, look, bar, hold, onMonth, q, lines, query }: HitsProps) {
  const { hasNextPage, isFetching, isError, fetchNextPage } = query;
  const reachEnd = () => {
    if (hasNextPage && !isFetching && !isError) void fetchNextPage();
  };
  const bring = async () => {
    let [more, there] = [hasNextPage, lines.length];
    while (more && there < mostOnPaper) {
      const { data, hasNextPage: goesOn, isError: failed } = await fetchNextPage();
      more = goesOn && !failed;
      there = data?.pages.reduce((sum, { items }) => sum + items.length, 0) ?? there;
    }
  };
  const seen = useLifeLines({ lines, bar, reachEnd, at: undefined });
  const move = useMove(lines, seen);
  useImperativeHandle(hold, () => ({ jump: seen.jump, move, bring }));
  useEffect(() => onMonth(seen.month ?? look.at), [onMonth, seen.month, look.at]);
  return <Lines customer={customer} lines={lines} seen={seen} q={q} />;
}

type ToldProps = Pick<EntriesProps, "customer" | "look"> & { q: string; hits: number; whole: boolean };

/** How many there are, where they begin, and the way to those before. */
function Told({ customer, look, q, hits, whole }: ToldProps) {
  const { t, format } = useWords();
  const navigate = useNavigate();
  const { at, ...rest }: Look = look;
  const all = () => void navigate({ to: "/customers/$id", params: { id: customer.id }, search: rest, replace: true });
  const count = format.count({ value: hits, capped: !whole });
  return (
    <p className="hits quiet" role="status">
      {hits === 0
        ? t("customers.timeline.noHits", { q })
        : t("customers.timeline.hits", { count: hits, shown: count, q })}
      {at ? (
        <>
          {" "}
          {t("customers.timeline.hitsUntil", { month: format.month(beginOf(at)) })}{" "}
          <Act onClick={all}>{t("customers.timeline.hitsAll")}</Act>
        </>
      ) : null}
    </p>
  );
}
