import "./quarantine.css";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useWords } from "../../platform/i18n/react.tsx";
import { Blank } from "../../platform/ui/blank.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { Skeleton } from "../../platform/ui/skeleton.tsx";
import { quarantineQuery } from "../api/quarantine.ts";
import { Failed } from "../frame/crash.tsx";
import { More } from "../frame/more.tsx";
import { Page } from "../frame/page.tsx";
import { Held } from "./held.tsx";

/** Mail that came in whole but could not be understood. Nothing here is lost. */
export function QuarantinePage() {
  const { t } = useWords();
  return (
    <Page title={t("shell.quarantine")} aside={t("quarantine.about")}>
      <List />
    </Page>
  );
}

function List() {
  const { t } = useWords();
  const query = useInfiniteQuery(quarantineQuery);
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  if (query.isPending) return <Skeleton label={t("quarantine.loading")} />;
  if (query.isError && items.length === 0) {
    return <Failed title={t("quarantine.failed")} error={query.error} retry={() => void query.refetch()} />;
  }
  if (items.length === 0) return <Blank title={t("quarantine.empty")}>{t("quarantine.emptyText")}</Blank>;
  return (
    <>
      <ul className="held">
        {items.map((mail) => (
          <Held key={mail.id} mail={mail} />
        ))}
      </ul>
      <More query={query} label={t("quarantine.loading")} />
      {query.hasNextPage && !query.isFetchingNextPage && !query.isFetchNextPageError ? (
        <Button onClick={() => void query.fetchNextPage()}>{t("quarantine.more")}</Button>
      ) : null}
    </>
  );
}
