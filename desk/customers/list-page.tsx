import "./list.css";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { useWords } from "../../platform/i18n/react.tsx";
import { Blank } from "../../platform/ui/blank.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { Hint } from "../../platform/ui/hint.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { Skeleton } from "../../platform/ui/skeleton.tsx";
import { directoryQuery } from "../api/directory.ts";
import { useActs } from "../frame/acts.ts";
import { Failed } from "../frame/crash.tsx";
import { FindField } from "../frame/find-field.tsx";
import { Page } from "../frame/page.tsx";
import { useMe } from "../frame/use-me.ts";
import { useTyped } from "../frame/use-typed.ts";
import { walkable } from "../frame/walkable.ts";
import { AddDialog } from "./add-dialog.tsx";
import { CustomerLines } from "./customer-lines.tsx";

/** Everybody we know, by name; typing narrows. */
export function ListPage() {
  const { t } = useWords();
  const { q = "" } = useSearch({ from: "/desk/customers" });
  const navigate = useNavigate();
  const mayAdd = useMe().role !== "readonly";
  const [adding, setAdding] = useState(false);
  const [typed, setTyped] = useTyped(q, (text) => {
    void navigate({ to: "/customers", search: text ? { q: text } : {}, replace: true });
  });
  const add = mayAdd ? () => setAdding(true) : undefined;
  useActs({ addPerson: add });
  const button = (
    <Hint text={t("customers.addHint")} keys="N">
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
        <Found q={q} onAdd={add} />
      </div>
      <AddDialog key={String(adding)} open={adding} name={q} onClose={() => setAdding(false)} />
    </Page>
  );
}

type FoundProps = { q: string; onAdd: (() => void) | undefined };

function Found({ q, onAdd }: FoundProps) {
  const { t } = useWords();
  const query = useInfiniteQuery({ ...directoryQuery(q), placeholderData: keepPreviousData });
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data]);
  if (query.isPending) return <Skeleton label={t("customers.loading")} />;
  if (query.isError && rows.length === 0) {
    return <Failed title={t("customers.failed")} error={query.error} retry={() => void query.refetch()} />;
  }
  if (rows.length > 0) return <CustomerLines rows={rows} query={query} />;
  const action = onAdd ? <Button onClick={onAdd}>{t("customers.add")}</Button> : null;
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
