import "./lists.css";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useRef, useState } from "react";
import type { ListView } from "../../customers/lists/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Blank } from "../../platform/ui/blank.tsx";
import { Act, Button } from "../../platform/ui/button.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { keys } from "../api/keys.ts";
import { bringList, customerListsQuery } from "../api/lists.ts";
import { Refused } from "../settings/refused.tsx";
import { Loaded, Section } from "../settings/section.tsx";
import { useAct } from "../settings/use-act.ts";
import { OpenList } from "./open-list.tsx";
import { Tally, useStateWords } from "./tally.tsx";

/** Bringing customers as a file, and all that were brought so far. */
export function CustomerLists() {
  const { t } = useWords();
  const { list } = useSearch({ from: "/desk/settings/$part" });
  const navigate = useNavigate();
  const show = (id?: string) =>
    void navigate({ to: "/settings/$part", params: { part: "lists" }, search: id ? { list: id } : {} });
  const { act, busy, error } = useAct(keys.customerLists);
  const bring = async (file: File) => {
    const done = await act(() => bringList(file));
    if (done) show(done.value.id);
  };
  if (list) return <OpenList key={list} id={list} onBack={() => show()} />;
  return (
    <Section
      title={t("settings.names.lists")}
      about={`${t("lists.about")} ${t("lists.chooseHelp")}`}
      action={<ChooseFile busy={busy} onFile={(file) => void bring(file)} />}
    >
      <Refused error={error} />
      <Brought onShow={show} />
    </Section>
  );
}

function ChooseFile({ busy, onFile }: { busy: boolean; onFile: (file: File) => void }) {
  const { t } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [name, setName] = useState("");
  return (
    <div className="bring">
      <Button look="main" aria-disabled={busy || undefined} onClick={() => !busy && input.current?.click()}>
        <Icon name="file" />
        {t("lists.choose")}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".csv,.tsv,.tab,.txt,text/csv"
        hidden
        aria-label={t("lists.choose")}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) {
            setName(file.name);
            onFile(file);
          }
          // The same file, chosen again after it was corrected, is a change too.
          event.target.value = "";
        }}
      />
      <p className="by" role="status">
        {busy ? t("lists.reading", { name }) : null}
      </p>
    </div>
  );
}

function Brought({ onShow }: { onShow: (id: string) => void }) {
  const { t } = useWords();
  const query = useInfiniteQuery(customerListsQuery);
  return (
    <Loaded query={query}>
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items);
        if (items.length === 0) return <Blank title={t("lists.none")}>{t("lists.noneText")}</Blank>;
        return (
          <>
            <ul className="things" aria-label={t("lists.list")}>
              {items.map((list) => (
                <Line key={list.id} list={list} onShow={() => onShow(list.id)} />
              ))}
            </ul>
            {query.hasNextPage ? <Button onClick={() => void query.fetchNextPage()}>{t("lists.more")}</Button> : null}
          </>
        );
      }}
    </Loaded>
  );
}

function Line({ list, onShow }: { list: ListView; onShow: () => void }) {
  const { t } = useWords();
  const state = useStateWords(list);
  const said = [state, t("lists.rows", { count: list.rows }), list.origin && t("lists.from", { origin: list.origin })];
  return (
    <li className="thing">
      <Icon name="file" />
      <div>
        <p className="cut">
          <Act plain aria-label={t("lists.open", { name: list.name })} onClick={onShow}>
            {list.name}
          </Act>
        </p>
        <p className="by">{said.filter(Boolean).join(" · ")}</p>
        <Tally counts={list.counts} />
      </div>
    </li>
  );
}
