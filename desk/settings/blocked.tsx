import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { BlockView } from "../../conversations/blocks/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Blank } from "../../platform/ui/blank.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { Skeleton } from "../../platform/ui/skeleton.tsx";
import { say } from "../../platform/ui/toast.tsx";
import { block, blocksQuery, unblock } from "../api/blocks.ts";
import { keys } from "../api/keys.ts";
import { Failed } from "../frame/crash.tsx";
import { FindField } from "../frame/find-field.tsx";
import { More } from "../frame/more.tsx";
import { useMe } from "../frame/use-me.ts";
import { useTyped } from "../frame/use-typed.ts";
import { BlockDialog } from "./block-dialog.tsx";
import { Refused } from "./refused.tsx";
import { Section } from "./section.tsx";
import { useAct } from "./use-act.ts";

/** Who is blocked, with a field to find them in, and the way to block and to unblock. */
export function Blocked() {
  const { t } = useWords();
  const mayChange = useMe().role !== "readonly";
  const [q, setQ] = useState("");
  const [typed, setTyped] = useTyped(q, setQ);
  const [adding, setAdding] = useState(false);
  const button = (
    <Button look="main" onClick={() => setAdding(true)}>
      <Icon name="plus" />
      {t("blocks.add")}
    </Button>
  );
  return (
    <Section title={t("settings.names.blocked")} about={t("blocks.about")} action={mayChange ? button : null}>
      <FindField label={t("blocks.find")} placeholder={t("blocks.findHint")} value={typed} onChange={setTyped} />
      <Found q={q} mayChange={mayChange} />
      <BlockDialog key={String(adding)} open={adding} onClose={() => setAdding(false)} />
    </Section>
  );
}

function Found({ q, mayChange }: { q: string; mayChange: boolean }) {
  const { t } = useWords();
  const query = useInfiniteQuery({ ...blocksQuery(q), placeholderData: keepPreviousData });
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  if (query.isPending) return <Skeleton label={t("basics.loading")} />;
  if (query.isError && rows.length === 0) {
    return <Failed title={t("settings.failed")} error={query.error} retry={() => void query.refetch()} />;
  }
  if (rows.length === 0) {
    return q ? (
      <Blank title={t("blocks.notFound", { q })}>{t("blocks.notFoundText")}</Blank>
    ) : (
      <Blank title={t("blocks.none")}>{t("blocks.noneText")}</Blank>
    );
  }
  return (
    <div className="below-find">
      <ul className="things" aria-label={t("settings.names.blocked")}>
        {rows.map((one) => (
          <One key={one.id} one={one} mayChange={mayChange} />
        ))}
      </ul>
      <More query={query} label={t("basics.loading")} />
      {query.hasNextPage && !query.isFetchingNextPage && !query.isFetchNextPageError ? (
        <Button onClick={() => void query.fetchNextPage()}>{t("blocks.more")}</Button>
      ) : null}
    </div>
  );
}

function One({ one, mayChange }: { one: BlockView; mayChange: boolean }) {
  const { t, format } = useWords();
  const { act, busy, error } = useAct(keys.blocks);
  const { kind, value } = one;
  const back = () => act(() => block({ kind, value }));
  const free = async () => {
    if (!(await act(() => unblock(one.id)))) return;
    say({ text: t("blocks.unblocked", { value }), action: { label: t("basics.undo"), run: () => void back() } });
  };
  const since = format.day(one.at);
  return (
    <li className="thing">
      <Icon name={kind === "domain" ? "building" : "block"} />
      <div>
        <p className="cut">{kind === "domain" ? t("blocks.everybodyAt", { value }) : value}</p>
        <p className="by">{one.by ? t("blocks.by", { name: one.by.name, since }) : t("blocks.since", { since })}</p>
        <Refused error={error} />
      </div>
      {mayChange ? (
        <Button
          size="sm"
          aria-label={t("blocks.unblockOne", { value })}
          aria-disabled={busy || undefined}
          onClick={() => void free()}
        >
          {t("blocks.unblock")}
        </Button>
      ) : null}
    </li>
  );
}
