import { useQuery } from "@tanstack/react-query";
import { useId } from "react";
import { useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
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
      <Choice label={t("audit.kind")} value={value.kind} all={t("audit.everything")} onChange={(kind) => set({ kind })}>
        {kinds.map((kind) => ({ id: kind, name: t(`audit.kinds.${kind}`) }))}
      </Choice>
      <Choice
        label={t("audit.person")}
        value={value.person}
        all={t("audit.everybody")}
        onChange={(person) => set({ person })}
      >
        {staff}
      </Choice>
      <Day label={t("audit.from")} value={value.from} onChange={(from) => set({ from })} />
      <Day label={t("audit.until")} value={value.until} onChange={(until) => set({ until })} />
      {value.subject ? (
        <Button size="sm" onClick={() => set({ subject: null })} aria-label={t("audit.notOnly")}>
          {value.subject.name || t("audit.unnamed")}
          <Icon name="x" />
        </Button>
      ) : null}
    </search>
  );
}

type ChoiceProps = {
  label: string;
  value: string;
  all: string;
  onChange: (value: string) => void;
  children: readonly { id: string; name: string }[];
};

function Choice({ label, value, all, onChange, children }: ChoiceProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} className="input" value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{all}</option>
        {children.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
    </div>
  );
}

function Day({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input id={id} type="date" className="input" value={value} onChange={(event) => onChange(event.target.value)} />
    </div>
  );
}
