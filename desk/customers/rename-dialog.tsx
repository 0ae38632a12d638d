import { type FormEvent, useState } from "react";
import type { CustomerView } from "../../customers/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { Dialog } from "../../platform/ui/dialog.tsx";
import { TextField } from "../../platform/ui/field.tsx";
import { rename } from "../api/directory.ts";
import { useCustomerChange } from "./use-customer-change.ts";

type Props = { customer: CustomerView; open: boolean; onClose: () => void };

/** Another name, said by hand: no mail changes it any more. */
export function RenameDialog({ customer, open, onClose }: Props) {
  const { t } = useWords();
  const change = useCustomerChange(customer.id);
  const [busy, setBusy] = useState(false);
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get("name")).trim();
    if (busy || name === "") return;
    setBusy(true);
    if (await change(() => rename(customer.id, name))) onClose();
    setBusy(false);
  };
  return (
    <Dialog title={t("customers.rename")} about={t("customers.renameText")} open={open} onClose={onClose}>
      <form onSubmit={(event) => void save(event)}>
        <TextField label={t("customers.name")} name="name" defaultValue={customer.name} maxLength={200} required />
        <div className="acts">
          <Button onClick={onClose}>{t("basics.cancel")}</Button>
          <Button look="main" type="submit" aria-disabled={busy || undefined}>
            {t("customers.save")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
