import type { UseInfiniteQueryResult } from "@tanstack/react-query";
import { useMemo, useRef } from "react";
import type { ConversationRow } from "../../conversations/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Act } from "../../platform/ui/button.tsx";
import { useNow } from "../../platform/ui/use-now.ts";
import { explain } from "../api/problem.ts";
import { type Heading, type Line, linesOf } from "./grouping.ts";
import { Row } from "./row.tsx";
import { usePlace } from "./use-list.ts";
import { useVirtualLines } from "./use-virtual-lines.ts";

type Props = { rows: ConversationRow[]; query: UseInfiniteQueryResult };

/** The conversations under their headings; only what is near the window is in the page. */
export function RowList({ rows, query }: Props) {
  const { view, open } = usePlace();
  const now = useNow(60_000);
  const finished = !query.hasNextPage;
  const lines = useMemo(() => linesOf(rows, view, finished, now), [rows, view, finished, now]);
  const order = useMemo(() => rows.map(({ id }) => id), [rows]);
  const scroller = useRef<HTMLDivElement>(null);
  const { virtual, stuck } = useVirtualLines(lines, scroller, open, () => {
    if (query.hasNextPage && !query.isFetchingNextPage && !query.isError) void query.fetchNextPage();
  });
  return (
    <div className="scroll convs" ref={scroller}>
      <ul style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const line = lines[item.index];
          if (!line) return null;
          return (
            <li
              key={item.key}
              data-index={item.index}
              ref={virtual.measureElement}
              className={stuck(item.index) ? "stuck" : undefined}
              style={stuck(item.index) ? undefined : { transform: `translateY(${item.start}px)` }}
            >
              <OneLine line={line} after={lines[item.index - 1]} order={order} />
            </li>
          );
        })}
      </ul>
      <More query={query} />
    </div>
  );
}

type OneProps = { line: Line; after: Line | undefined; order: readonly string[] };

function OneLine({ line, after, order }: OneProps) {
  if (line.type === "heading") return <GroupHeading heading={line.heading} count={line.count} />;
  return <Row row={line.row} first={after?.type !== "row"} order={order} />;
}

function GroupHeading({ heading, count }: { heading: Heading; count: number | null }) {
  const { t, format } = useWords();
  const words =
    heading.kind === "stage"
      ? t(`inbox.stage.${heading.stage}`)
      : heading.kind === "month"
        ? format.month(heading.at)
        : t(`inbox.span.${heading.kind}`);
  return (
    <h3>
      {words} {count === null ? null : <span>{format.number(count)}</span>}
    </h3>
  );
}

function More({ query }: { query: UseInfiniteQueryResult }) {
  const { t } = useWords();
  if (query.isFetchNextPageError) {
    return (
      <p className="pad" role="alert">
        {explain(t, query.error)} <Act onClick={() => void query.fetchNextPage()}>{t("basics.tryAgain")}</Act>
      </p>
    );
  }
  return query.isFetchingNextPage ? (
    <p className="pad quiet" role="status">
      {t("inbox.loading")}
    </p>
  ) : null;
}
