import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { FormEvent } from "react";
import type { CustomerView } from "../../customers/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { Dialog } from "../../platform/ui/dialog.tsx";
import { SelectField, TextField } from "../../platform/ui/field.tsx";
import type { ErasureCounts, ErasureReason } from "../../rights/contract.ts";
import { keys } from "../api/keys.ts";
import { eraseCustomer, erasurePreviewQuery } from "../api/rights.ts";
import { Refused } from "../settings/refused.tsx";
import { Loaded } from "../settings/section.tsx";
import { useAct } from "../settings/use-act.ts";

type Props = { customer: CustomerView; open: boolean; onClose: () => void };

/** Says what goes and what stays, and asks for the name before it is done: there is no way back. */
export function EraseDialog({ customer, open, onClose }: Props) {
  const { t } = useWords();
  const { id, name } = customer;
  const preview = useQuery({ ...erasurePreviewQuery(id), enabled: open });
  return (
    <Dialog title={t("rights.eraseTitle", { name })} about={t("rights.eraseAbout")} open={open} onClose={onClose}>
      <Loaded query={preview}>
        {({ counts }) => (
          <>
            <Amounts title={t("rights.goes")} counts={counts} parts={going} />
            <Amounts title={t("rights.stays")} counts={counts} parts={staying} />
            <p className="quiet">{t("rights.record")}</p>
            <Sure customer={customer} onClose={onClose} />
          </>
        )}
      </Loaded>
    </Dialog>
  );
}

const going = ["profiles", "facts", "notes", "listRows", "conversations", "messages", "files", "ownInShared"] as const;
const staying = ["blackened", "filesOfOthers"] as const;
type Part = (typeof going)[number] | (typeof staying)[number];

function Amounts({ title, counts, parts }: { title: string; counts: ErasureCounts; parts: readonly Part[] }) {
  const { t } = useWords();
  const shown = parts.filter((part) => counts[part] > 0);
  if (shown.length === 0) return null;
  return (
    <section className="amounts">
      <h3 className="label">{title}</h3>
      <ul>
        {shown.map((part) => (
          <li key={part}>{t(`rights.counts.${part}`, { count: counts[part] })}</li>
        ))}
      </ul>
    </section>
  );
}

const reasons = ["asked", "withdrawn", "no-longer-needed", "unlawful"] as const satisfies ErasureReason[];

function Sure({ customer, onClose }: Omit<Props, "open">) {
  const { t } = useWords();
  const navigate = useNavigate();
  const { act, busy, error } = useAct(keys.people);
  const { id, name } = customer;
  const erase = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const input = { reason: String(form.get("reason")) as ErasureReason, name: String(form.get("name")) };
    if (!(await act(() => eraseCustomer(id, input), t("rights.erased", { name })))) return;
    onClose();
    await navigate({ to: "/customers" });
  };
  return (
    <form onSubmit={(event) => void erase(event)}>
      <SelectField
        label={t("rights.reason")}
        name="reason"
        options={reasons.map((reason) => ({ id: reason, name: t(`rights.reasons.${reason}`) }))}
      />
      <TextField label={t("rights.typeName", { name })} name="name" maxLength={200} required autoComplete="off" />
      <Refused error={error} />
      <div className="acts">
        <Button onClick={onClose}>{t("basics.cancel")}</Button>
        <Button look="main" type="submit" aria-disabled={busy || undefined}>
          {t("rights.erase")}
        </Button>
      </div>
    </form>
  );
}
