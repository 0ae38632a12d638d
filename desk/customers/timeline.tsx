import { type UseInfiniteQueryResult, useInfiniteQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import type { CustomerView } from "../../customers/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Blank } from "../../platform/ui/blank.tsx";
import { Skeleton } from "../../platform/ui/skeleton.tsx";
import { type TimelineKind, timelineQuery } from "../api/directory.ts";
import { Failed } from "../frame/crash.tsx";
import { More } from "../frame/more.tsx";
import { usePageLines } from "../frame/use-page-lines.ts";
import { monthsOf, type TimelineLine } from "./months.ts";
import { Entry } from "./timeline-entry.tsx";

const filters = ["all", "message", "note"] as const;
type Filter = (typeof filters)[number];

/** Everything between us and this customer, newest first, under its months. */
export function Timeline({ customer }: { customer: CustomerView }) {
  const { t, format } = useWords();
  const [filter, setFilter] = useState<Filter>("all");
  const { messages, capped } = customer.counts;
  return (
    <>
      <fieldset className="seg" aria-label={t("customers.filter")}>
        {filters.map((one) => (
          <button key={one} type="button" aria-pressed={one === filter} onClick={() => setFilter(one)}>
            {t(`customers.filters.${one}`)}
            {one === "message" ? <small>{format.count({ value: messages, capped })}</small> : null}
          </button>
        ))}
      </fieldset>
      <Entries key={filter} customer={customer} kind={filter === "all" ? undefined : filter} />
    </>
  );
}

type Props = { customer: CustomerView; kind: TimelineKind | undefined };

function Entries({ customer, kind }: Props) {
  const { t } = useWords();
  const query = useInfiniteQuery(timelineQuery(customer.id, kind));
  const lines = useMemo(() => monthsOf(query.data?.pages.flatMap((page) => page.items) ?? []), [query.data]);
  if (query.isPending) return <Skeleton label={t("customers.timelineLoading")} />;
  if (query.isError && lines.length === 0) {
    return <Failed title={t("customers.timelineFailed")} error={query.error} retry={() => void query.refetch()} />;
  }
  if (lines.length === 0) {
    return (
      <Blank title={t(kind === "note" ? "customers.noNotes" : "customers.noLife")}>
        {t(kind === "note" ? "customers.noNotesText" : "customers.noLifeText")}
      </Blank>
    );
  }
  return <Lines customer={customer} lines={lines} query={query} />;
}

type LinesProps = { customer: CustomerView; lines: TimelineLine[]; query: UseInfiniteQueryResult };

function Lines({ customer, lines, query }: LinesProps) {
  const { t, format } = useWords();
  const { list, virtual, margin } = usePageLines({
    count: lines.length,
    keyOf: (index) => lines[index]?.key ?? String(index),
    estimate: (index) => (lines[index]?.type === "month" ? 36 : 57),
    reachEnd: () => {
      if (query.hasNextPage && !query.isFetchingNextPage && !query.isError) void query.fetchNextPage();
    },
  });
  return (
    <div className="tl">
      <ul ref={list} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const line = lines[item.index];
          return line ? (
            <li
              key={item.key}
              data-index={item.index}
              ref={virtual.measureElement}
              style={{ transform: `translateY(${item.start - margin}px)` }}
            >
              {line.type === "month" ? (
                <h3>{format.month(line.at)}</h3>
              ) : (
                <Entry entry={line.entry} customer={customer} />
              )}
            </li>
          ) : null;
        })}
      </ul>
      <More query={query} label={t("customers.timelineLoading")} />
    </div>
  );
}
