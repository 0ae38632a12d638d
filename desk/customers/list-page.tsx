import "./list.css";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useRouter, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import { useWords } from "../../platform/i18n/react.tsx";
import { Blank } from "../../platform/ui/blank.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { Hint } from "../../platform/ui/hint.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { Skeleton } from "../../platform/ui/skeleton.tsx";
import { directoryQuery, type Narrowing } from "../api/directory.ts";
import { Failed } from "../frame/crash.tsx";
import { FindField } from "../frame/find-field.tsx";
import { Page } from "../frame/page.tsx";
import { useMe } from "../frame/use-me.ts";
import { useTyped } from "../frame/use-typed.ts";
import { walkable } from "../frame/walkable.ts";
import { showAdding } from "./adding.ts";
import { CustomerLines } from "./customer-lines.tsx";
import { Filters } from "./filters.tsx";
import { isNarrowed } from "./narrowing.ts";

/** Everybody we know, by name or last contact; typing and choosing narrow. */
export function ListPage() {
  const { t } = useWords();
  const narrowing = useSearch({ from: "/desk/customers" });
  const navigate = useNavigate();
  const mayAdd = useMe().role !== "readonly";
  const router = useRouter();
  const narrow = (search: Narrowing) => {
    // Whoever is on the way to somebody's page is not called back by what was typed before.
    if (router.latestLocation.pathname === "/customers") void navigate({ to: "/customers", search, replace: true });
  };
  const [typed, setTyped] = useTyped(narrowing.q ?? "", (text) => {
    const { q: _, ...rest } = narrowing;
    narrow(text ? { q: text, ...rest } : rest);
  });
  const add = mayAdd ? () => showAdding(true, narrowing.q ?? "") : undefined;
  const button = (
    <Hint text={t("customers.addHint")} keys="C">
      <Button look="main" onClick={add}>
        <Icon name="plus" />
        {t("customers.add")}
      </Button>
    </Hint>
  );
  return (
    <Page title={t("shell.customers")} actions={mayAdd ? button : null}>
      <div ref={walkable}>
        <FindField
          label={t("customers.find")}
          placeholder={t("customers.findHint")}
          value={typed}
          onChange={setTyped}
        />
        <Filters narrowing={narrowing} onChange={narrow} />
        <Found narrowing={narrowing} onAdd={add} onClear={() => narrow({})} />
      </div>
    </Page>
  );
}

type FoundProps = { narrowing: Narrowing; onAdd: (() => void) | undefined; onClear: () => void };

function Found({ narrowing, onAdd, onClear }: FoundProps) {
  const { t } = useWords();
  const query = useInfiniteQuery({ ...directoryQuery(narrowing), placeholderData: keepPreviousData });
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data]);
  if (query.isPending) return <Skeleton label={t("customers.loading")} />;
  if (query.isError && rows.length === 0) {
    return <Failed title={t("customers.failed")} error={query.error} retry={() => void query.refetch()} />;
  }
  if (rows.length > 0) return <CustomerLines rows={rows} query={query} />;
  return <Nobody narrowing={narrowing} onAdd={onAdd} onClear={onClear} />;
}

function Nobody({ narrowing, onAdd, onClear }: FoundProps) {
  const { t } = useWords();
  const { q = "", ...rest } = narrowing;
  const action = onAdd ? <Button onClick={onAdd}>{t("customers.add")}</Button> : null;
  if (isNarrowed(rest)) {
    return (
      <Blank
        title={q ? t("customers.nobody", { q }) : t("customers.nobodyFits")}
        actions={<Button onClick={onClear}>{t("customers.narrow.clear")}</Button>}
      >
        {t("customers.nobodyFitsText")}
      </Blank>
    );
  }
  return q ? (
    <Blank title={t("customers.nobody", { q })} actions={action}>
      {t("customers.nobodyText")}
    </Blank>
  ) : (
    <Blank title={t("customers.empty")} actions={action}>
      {t("customers.emptyText")}
    </Blank>
  );
}
