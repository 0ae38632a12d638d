import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { CustomerInput, CustomerView } from "../../customers/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { say } from "../../platform/ui/toast.tsx";
import { addCustomer, takeBackCustomer } from "../api/directory.ts";
import { keys } from "../api/keys.ts";
import { explain } from "../api/problem.ts";

/** Adds somebody by hand; a moment later they can be taken back. */
export function useAdd(onDone: () => void) {
  const { t } = useWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const takeBack = async ({ id, name }: CustomerView) => {
    try {
      await takeBackCustomer(id);
      say({ text: t("customers.tookBack", { name }) });
    } catch (failure) {
      say({ text: explain(t, failure), bad: true });
    }
    await client.invalidateQueries({ queryKey: keys.people });
  };
  const add = async (input: CustomerInput, { open }: { open: boolean }) => {
    if (busy) return;
    setBusy(true);
    setError(null);
    try {
      const customer = await addCustomer(input);
      client.setQueryData(keys.customer(customer.id), customer);
      void client.invalidateQueries({ queryKey: keys.people });
      onDone();
      const undo = { label: t("basics.undo"), run: () => void takeBack(customer) };
      say({ text: t("customers.added", { name: customer.name }), action: undo });
      if (open) await navigate({ to: "/customers/$id", params: { id: customer.id } });
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  };
  return { add, busy, error };
}
