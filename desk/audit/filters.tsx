import { useQuery } from "@tanstack/react-query";
import { useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { SelectField, TextField } from "../../platform/ui/field.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import type { AuditEntry, AuditKind } from "../../team/contract.ts";
import type { AuditFilter } from "../api/house.ts";
import { staffQuery } from "../api/team.ts";

/** In the order they are offered; each must stand here once. */
const kinds = Object.keys({
  access: true,
  settings: true,
  looks: true,
  customers: true,
  conversations: true,
} satisfies Record<AuditKind, true>) as AuditKind[];

/** What somebody has chosen; days as the calendar has them. */
export type Narrowed = {
  kind: string;
  person: string;
  from: string;
  until: string;
  subject: AuditEntry["subject"];
};

export const nothing: Narrowed = { kind: "", person: "", from: "", until: "", subject: null };

/** The same as the server wants it: the last day is part of the time. */
export function wire({ kind, person, from, until, subject }: Narrowed): AuditFilter {
  const midnight = (day: string, later: number) => {
    const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
    return new Date(year, month - 1, date + later).toISOString();
  };
  const chosen = kinds.find((one) => one === kind);
  return {
    ...(chosen ? { kind: chosen } : {}),
    ...(person ? { person } : {}),
    ...(subject ? { subject: subject.id } : {}),
    ...(from ? { from: midnight(from, 0) } : {}),
    ...(until ? { until: midnight(until, 1) } : {}),
  };
}

type Props = { value: Narrowed; onChange: (narrowed: Narrowed) => void };

export function Filters({ value, onChange }: Props) {
  const { t } = useWords();
  const staff = useQuery(staffQuery).data?.items ?? [];
  const set = (change: Partial<Narrowed>) => onChange({ ...value, ...change });
  return (
    <search className="narrow" aria-label={t("audit.filters")}>
      <SelectField
        label={t("audit.kind")}
        value={value.kind}
        none={t("audit.everything")}
        options={kinds.map((kind) => ({ id: kind, name: t(`audit.kinds.${kind}`) }))}
        onChange={(event) => set({ kind: event.target.value })}
      />
      <SelectField
        label={t("audit.person")}
        value={value.person}
        none={t("audit.everybody")}
        options={staff}
        onChange={(event) => set({ person: event.target.value })}
      />
      <TextField
        label={t("audit.from")}
        type="date"
        value={value.from}
        onChange={(event) => set({ from: event.target.value })}
      />
      <TextField
        label={t("audit.until")}
        type="date"
        value={value.until}
        onChange={(event) => set({ until: event.target.value })}
      />
      {value.subject ? (
        <Button size="sm" onClick={() => set({ subject: null })} aria-label={t("audit.notOnly")}>
          {value.subject.name || t("audit.unnamed")}
          <Icon name="x" />
        </Button>
      ) : null}
    </search>
  );
}
