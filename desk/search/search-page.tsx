import "../customers/list.css";
import "./search.css";
import {
  type InfiniteData,
  keepPreviousData,
  type UseInfiniteQueryResult,
  useInfiniteQuery,
} from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect } from "react";
import type { SearchFilter, SearchResult } from "../../conversations/search/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Blank } from "../../platform/ui/blank.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { Skeleton } from "../../platform/ui/skeleton.tsx";
import { searchQuery } from "../api/search.ts";
import { Failed } from "../frame/crash.tsx";
import { FindField } from "../frame/find-field.tsx";
import { More } from "../frame/more.tsx";
import { Page } from "../frame/page.tsx";
import { useTyped } from "../frame/use-typed.ts";
import { walkable } from "../frame/walkable.ts";
import { filterWords, withFilter } from "./filter-words.ts";
import { Filters } from "./filters.tsx";
import { Hints } from "./hints.tsx";
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
        <Asked q={q} typed={typed} onType={setTyped} />
      </div>
    </Page>
  );
}

const none: SearchFilter[] = [];

type Props = { q: string; typed: string; onType: (typed: string) => void };

/** The filters below the field, then what was found. */
function Asked({ q, typed, onType }: Props) {
  const query = useInfiniteQuery({ ...searchQuery(q), enabled: q !== "", placeholderData: keepPreviousData });
  const first: SearchResult | undefined = q === "" ? undefined : query.data?.pages[0];
  return (
    <>
      <Filters typed={typed} filters={first?.filters ?? none} onType={onType} />
      {q === "" ? <Beginning /> : <Results q={q} first={first} query={query} onType={onType} />}
    </>
  );
}

function Beginning() {
  const { t } = useWords();
  return <Blank title={t("search.empty")}>{t("search.emptyText")}</Blank>;
}

type Found = UseInfiniteQueryResult<InfiniteData<SearchResult>>;

type ResultsProps = { q: string; first: SearchResult | undefined; query: Found; onType: Props["onType"] };

function Results({ q, first, query, onType }: ResultsProps) {
  const { t, format } = useWords();
  if (query.isError && !first) {
    return <Failed title={t("search.failed")} error={query.error} retry={() => void query.refetch()} />;
  }
  if (!first) return <Skeleton label={t("search.loading")} />;
  const hits = query.data?.pages.flatMap((page) => page.messages.items) ?? [];
  const isOver = hits.length === 0 && !query.hasNextPage;
  return (
    <div className="results" aria-busy={query.isPlaceholderData || undefined}>
      <p className="sr" role="status">
        {t("search.found", { people: first.customers.length, messages: format.count(first.total) })}
      </p>
      <Hints hints={first.hints} />
      {isOver && first.customers.length === 0 ? (
        <Blank title={t("search.nothing", { q })} actions={<ElsewhereToo q={q} first={first} onType={onType} />}>
          {t("search.nothingText")}
        </Blank>
      ) : null}
      <PeopleHits people={first.customers} />
      {hits.length === 0 && query.hasNextPage ? <Further key={q} query={query} /> : null}
      <MessageHits hits={hits} total={first.total} query={query} />
    </div>
  );
}

/** Spam and the bin are looked through only when asked for: when nothing is found elsewhere, that is offered. */
function ElsewhereToo({ q, first, onType }: { q: string; first: SearchResult; onType: Props["onType"] }) {
  const { t } = useWords();
  if (first.filters.some(({ kind }) => kind === "in")) return null;
  const within = (place: string) => onType(withFilter(q, filterWords(t("search.filter.in"), place)));
  return (
    <>
      <Button onClick={() => within("spam")}>
        <Icon name="spam" small />
        {t("search.inSpam")}
      </Button>
      <Button onClick={() => within(t("search.binName"))}>
        <Icon name="bin" small />
        {t("search.inBin")}
      </Button>
    </>
  );
}

/** So many pages without a hit are looked through by themselves. */
const mostByItself = 10;

/** Nothing among the newest messages: the search goes on by itself for a while, then on request. */
function Further({ query }: { query: Found }) {
  const { t } = useWords();
  const { hasNextPage, isFetching, isFetchNextPageError, fetchNextPage } = query;
  const pages = query.data?.pages.length ?? 0;
  const goesOn = hasNextPage && !isFetchNextPageError && pages < mostByItself;
  useEffect(() => {
    if (goesOn && !isFetching) void fetchNextPage();
  }, [goesOn, isFetching, fetchNextPage]);
  if (goesOn || isFetching) {
    return (
      <p className="foot quiet" role="status">
        {t("search.further")}
      </p>
    );
  }
  return isFetchNextPageError ? (
    <More query={query} label={t("search.loading")} />
  ) : (
    <Button className="on" onClick={() => void fetchNextPage()}>
      {t("search.goFurther")}
    </Button>
  );
}
