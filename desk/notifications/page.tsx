import "./notifications.css";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useWords } from "../../platform/i18n/react.tsx";
import { Blank } from "../../platform/ui/blank.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { Skeleton } from "../../platform/ui/skeleton.tsx";
import { notificationsQuery } from "../api/notifications.ts";
import { Failed } from "../frame/crash.tsx";
import { Page } from "../frame/page.tsx";
import { ToldList } from "./told.tsx";
import { useReading, useTold } from "./use-told.ts";

/** All one has been told. */
export function NotificationsPage() {
  const { t, format } = useWords();
  const { items, unread } = useTold();
  const { readAll } = useReading();
  const [only, setOnly] = useState(false);
  const [newest] = items;
  return (
    <Page
      title={t("notifications.title")}
      aside={
        unread.value > 0 ? t("notifications.unread", { count: unread.value, shown: format.count(unread) }) : undefined
      }
      actions={
        newest && unread.value > 0 ? (
          <Button onClick={() => void readAll(newest)}>{t("notifications.readAll")}</Button>
        ) : null
      }
    >
      <div className="told-page">
        <div className="told-bar">
          <fieldset className="seg">
            <legend className="sr">{t("notifications.title")}</legend>
            <button type="button" aria-pressed={!only} onClick={() => setOnly(false)}>
              {t("notifications.all")}
            </button>
            <button type="button" aria-pressed={only} onClick={() => setOnly(true)}>
              {t("notifications.onlyUnread")}
            </button>
          </fieldset>
          <Link to="/settings/$part" params={{ part: "notifications" }}>
            {t("notifications.settings")}
          </Link>
        </div>
        <Everything only={only} />
      </div>
    </Page>
  );
}

function Everything({ only }: { only: boolean }) {
  const { t } = useWords();
  const query = useInfiniteQuery(notificationsQuery(only));
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  if (query.isPending) return <Skeleton label={t("notifications.loading")} />;
  if (query.isError && items.length === 0) {
    return <Failed title={t("notifications.failed")} error={query.error} retry={() => void query.refetch()} />;
  }
  if (items.length === 0) {
    return only ? (
      <Blank title={t("notifications.noneUnread")} />
    ) : (
      <Blank title={t("notifications.none")}>{t("notifications.noneText")}</Blank>
    );
  }
  return (
    <>
      <ToldList items={items} />
      {query.hasNextPage ? (
        <Button onClick={() => void query.fetchNextPage()} disabled={query.isFetchingNextPage}>
          {t("notifications.more")}
        </Button>
      ) : null}
    </>
  );
}
