import { useInfiniteQuery } from "@tanstack/react-query";
import type { RefusedCall, SourceView } from "../../channels/segment/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { Dialog } from "../../platform/ui/dialog.tsx";
import { Skeleton } from "../../platform/ui/skeleton.tsx";
import { refusedCallsQuery } from "../api/sources.ts";
import { Failed } from "../frame/crash.tsx";
import { More } from "../frame/more.tsx";

type Props = { source: SourceView; open: boolean; onClose: () => void };

/** Calls of a source nothing could be made of: when, why, and how they came. */
export function RefusedSheet({ source, open, onClose }: Props) {
  const { t } = useWords();
  const title = t("sources.refusedOf", { name: source.name });
  return (
    <Dialog title={title} about={t("sources.refusedAbout")} open={open} onClose={onClose}>
      {open ? <Calls id={source.id} /> : null}
      <div className="acts">
        <Button onClick={onClose}>{t("settings.done")}</Button>
      </div>
    </Dialog>
  );
}

function Calls({ id }: { id: string }) {
  const { t } = useWords();
  const query = useInfiniteQuery({ ...refusedCallsQuery(id), staleTime: 0 });
  const calls = query.data?.pages.flatMap((page) => page.items) ?? [];
  if (query.isPending) return <Skeleton label={t("basics.loading")} />;
  if (query.isError && calls.length === 0) {
    return <Failed title={t("settings.failed")} error={query.error} retry={() => void query.refetch()} />;
  }
  return (
    <>
      <ul className="refused-calls">
        {calls.map((call) => (
          <Call key={call.id} call={call} />
        ))}
      </ul>
      <More query={query} label={t("basics.loading")} />
      {query.hasNextPage && !query.isFetchingNextPage && !query.isFetchNextPageError ? (
        <Button size="sm" onClick={() => void query.fetchNextPage()}>
          {t("sources.moreRefused")}
        </Button>
      ) : null}
    </>
  );
}

function Call({ call }: { call: RefusedCall }) {
  const { t, format } = useWords();
  return (
    <li>
      <details>
        <summary>
          <time dateTime={call.at} title={format.full(call.at)}>
            {format.stamp(call.at)}
          </time>{" "}
          {t(`sources.reasons.${call.reason}`)}
        </summary>
        {call.detail ? <p className="quiet">{call.detail}</p> : null}
        <pre className="mono">{call.body}</pre>
      </details>
    </li>
  );
}
