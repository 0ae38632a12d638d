import "../customers/list.css";
import "./search.css";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import type { SearchResult } from "../../conversations/search/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Blank } from "../../platform/ui/blank.tsx";
import { Skeleton } from "../../platform/ui/skeleton.tsx";
import { searchQuery } from "../api/search.ts";
import { Failed } from "../frame/crash.tsx";
import { FindField } from "../frame/find-field.tsx";
import { Page } from "../frame/page.tsx";
import { useTyped } from "../frame/use-typed.ts";
import { walkable } from "../frame/walkable.ts";
import { MessageHits, PeopleHits } from "./hits.tsx";
import { fieldId } from "./use-find-key.ts";

/** One field over people and messages. */
export function SearchPage() {
  const { t } = useWords();
  const { q = "" } = useSearch({ from: "/desk/search" });
  const navigate = useNavigate();
  const [typed, setTyped] = useTyped(q, (text) => {
    void navigate({ to: "/search", search: text ? { q: text } : {}, replace: true });
  });
  return (
    <Page title={q ? t("search.titled", { q }) : t("shell.search")}>
      <div ref={walkable}>
        <FindField
          id={fieldId}
          label={t("search.label")}
          placeholder={t("search.hint")}
          value={typed}
          onChange={setTyped}
          focused
        />
        {q ? <Results q={q} /> : <Beginning />}
      </div>
    </Page>
  );
}

function Beginning() {
  const { t } = useWords();
  return <Blank title={t("search.empty")}>{t("search.emptyText")}</Blank>;
}

function Results({ q }: { q: string }) {
  const { t, format } = useWords();
  const query = useInfiniteQuery({ ...searchQuery(q), placeholderData: keepPreviousData });
  const first: SearchResult | undefined = query.data?.pages[0];
  if (query.isError && !first) {
    return <Failed title={t("search.failed")} error={query.error} retry={() => void query.refetch()} />;
  }
  if (!first) return <Skeleton label={t("search.loading")} />;
  const hits = query.data?.pages.flatMap((page) => page.messages.items) ?? [];
  const nothing = first.customers.length === 0 && hits.length === 0;
  return (
    <div className="results" aria-busy={query.isPlaceholderData || undefined}>
      <p className="sr" role="status">
        {t("search.found", { people: first.customers.length, messages: format.count(first.total) })}
      </p>
      {nothing ? <Blank title={t("search.nothing", { q })}>{t("search.nothingText")}</Blank> : null}
      <PeopleHits people={first.customers} />
      <MessageHits hits={hits} total={first.total} query={query} />
    </div>
  );
}
