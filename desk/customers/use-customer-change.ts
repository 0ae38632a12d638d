import { useQueryClient } from "@tanstack/react-query";
import type { CustomerView } from "../../customers/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { say } from "../../platform/ui/toast.tsx";
import { keys } from "../api/keys.ts";
import { explain } from "../api/problem.ts";

/** Runs a change of a customer, shows what came of it everywhere, and says why when it was refused. */
export function useCustomerChange(id: string) {
  const { t } = useWords();
  const client = useQueryClient();
  return async (work: () => Promise<CustomerView>): Promise<CustomerView | undefined> => {
    try {
      const customer = await work();
      client.setQueryData(keys.customer(id), customer);
      void client.invalidateQueries({ queryKey: keys.people });
      void client.invalidateQueries({ queryKey: keys.timeline(id) });
      return customer;
    } catch (error) {
      say({ text: explain(t, error), bad: true });
      return undefined;
    }
  };
}
