import { useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import type { CustomerInput } from "../../customers/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { Dialog } from "../../platform/ui/dialog.tsx";
import { TextField } from "../../platform/ui/field.tsx";
import { addCustomer } from "../api/directory.ts";
import { keys } from "../api/keys.ts";
import { explain, ProblemError } from "../api/problem.ts";

type Props = { open: boolean; name: string; onClose: () => void };

/** Somebody we met elsewhere: a name is enough. */
export function AddDialog({ open, name, onClose }: Props) {
  const { t } = useWords();
  const { add, busy, error } = useAdd(onClose);
  const guess = name.includes("@") ? { email: name } : { name };
  return (
    <Dialog title={t("customers.addTitle")} about={t("customers.addText")} open={open} onClose={onClose}>
      <form onSubmit={add}>
        <TextField
          label={t("customers.name")}
          name="name"
          maxLength={200}
          defaultValue={guess.name}
          required
          autoComplete="off"
        />
        <TextField
          label={t("customers.email")}
          name="email"
          type="email"
          maxLength={254}
          defaultValue={guess.email}
          autoComplete="off"
        />
        <TextField label={t("customers.phone")} name="phone" type="tel" maxLength={40} autoComplete="off" />
        <label className="tick">
          <input type="checkbox" name="organisation" /> {t("customers.isOrganisation")}
        </label>
        <Refused error={error} />
        <div className="acts">
          <Button onClick={onClose}>{t("basics.cancel")}</Button>
          <Button look="main" type="submit" aria-disabled={busy || undefined}>
            {t("basics.add")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function Refused({ error }: { error: unknown }) {
  const { t } = useWords();
  if (!error) return null;
  const known = error instanceof ProblemError ? error.fields["customerId"] : undefined;
  return (
    <p className="bad" role="alert">
      {explain(t, error)}{" "}
      {known ? (
        <Link to="/customers/$id" params={{ id: known }}>
          {t("customers.toThem")}
        </Link>
      ) : null}
    </p>
  );
}

function useAdd(onClose: () => void) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const send = async (form: FormData) => {
    if (busy) return;
    setBusy(true);
    setError(null);
    try {
      const customer = await addCustomer(inputOf(form));
      client.setQueryData(keys.customer(customer.id), customer);
      void client.invalidateQueries({ queryKey: keys.people });
      onClose();
      await navigate({ to: "/customers/$id", params: { id: customer.id } });
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  };
  const add = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    void send(new FormData(event.currentTarget));
  };
  return { add, busy, error };
}

function inputOf(form: FormData): CustomerInput {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  return {
    name: text("name"),
    kind: form.has("organisation") ? "organisation" : "person",
    ...(text("email") ? { email: text("email") } : {}),
    ...(text("phone") ? { phone: text("phone") } : {}),
  };
}
