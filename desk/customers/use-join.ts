import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { CustomerView } from "../../customers/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { say } from "../../platform/ui/toast.tsx";
import { join, unjoin } from "../api/directory.ts";
import { keys } from "../api/keys.ts";
import { useCustomerChange } from "./use-customer-change.ts";

/** Joins another customer into this one; undone by giving back all that came with it. */
export function useJoin(customer: CustomerView) {
  const { t } = useWords();
  const client = useQueryClient();
  const change = useCustomerChange(customer.id);
  const [busy, setBusy] = useState(false);
  const apart = async (other: CustomerView) => {
    if (!(await change(() => unjoin(customer.id, other.id)))) return;
    await client.invalidateQueries({ queryKey: keys.customer(other.id) });
    say({ text: t("customers.separated", { name: other.name }) });
  };
  return {
    busy,
    /** False when it was refused. */
    async join(other: CustomerView): Promise<boolean> {
      if (busy) return false;
      setBusy(true);
      const joined = await change(() => join(customer.id, other.id));
      setBusy(false);
      if (!joined) return false;
      void client.invalidateQueries({ queryKey: keys.customer(other.id) });
      const undo = { label: t("basics.undo"), run: () => void apart(other) };
      say({ text: t("customers.joined", { name: customer.name, other: other.name }), action: undo });
      return true;
    },
  };
}
