import { Link } from "@tanstack/react-router";
import { useWords } from "../../platform/i18n/react.tsx";
import { Hint } from "../../platform/ui/hint.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { Skeleton } from "../../platform/ui/skeleton.tsx";
import { Failed } from "../frame/crash.tsx";
import { useMe } from "../frame/use-me.ts";
import { BellLink } from "../notifications/bell.tsx";
import { useHere } from "../search/use-here.ts";
import { BulkBar } from "../selection/bulk-bar.tsx";
import { ChooseButton } from "../selection/choose-button.tsx";
import { useSelectKeys } from "../selection/use-select-keys.ts";
import { useSelectedRows } from "../selection/use-selection.ts";
import { EmptyView } from "./empty-view.tsx";
import { RowList } from "./row-list.tsx";
import { useList } from "./use-list.ts";
import { useViewName } from "./use-view-name.ts";
import { ViewTitle } from "./view-title.tsx";

/** The left column: the name of the view, and its conversations. */
export function ListColumn() {
  const { t } = useWords();
  const { role } = useMe();
  return (
    <section className="col list-col" aria-label={t("inbox.conversations")}>
      <div className="bar">
        <ViewTitle />
        <div className="end">
          <SearchHere />
          <BellLink />
          <ChooseButton />
          {role === "readonly" ? null : (
            <Hint text={t("inbox.write")} keys="N">
              <Link to="/write" className="btn bare sq" aria-label={t("inbox.write")}>
                <Icon name="pen" />
              </Link>
            </Hint>
          )}
        </div>
      </div>
      <ListBody />
      <Selection />
    </section>
  );
}

/** Into what this view holds, where a search of everything does not look or finds too much else. */
function SearchHere() {
  const { t } = useWords();
  const name = useViewName();
  const here = useHere();
  if (!here) return null;
  const label = t("inbox.searchHere", { name });
  return (
    <Hint text={label} keys="/">
      <Link to="/search" search={{ q: here }} className="btn bare sq" aria-label={label}>
        <Icon name="search" />
      </Link>
    </Hint>
  );
}

/** Nothing, until something is selected. */
function Selection() {
  const { rows, query } = useList();
  const selected = useSelectedRows(rows);
  useSelectKeys();
  return selected.length > 0 ? <BulkBar rows={selected} listed={rows} finished={!query.hasNextPage} /> : null;
}

function ListBody() {
  const { t } = useWords();
  const { rows, query } = useList();
  if (query.isPending) return <Skeleton label={t("inbox.loading")} />;
  if (query.isError && rows.length === 0) {
    return (
      <div className="pad">
        <Failed title={t("inbox.failed")} error={query.error} retry={() => void query.refetch()} />
      </div>
    );
  }
  if (rows.length === 0) {
    return (
      <div className="pad">
        <EmptyView />
      </div>
    );
  }
  return <RowList rows={rows} query={query} />;
}
