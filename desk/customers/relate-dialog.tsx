import { type FormEvent, useState } from "react";
import type { CustomerRow, CustomerView } from "../../customers/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { Dialog } from "../../platform/ui/dialog.tsx";
import { Face } from "../../platform/ui/face.tsx";
import { TextField } from "../../platform/ui/field.tsx";
import { ChooseCustomer } from "./choose-customer.tsx";
import { useRelating } from "./use-relating.ts";

type Props = { customer: CustomerView; open: boolean; onClose: () => void };

/** A person and their organisation: choose the other, say what they do there. */
export function RelateDialog({ customer, open, onClose }: Props) {
  const { t } = useWords();
  const [other, setOther] = useState<CustomerRow | null>(null);
  const { kind, name } = customer;
  return (
    <Dialog
      title={t(`customers.relate.${kind}`)}
      about={other ? undefined : t(`customers.relateAbout.${kind}`, { name })}
      open={open}
      onClose={onClose}
    >
      {other ? (
        <As customer={customer} other={other} onBack={() => setOther(null)} onClose={onClose} />
      ) : (
        <ChooseCustomer except={customer.id} kind={kind === "person" ? "organisation" : "person"} onChoose={setOther} />
      )}
    </Dialog>
  );
}

type AsProps = { customer: CustomerView; other: CustomerRow; onBack: () => void; onClose: () => void };

function As({ customer, other, onBack, onClose }: AsProps) {
  const { t } = useWords();
  const { relate } = useRelating(customer);
  const [busy, setBusy] = useState(false);
  const person = customer.kind === "person" ? customer : other;
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const role = String(new FormData(event.currentTarget).get("role") ?? "").trim();
    if (await relate(other, role)) onClose();
    setBusy(false);
  };
  return (
    <form onSubmit={(event) => void save(event)}>
      <p className="pair">
        <Face name={customer.name} kind={customer.kind} size="lg" />
        <Face name={other.name} kind={other.kind} size="lg" />
      </p>
      <TextField
        label={t("customers.role", { name: person.name })}
        help={t("customers.roleHelp")}
        name="role"
        maxLength={80}
        autoComplete="off"
        autoFocus
      />
      <div className="acts">
        <Button onClick={onBack}>{t("customers.chooseOther")}</Button>
        <Button look="main" type="submit" aria-disabled={busy || undefined}>
          {t("customers.save")}
        </Button>
      </div>
    </form>
  );
}
