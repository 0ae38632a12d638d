import "./audit.css";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useWords } from "../../platform/i18n/react.tsx";
import { Blank } from "../../platform/ui/blank.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { Skeleton } from "../../platform/ui/skeleton.tsx";
import type { AuditEntry } from "../../team/contract.ts";
import { auditQuery } from "../api/house.ts";
import { Failed } from "../frame/crash.tsx";
import { More } from "../frame/more.tsx";
import { Section } from "../settings/section.tsx";
import { Entry } from "./entry.tsx";
import { Filters, type Narrowed, nothing, wire } from "./filters.tsx";

/** Who saw and did what, for administrators. */
export function Audit() {
  const { t } = useWords();
  const [narrowed, narrow] = useState<Narrowed>(nothing);
  return (
    <Section title={t("settings.names.audit")} about={t("audit.about")}>
      <Filters value={narrowed} onChange={narrow} />
      <Log narrowed={narrowed} onSubject={(subject) => narrow({ ...narrowed, subject })} />
    </Section>
  );
}

type LogProps = { narrowed: Narrowed; onSubject: (subject: NonNullable<AuditEntry["subject"]>) => void };

function Log({ narrowed, onSubject }: LogProps) {
  const { t } = useWords();
  const query = useInfiniteQuery(auditQuery(wire(narrowed)));
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  if (query.isPending) return <Skeleton label={t("basics.loading")} />;
  if (query.isError && items.length === 0) {
    return <Failed title={t("settings.failed")} error={query.error} retry={() => void query.refetch()} />;
  }
  if (items.length === 0) return <Blank title={t("audit.none")}>{t("audit.noneText")}</Blank>;
  return (
    <>
      <ol className="log" aria-busy={query.isFetching}>
        {items.map((entry) => (
          <Entry key={entry.id} entry={entry} onSubject={onSubject} />
        ))}
      </ol>
      <More query={query} label={t("basics.loading")} />
      {query.hasNextPage && !query.isFetchingNextPage && !query.isFetchNextPageError ? (
        <Button onClick={() => void query.fetchNextPage()}>{t("audit.more")}</Button>
      ) : null}
    </>
  );
}
